import { Checkbox, Radio, Stack } from '@mantine/core';
import { usePolicy } from '../../api/use-purposes.ts';
import classes from './settings.module.css';

export type Purposes = 'all' | readonly string[];
type Choice = 'all' | 'some' | 'none';

interface PurposeChecksProps {
  readonly label: string;
  readonly says?: string;
  /** Without `none` nothing can't be chosen; without `all` everything can't. */
  readonly choices: Readonly<Partial<Record<Choice, string>>>;
  readonly noPurposes: string;
  readonly choice: Choice;
  readonly value: readonly string[];
  readonly onChange: (choice: Choice, chosen: readonly string[]) => void;
  /** Only these can be chosen. */
  readonly within?: Purposes;
}

/** Every purpose, some by name, or none. */
export function PurposeChecks(props: PurposeChecksProps) {
  const { label, says, choices, noPurposes, choice, value, onChange, within = 'all' } = props;
  const { data } = usePolicy();
  const offered = data?.purposes.filter(({ id }) => within === 'all' || within.includes(id));
  return (
    <>
      <Radio.Group
        label={label}
        {...(says ? { description: says } : {})}
        value={choice}
        onChange={(chosen) => onChange(chosen as Choice, value)}
      >
        <Stack gap={8} mt={8}>
          {Object.entries(choices).map(([name, text]) => (
            <Radio key={name} value={name} label={text} />
          ))}
        </Stack>
      </Radio.Group>
      {choice === 'some' ? (
        <fieldset className={classes.group} aria-label={choices.some}>
          <div className={classes.checkGrid}>
            {offered?.length === 0 ? <span className="hb-muted">{noPurposes}</span> : null}
            {offered?.map(({ id, names }) => (
              <Checkbox
                key={id}
                label={names.name}
                checked={value.includes(id)}
                onChange={(event) =>
                  onChange(
                    'some',
                    event.currentTarget.checked ? [...value, id] : value.filter((each) => each !== id),
                  )
                }
              />
            ))}
          </div>
        </fieldset>
      ) : null}
    </>
  );
}

/** What the choice comes to, as the server takes it. */
export const purposesOf = (choice: Choice, value: readonly string[]): Purposes =>
  choice === 'all' ? 'all' : choice === 'none' ? [] : value;
