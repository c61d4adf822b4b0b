import type { Json, Policy, PolicyFinding } from '@houdbaar/core/policy';
import { listPurposes } from '@houdbaar/core/standing';
import { Button } from '@mantine/core';
import { usePolicy } from '../../api/use-purposes.ts';
import { Panel } from '../../parts/page-frame.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import classes from './draft.module.css';
import { words } from './words.ts';

interface PurposeListProps {
  readonly policy: Policy;
  readonly chosen: string | undefined;
  readonly choose: (id: string) => void;
  readonly findings: readonly PolicyFinding[];
  readonly writes: boolean;
  readonly add: () => void;
  readonly restore: (id: string, declared: Json) => void;
}

/** The purposes of the draft, with what is new, changed or gone against the policy in force. */
export function PurposeList(props: PurposeListProps) {
  const { policy, chosen, choose, findings, writes, add, restore } = props;
  const w = useWords(words);
  const { language } = useLanguage();
  const { data: inForce } = usePolicy();
  const before = new Map(inForce?.purposes.map(({ id, declared }) => [id, declared]));
  const gone = inForce?.purposes.filter(({ id }) => !(id in policy.purposes)) ?? [];
  const markOf = (id: string): string | undefined => {
    if (!inForce) return undefined;
    const was = before.get(id);
    if (!was) return w.newHere;
    return same(was, policy.purposes[id]) ? undefined : w.changedHere;
  };
  return (
    <Panel title={w.purposes}>
      <nav aria-label={w.purposes} className={classes.list}>
        <ul>
          {listPurposes(policy).map(({ id, name }) => {
            const errors = findings.filter(
              ({ path, severity }) => severity === 'error' && path.startsWith(`purposes.${id}.`),
            ).length;
            const mark = markOf(id);
            return (
              <li key={id}>
                <button type="button" aria-current={id === chosen || undefined} onClick={() => choose(id)}>
                  {name[language]}
                  {errors > 0 ? (
                    <small data-tone="unlawful">✗ {w.errors(errors)}</small>
                  ) : mark ? (
                    <small>{mark}</small>
                  ) : null}
                </button>
              </li>
            );
          })}
          {gone.map(({ id, names, declared }) => (
            <li key={id}>
              <button
                type="button"
                disabled={!writes}
                onClick={() => restore(id, structuredClone(declared) as Json)}
              >
                <span className={classes.gone}>{names.name}</span>
                <small>{writes ? w.restore : w.goneHere}</small>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {writes ? (
        <Button variant="default" size="xs" onClick={add}>
          + {w.addPurpose}
        </Button>
      ) : null}
    </Panel>
  );
}

/** Whether two declarations say the same, whatever the order of their keys. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .toSorted(([one], [other]) => (one < other ? -1 : 1))
          .map(([key, inner]) => [key, sorted(inner)]),
      )
    : value;
