import { useState } from 'react';
import type { RecognisedUpload, UploadImport } from '../../api/contract.generated.ts';
import type { Role } from './role-words.ts';

export type Table = RecognisedUpload['tables'][number];
export type Column = Table['columns'][number];

/** What somebody chose for a file that was sent. */
export interface Draft {
  readonly source: string;
  readonly supplier: string;
  /** Table, header, role: only where it differs from what was recognised. */
  readonly mapping: Readonly<Record<string, Readonly<Record<string, Role>>>>;
  /** Fields of which only the presence is kept. */
  readonly presenceOnly: readonly string[];
}

const empty: Draft = { source: '', supplier: '', mapping: {}, presenceOnly: [] };

/** The choices for an upload; they stay when the page is loaded again. */
export function useDraft(upload: string): readonly [Draft, (draft: Draft) => void] {
  const key = `houdbaar-upload-${upload}`;
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = sessionStorage.getItem(key);
    return kept === null ? empty : (JSON.parse(kept) as Draft);
  });
  return [
    draft,
    (next) => {
      sessionStorage.setItem(key, JSON.stringify(next));
      setDraft(next);
    },
  ];
}

/** The role of a column as it was chosen, or else recognised. */
export const roleIn = ({ mapping }: Draft, table: Table, column: Column): Role =>
  mapping[table.name]?.[column.header] ?? column.role;

/** The draft with another role for a column; what was recognised is no choice. */
export function withRole(draft: Draft, table: Table, column: Column, role: Role): Draft {
  const { [column.header]: _, ...others } = draft.mapping[table.name] ?? {};
  const { [table.name]: __, ...otherTables } = draft.mapping;
  const columns = role === column.role ? others : { ...others, [column.header]: role };
  const mapping = Object.keys(columns).length === 0 ? otherTables : { ...otherTables, [table.name]: columns };
  return { ...draft, mapping };
}

/** What the server is asked, with nothing that was left empty. */
export const requestOf = (upload: string, draft: Draft): UploadImport => ({
  upload,
  source: draft.source.trim(),
  ...(draft.supplier.trim() === '' ? {} : { supplier: draft.supplier.trim() }),
  ...(Object.keys(draft.mapping).length === 0 ? {} : { mapping: draft.mapping }),
  ...(draft.presenceOnly.length === 0 ? {} : { presenceOnly: draft.presenceOnly }),
});
