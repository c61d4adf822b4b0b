import { FileInput, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../words/language.ts';
import { readCsv, type Table } from './csv.ts';
import { NamedCount } from './named-count.tsx';
import { guessColumn, type Named, type Naming, namedInTable } from './people-named.ts';
import { SourceInput } from './source-input.tsx';
import { words } from './words.ts';

interface Chosen {
  readonly table: Table;
  readonly column: number;
  readonly by: Naming;
  readonly source: string;
}

/** One column of a CSV file; the rest of the file stays in the browser. */
export function FileAudience({ onNamed }: { readonly onNamed: (named: Named | undefined) => void }) {
  const w = useWords(words);
  const [file, setFile] = useState<File | null>(null);
  const [chosen, setChosen] = useState<Chosen>();
  const [named, setNamed] = useState<Named>();
  const choose = (next: Chosen) => {
    const read = namedInTable(next.table, next.column, next.by, next.source.trim());
    setChosen(next);
    setNamed(read);
    onNamed(read);
  };
  const open = async (given: File | null) => {
    setFile(given);
    setChosen(undefined);
    setNamed(undefined);
    onNamed(undefined);
    if (!given) return;
    const table = readCsv(await given.text());
    choose({ table, source: '', ...guessColumn(table) });
  };
  return (
    <>
      <FileInput
        label={w.fileLabel}
        description={w.fileSays}
        placeholder={w.chooseFile}
        accept=".csv,.txt,text/csv,text/plain"
        value={file}
        onChange={(given) => void open(given)}
        error={chosen && chosen.table.rows.length === 0 ? w.emptyFile : undefined}
        clearable
      />
      {chosen && chosen.table.rows.length > 0 ? (
        <>
          <NativeSelect
            label={w.column}
            value={String(chosen.column)}
            onChange={(event) => choose({ ...chosen, column: Number(event.currentTarget.value) })}
            data={chosen.table.head.map((name, at) => ({ value: String(at), label: name || `#${at + 1}` }))}
          />
          <NativeSelect
            label={w.by}
            value={chosen.by}
            onChange={(event) => choose({ ...chosen, by: event.currentTarget.value as Naming })}
            data={(['email', 'phone', 'customer'] as const).map((value) => ({ value, label: w.bys[value] }))}
          />
          {chosen.by === 'customer' ? (
            <SourceInput value={chosen.source} onChange={(source) => choose({ ...chosen, source })} />
          ) : null}
          <NamedCount named={named} />
        </>
      ) : null}
    </>
  );
}
