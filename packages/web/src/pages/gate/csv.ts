/** A table in a text: its head and its rows. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads CSV with commas, semicolons or tabs between its cells, quoted or not (RFC 4180). */
export function readCsv(text: string): Table {
  const clean = text.replace(/^\uFEFF/, '');
  // What stands between quotes separates nothing.
  const first =
    clean
      .slice(0, 20_000)
      .replace(/"(?:[^"]|"")*"/g, '')
      .split(/[\r\n]/, 1)[0] ?? '';
  const count = (mark: string) => first.split(mark).length;
  const between = [',', ';', '\t'].toSorted((one, other) => count(other) - count(one))[0] ?? ',';
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(cell.trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.some(Boolean)) rows.push(row);
    row = [];
  };
  for (let at = 0; at < clean.length; at += 1) {
    const character = clean[at]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (clean[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (character === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (character === between) endCell();
    else if (character === '\n' || character === '\r') endRow();
    else cell += character;
  }
  endRow();
  const [head = [], ...rest] = rows;
  return { head, rows: rest };
}
