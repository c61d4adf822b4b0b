import { Checkbox, Skeleton } from '@mantine/core';
import type { Role } from '../../api/contract.generated.ts';
import { useWords } from '../../words/language.ts';
import classes from './settings.module.css';
import { useRoles } from './use-roles.ts';
import { words } from './users-words.ts';

interface RoleChecksProps {
  readonly value: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
  /** Those that can't be given here. */
  readonly shut?: readonly Role[];
}

/** The roles, each with what someone with it is here for. */
export function RoleChecks({ value, onChange, shut = [] }: RoleChecksProps) {
  const w = useWords(words);
  const { data } = useRoles();
  return (
    <fieldset className={classes.group}>
      <legend>{w.rolesLabel}</legend>
      <p>{w.rolesSays}</p>
      <div className={classes.check}>
        {data ? null : <Skeleton height={120} />}
        {data?.items.map(({ role, name, about }) => (
          <Checkbox
            key={role}
            label={name}
            description={about}
            checked={value.includes(role)}
            disabled={shut.includes(role)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...value, role] : value.filter((each) => each !== role))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
