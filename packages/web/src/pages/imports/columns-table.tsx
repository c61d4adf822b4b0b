import { Checkbox, NativeSelect } from '@mantine/core';
import { DataTable } from '../../parts/data-table.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { Badge } from '../../signs/verdict.tsx';
import { useFormat } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { type Column, type Draft, roleIn, type Table, withRole } from './draft.ts';
import classes from './imports.module.css';
import { type Role, type RoleGroup, roleGroups, roleName, roleWords } from './role-words.ts';
import { words } from './words.ts';

interface ColumnsTableProps {
  readonly table: Table;
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  /** The only table of the file. */
  readonly alone: boolean;
}

/** Below this somebody should look at a column. */
const doubt = 0.5;
const certain = 0.8;

/** What each column holds, with values in their shape alone; another role can be chosen. */
export function ColumnsTable({ table, draft, onChange, alone }: ColumnsTableProps) {
  const w = useWords(words);
  const { share } = useFormat();
  const { names, groups } = useWords(roleWords);
  const options = (Object.keys(roleGroups) as RoleGroup[]).map((group) => ({
    group: groups[group],
    items: roleGroups[group].map((role) => ({ value: role, label: roleName(names, role) })),
  }));
  const own = (column: Column): boolean => roleIn(draft, table, column) !== column.role;
  const doubtful = table.columns.filter(
    (column) => column.confidence < doubt && column.role !== 'ignore' && !own(column),
  );
  const toggle = (field: string, on: boolean) => {
    const others = draft.presenceOnly.filter((each) => each !== field);
    onChange({ ...draft, presenceOnly: on ? [...others, field] : others });
  };
  return (
    <Panel
      title={alone ? w.columnsTitle : w.tableOf(table.name)}
      says={
        <>
          {w.columnsSays} {doubtful.length > 0 ? <strong>{w.doubtful(doubtful.length)}</strong> : null}
        </>
      }
      flush
    >
      {table.headerless || table.problems.length > 0 ? (
        <ul className={classes.problems}>
          {table.headerless ? <li>{w.headerless}</li> : null}
          {table.problems.map(({ code, says }) => (
            <li key={code}>{says}</li>
          ))}
        </ul>
      ) : null}
      <DataTable<Column>
        caption={w.tableOf(table.name)}
        rows={table.columns}
        keyOf={({ index }) => index}
        columns={[
          {
            id: 'column',
            title: w.column,
            cell: ({ header, index }) => <span className={classes.header}>{header || index + 1}</span>,
          },
          {
            id: 'samples',
            title: w.samples,
            cell: ({ samples }) =>
              samples.length > 0 ? (
                <span className={classes.samples}>{samples.slice(0, 3).join('  ')}</span>
              ) : (
                <span className="hb-muted">{w.empty}</span>
              ),
          },
          {
            id: 'role',
            title: w.holds,
            width: '26ch',
            cell: (column) => (
              <NativeSelect
                size="xs"
                className={classes.role}
                aria-label={w.roleOf(column.header || String(column.index + 1))}
                data={options}
                value={roleIn(draft, table, column)}
                onChange={(event) =>
                  onChange(withRole(draft, table, column, event.currentTarget.value as Role))
                }
              />
            ),
          },
          {
            id: 'sure',
            title: w.sure,
            cell: (column) => {
              if (own(column)) return <Badge tone="plain">{w.certain.own}</Badge>;
              if (column.role === 'ignore') return null;
              const { confidence, because } = column;
              const why = `${share(confidence, 1)}, ${w.because[because]}`;
              if (confidence < doubt)
                return (
                  <span className={classes.sure}>
                    <Badge tone="soon">{w.certain.low}</Badge> <span className="hb-muted">{why}</span>
                  </span>
                );
              return (
                <span className={classes.sure}>
                  {confidence < certain ? w.certain.middle : w.certain.high}{' '}
                  <span className="hb-muted">{why}</span>
                </span>
              );
            },
          },
          {
            id: 'presence',
            title: <span title={w.presenceSays}>{w.presence}</span>,
            cell: (column) => {
              const { field, header } = column;
              // Of another role than was recognised the field isn't known before the server looks.
              if (field === null || own(column)) return null;
              return (
                <Checkbox
                  size="xs"
                  aria-label={w.presenceOf(header)}
                  checked={draft.presenceOnly.includes(field)}
                  onChange={(event) => toggle(field, event.currentTarget.checked)}
                />
              );
            },
          },
        ]}
      />
    </Panel>
  );
}
