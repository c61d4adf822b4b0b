import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ShownRole } from '../../api/contract.generated.ts';
import { usePurposeNames } from '../../api/use-purposes.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { Badge } from '../../signs/verdict.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { RoleDialog } from './role-dialog.tsx';
import classes from './settings.module.css';
import { useRoles } from './use-roles.ts';
import { words } from './users-words.ts';

/** Each role: what it may in words, which purposes it sees, and whether it asks a second step. */
export function RoleTable() {
  const w = useWords(words);
  const { number, list } = useFormat();
  const nameOf = usePurposeNames();
  const { data, error, refetch } = useRoles();
  const [deciding, setDeciding] = useState<ShownRole>();
  return (
    <Panel title={w.roleTable} says={w.roleTableSays} flush>
      <ProblemNote problem={error} again={() => void refetch()} />
      <DataTable
        cards
        caption={w.roleTable}
        rows={data?.items ?? (error ? [] : undefined)}
        keyOf={({ role }) => role}
        columns={[
          {
            id: 'role',
            title: w.role,
            width: '45%',
            cell: ({ name, about, scopes }) => (
              <>
                <strong>{name}</strong>
                <div>{about}</div>
                <details>
                  <summary className="hb-muted">{w.mayCount(number(scopes.length))}</summary>
                  <ul className={classes.may}>
                    {scopes.map(({ scope, words: says }) => (
                      <li key={scope}>{says}</li>
                    ))}
                  </ul>
                </details>
              </>
            ),
          },
          {
            id: 'purposes',
            title: w.purposes,
            cell: ({ purposes }) =>
              purposes === 'all' ? (
                w.all
              ) : purposes.length === 0 ? (
                <span className="hb-muted">{w.nothing}</span>
              ) : (
                list(purposes.map(nameOf))
              ),
          },
          {
            id: 'factor',
            title: w.factor,
            cell: ({ secondFactor }) =>
              secondFactor ? (
                <Badge tone="lawful">{w.asked}</Badge>
              ) : (
                <span className="hb-muted">{w.notAsked}</span>
              ),
          },
          {
            id: 'decide',
            title: '',
            align: 'right',
            cell: (role) => (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={w.decideFor(role.name)}
                onClick={() => setDeciding(role)}
              >
                {w.decide}
              </Button>
            ),
          },
        ]}
      />
      {deciding ? <RoleDialog role={deciding} close={() => setDeciding(undefined)} /> : null}
    </Panel>
  );
}
