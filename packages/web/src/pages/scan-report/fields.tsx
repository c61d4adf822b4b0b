import type { FieldReport, ScanReport } from '@houdbaar/core/scan';
import { DataTable } from '../../parts/data-table.tsx';
import { Panel } from '../../parts/page-frame.tsx';
import { Badge, type Tone } from '../../signs/verdict.tsx';
import { factWords } from '../../words/facts.ts';
import { useFormat } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { words } from './words.ts';

const tones: Readonly<Record<FieldReport['sensitivity'], Tone>> = {
  ordinary: 'plain',
  delicate: 'soon',
  special: 'unlawful',
  'national-number': 'unlawful',
};

/** Each field: how many have it, for how many a purpose needs it now, and what is too much. */
export function Fields({ report }: { readonly report: ScanReport }) {
  const w = useWords(words);
  const { fields: names } = useWords(factWords);
  const { language } = useLanguage();
  const { number, list } = useFormat();
  const purposes = new Map<string, string>();
  for (const { purpose, name } of [...report.retention.byPurpose, ...report.lanes])
    purposes.set(purpose, name[language]);
  if (report.fields.length === 0) return null;
  return (
    <Panel title={w.fields} says={w.fieldsSays} flush>
      <DataTable<FieldReport>
        caption={w.fields}
        rows={report.fields}
        keyOf={({ field, header }) => `${field} ${header}`}
        columns={[
          {
            id: 'field',
            title: w.field,
            cell: ({ field, header, sensitivity }) => (
              <>
                {names[field] ?? header}{' '}
                {sensitivity === 'ordinary' ? null : (
                  <Badge tone={tones[sensitivity]}>{w.sensitivity[sensitivity]}</Badge>
                )}
                {names[field] && names[field] !== header ? (
                  <div className="hb-muted">
                    <bdi>{header}</bdi>
                  </div>
                ) : null}
              </>
            ),
          },
          { id: 'filled', title: w.filled, align: 'right', cell: ({ filled }) => number(filled) },
          { id: 'covered', title: w.covered, align: 'right', cell: ({ covered }) => number(covered) },
          {
            id: 'tooMuch',
            title: w.tooMuch,
            align: 'right',
            cell: ({ filled, covered }) =>
              filled > covered ? <strong>{number(filled - covered)}</strong> : number(0),
          },
          {
            id: 'needed',
            title: w.neededFor,
            cell: ({ neededBy }) =>
              neededBy.length > 0 ? (
                list(neededBy.map((id) => purposes.get(id) ?? id))
              ) : (
                <Badge tone="unlawful">{w.noPurpose}</Badge>
              ),
          },
        ]}
      />
    </Panel>
  );
}
