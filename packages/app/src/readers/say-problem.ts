import { type Detail, type Place, type Problem, type ProblemCode, problemEffects } from './problem.ts';

export type ReaderLanguage = 'nl' | 'en';

/** What is the matter and what was done, then what the reader of the message can do about it. */
type Sentence = (detail: Detail) => string;

const nl: Record<ProblemCode, Sentence> = {
  'file-missing': () => 'dit bestand bestaat niet. Kijk of de naam en de map kloppen.',
  'file-directory': () => 'dit is een map. Noem de bestanden in de map, bijvoorbeeld met map/*.csv.',
  'file-special': () => 'dit is geen gewoon bestand. Bewaar de export eerst als bestand.',
  'file-forbidden': () =>
    'je mag dit bestand niet lezen. Vraag leesrechten of kopieer het naar een eigen map.',
  'file-unreadable': () =>
    'het bestand is niet te lezen. Kijk of de schijf bereikbaar is en probeer het opnieuw.',
  'file-empty': () => 'het bestand is leeg. Maak de export opnieuw en kijk of er gegevens geselecteerd zijn.',
  'file-binary': (d) =>
    `dit is geen tabel${d.kind === '?' ? '' : ` maar een ${d.kind}-bestand`}. Exporteer de gegevens als CSV of XLSX.`,
  'file-packed': (d) => `dit is een ${d.kind}-archief. Pak het uit en geef het bestand mee dat erin zit.`,
  'file-old-excel': () =>
    'dit is een Excel-bestand in het oude formaat (.xls), of met een wachtwoord. Sla het op als XLSX of CSV, zonder wachtwoord.',
  'file-other-document': (d) => `een ${d.kind}-bestand wordt niet gelezen. Sla het op als XLSX of CSV.`,
  'file-not-table': (d) =>
    `het bestand bevat ${d.kind} en geen tabel, wat de naam ook zegt. Exporteer de gegevens als CSV of XLSX.`,
  'xlsx-too-large': (d) =>
    `dit Excel-bestand is te groot (meer dan ${size(d.most, 'nl')} aan tekst). Exporteer het als CSV.`,
  'xlsx-unreadable': () =>
    'dit Excel-bestand is beschadigd. Open het in Excel en sla het opnieuw op, of exporteer het als CSV.',
  'sheet-empty': () => 'dit werkblad is leeg en is overgeslagen.',
  'zip-unreadable': () => 'dit ZIP-bestand is beschadigd of onvolledig. Download of maak het opnieuw.',
  'zip-bomb': (d) =>
    `dit ZIP-bestand is niet uitgepakt, want ${bomb.nl(d)}. Pak het zelf uit als je het vertrouwt.`,
  'zip-encrypted': () => 'dit is versleuteld. Pak het uit met het wachtwoord en geef de bestanden zelf mee.',
  'zip-nested': () => 'een archief in een archief wordt niet geopend. Pak het eerst uit.',
  'zip-entry-ignored': () => 'dit is geen tabel (CSV, TSV of XLSX) en is overgeslagen.',
  'zip-empty': () =>
    'er zit geen leesbare tabel (CSV, TSV of XLSX) in dit ZIP-bestand. Kijk of je de juiste export hebt.',
  'header-too-wide': (d) =>
    `de kopregel heeft meer dan ${d.most} kolommen. Exporteer alleen de kolommen die je nodig hebt.`,
  'header-too-long': (d) =>
    `de eerste regel is langer dan ${size(d.most, 'nl')}. Dit lijkt geen tabel; kijk of elke rij op een eigen regel staat.`,
  'row-long': (d) =>
    `deze regel heeft ${d.found} cellen en de kopregel ${d.expected}, dus hij is overgeslagen. Zet tekst met een scheidingsteken tussen aanhalingstekens.`,
  'row-fragment': (d) =>
    `deze regel heeft maar ${d.found} van de ${d.expected} cellen, dus hij is overgeslagen. Vaak staat er een los regeleinde in een tekst, of is dit een slotregel.`,
  'row-too-wide': () =>
    'deze regel heeft te veel kolommen en is overgeslagen. Kijk of er regeleinden ontbreken.',
  'record-too-long': () =>
    'deze regel is te lang en is overgeslagen. Kijk of er regeleinden ontbreken of een aanhalingsteken te veel staat.',
  'row-short': (d) =>
    `deze regel heeft ${d.found} van de ${d.expected} cellen. De ontbrekende aan het eind zijn als leeg gelezen; kijk of dat klopt.`,
  'quote-unclosed': () =>
    'hier begint een aanhalingsteken dat nergens sluit. Het teken is weggelaten en de regels erna zijn gewoon gelezen. Misschien is het bestand afgebroken: vergelijk het aantal rijen met de bron.',
  'quote-inside': () =>
    'er staat een los aanhalingsteken in een tekst. Het is als gewoon teken gelezen. Schrijf het dubbel ("") in de export.',
  'nul-byte': () => 'in deze cel stonden NUL-tekens. Ze zijn weggelaten. Kijk of de export goed is verlopen.',
  mojibake: () =>
    'de letters met accenten waren beschadigd (Ã© in plaats van é) en zijn hersteld. Exporteer voortaan als UTF-8.',
  'encoding-mixed': () =>
    'het bestand is UTF-8, maar een deel van de tekens is dat niet; die zijn als Windows-1252 gelezen. Kijk of er bestanden zijn samengevoegd.',
  'cells-outside': () =>
    'naast de tabel staan nog cellen zonder kop erboven. Ze zijn niet gelezen. Geef de kolom een kop als ze meetellen.',
  'cell-error': () =>
    'in deze cel staat een foutwaarde zoals #N/B. Hij is als leeg gelezen. Herstel de formule in Excel.',
  'cell-long': (d) =>
    `deze cel is erg lang; alleen de eerste ${Number(d.most).toLocaleString('nl')} tekens zijn gelezen. Kijk of er een aanhalingsteken of regeleinde ontbreekt.`,
  'date-impossible': () =>
    'deze datum bestaat niet, zoals 31-02. Hij is als leeg gelezen. Verbeter hem in de bron.',
  'header-duplicate': () =>
    'deze kolomnaam kwam al voor en heeft een nummer gekregen. Geef elke kolom een eigen naam.',
  'header-empty': () =>
    'deze kolom heeft geen naam en is hier genoemd naar zijn plaats. Geef hem een naam als hij meetelt.',
  'header-missing': () =>
    'de eerste regel lijkt al een rij met gegevens. De kolommen worden aan hun inhoud herkend. Exporteer liever met kopregel.',
  preamble: (d) =>
    `boven de tabel staat een titel of toelichting (${d.rows} regel${d.rows === 1 ? '' : 's'}); de kop is regel ${d.header}.`,
  'header-only': () =>
    'er staat alleen een kopregel, zonder rijen. Kijk of er gegevens geselecteerd waren bij de export.',
  'row-empty': () => 'deze regel bevat alleen lege cellen en telt niet mee.',
  formula: () =>
    'deze cel bevat een formule. Die wordt nooit uitgevoerd, alleen als tekst gelezen. Controleer waar hij vandaan komt voordat je het bestand in Excel opent.',
  'read-broken': (d) =>
    `het lezen is halverwege gestopt, na ${d.rows} rijen: het bestand is beschadigd, veranderd of niet meer bereikbaar. Maak de export opnieuw.`,
};

const en: Record<ProblemCode, Sentence> = {
  'file-missing': () => 'this file does not exist. Check its name and folder.',
  'file-directory': () => 'this is a folder. Name the files in it, for example with folder/*.csv.',
  'file-special': () => 'this is not an ordinary file. Save the export as a file first.',
  'file-forbidden': () =>
    'you may not read this file. Ask for read access or copy it to a folder of your own.',
  'file-unreadable': () => 'the file cannot be read. Check that the disk is within reach and try again.',
  'file-empty': () => 'the file is empty. Make the export again and check that data was selected.',
  'file-binary': (d) =>
    `this is no table${d.kind === '?' ? '' : ` but a ${d.kind} file`}. Export the data as CSV or XLSX.`,
  'file-packed': (d) => `this is a ${d.kind} archive. Unpack it and give the file inside.`,
  'file-old-excel': () =>
    'this is an Excel file in the old format (.xls), or one with a password. Save it as XLSX or CSV, without a password.',
  'file-other-document': (d) => `a ${d.kind} file is not read. Save it as XLSX or CSV.`,
  'file-not-table': (d) =>
    `the file holds ${d.kind} and no table, whatever its name says. Export the data as CSV or XLSX.`,
  'xlsx-too-large': (d) =>
    `this Excel file is too large (over ${size(d.most, 'en')} of text). Export it as CSV.`,
  'xlsx-unreadable': () =>
    'this Excel file is damaged. Open it in Excel and save it again, or export it as CSV.',
  'sheet-empty': () => 'this sheet is empty and was skipped.',
  'zip-unreadable': () => 'this ZIP file is damaged or incomplete. Download or make it again.',
  'zip-bomb': (d) =>
    `this ZIP file was not unpacked, because ${bomb.en(d)}. Unpack it yourself if you trust it.`,
  'zip-encrypted': () => 'this is encrypted. Unpack it with its password and give the files themselves.',
  'zip-nested': () => 'an archive within an archive is not opened. Unpack it first.',
  'zip-entry-ignored': () => 'this is no table (CSV, TSV or XLSX) and was skipped.',
  'zip-empty': () =>
    'this ZIP file holds no table that can be read (CSV, TSV or XLSX). Check that it is the right export.',
  'header-too-wide': (d) => `the header has more than ${d.most} columns. Export only the columns you need.`,
  'header-too-long': (d) =>
    `the first line is longer than ${size(d.most, 'en')}. This does not look like a table; check that each row is on its own line.`,
  'row-long': (d) =>
    `this row has ${d.found} cells and the header ${d.expected}, so it was skipped. Put text that holds a delimiter between quotes.`,
  'row-fragment': (d) =>
    `this row has only ${d.found} of ${d.expected} cells, so it was skipped. Often a text holds a loose line break, or this is a closing line.`,
  'row-too-wide': () => 'this row has too many columns and was skipped. Check for missing line breaks.',
  'record-too-long': () =>
    'this row is too long and was skipped. Check for missing line breaks or a stray quote.',
  'row-short': (d) =>
    `this row has ${d.found} of ${d.expected} cells. The missing ones at the end were read as empty; check that this is right.`,
  'quote-unclosed': () =>
    'a quote opens here and is never closed. It was left out, and the rows after it were read as usual. The file may have been cut off: compare the number of rows with the source.',
  'quote-inside': () =>
    'a text holds a loose quote. It was read as an ordinary character. Have the export write it twice ("").',
  'nul-byte': () => 'this cell held NUL characters. They were left out. Check that the export went well.',
  mojibake: () =>
    'letters with accents were damaged (Ã© for é) and have been repaired. Export as UTF-8 from now on.',
  'encoding-mixed': () =>
    'the file is UTF-8, but some of its characters are not; those were read as Windows-1252. Check whether files were joined.',
  'cells-outside': () =>
    'there are cells beside the table with no header above. They were not read. Give the column a header if they count.',
  'cell-error': () =>
    'this cell holds an error value such as #N/A. It was read as empty. Mend the formula in Excel.',
  'cell-long': (d) =>
    `this cell is very long; only its first ${Number(d.most).toLocaleString('en')} characters were read. Check for a missing quote or line break.`,
  'date-impossible': () =>
    'this date does not exist, such as 31-02. It was read as empty. Mend it in the source.',
  'header-duplicate': () =>
    'this column name was used before and got a number. Give each column a name of its own.',
  'header-empty': () =>
    'this column has no name and is called by its place here. Give it a name if it counts.',
  'header-missing': () =>
    'the first line already looks like data. The columns are recognised by their content. Better export with a header.',
  preamble: (d) =>
    `there is a title or note above the table (${d.rows} line${d.rows === 1 ? '' : 's'}); the header is line ${d.header}.`,
  'header-only': () => 'there is a header and no rows. Check that data was selected for the export.',
  'row-empty': () => 'this row holds only empty cells and does not count.',
  formula: () =>
    'this cell holds a formula. It is never executed, only read as text. Check where it comes from before you open the file in Excel.',
  'read-broken': (d) =>
    `reading stopped halfway, after ${d.rows} rows: the file is damaged, changed or out of reach. Make the export again.`,
};

const bomb = {
  nl(d: Detail): string {
    if (d.why === 'entries') return `er zitten ${d.found} bestanden in (hoogstens ${d.most})`;
    if (d.why === 'size') return `de inhoud is groter dan ${size(d.most, 'nl')}`;
    if (d.why === 'ratio')
      return `een bestand erin wordt ${d.found} keer zo groot (hoogstens ${d.most} keer)`;
    return 'de bestanden erin overlappen elkaar';
  },
  en(d: Detail): string {
    if (d.why === 'entries') return `it holds ${d.found} files (at most ${d.most})`;
    if (d.why === 'size') return `its content is larger than ${size(d.most, 'en')}`;
    if (d.why === 'ratio') return `a file in it becomes ${d.found} times as large (at most ${d.most} times)`;
    return 'the files in it overlap';
  },
};

const words = {
  nl: { row: 'regel', column: 'kolom', times: (n: string) => `${n} keer`, also: 'ook op regel' },
  en: { row: 'row', column: 'column', times: (n: string) => `${n} times`, also: 'also in row' },
} as const;

/**
 * The problem as a sentence: file, row and column, what was found and done, and the remedy. Holds no content of cells.
 */
export function sayProblem(problem: Problem, lang: ReaderLanguage): string {
  const sentence = (lang === 'nl' ? nl : en)[problem.code](problem.detail);
  const word = words[lang];
  const where = [shown(problem.file, 120), ...placeWords(problem, lang)].join(', ');
  if (problem.count === 1) return `${where}: ${sentence}`;
  const others = problem.places.slice(1).flatMap((place) => (place.row === undefined ? [] : [place.row]));
  const rows = [...new Set(others)].filter((row) => row !== problem.row);
  const count = word.times(problem.count.toLocaleString(lang));
  const more =
    rows.length === 0
      ? ''
      : `, ${word.also} ${rows.join(', ')}${problem.count > problem.places.length ? ' …' : ''}`;
  return `${where}: ${sentence} (${count}${more})`;
}

/** Whether a problem made something disappear from the result: a file, a sheet or rows. */
export function losesData(problem: Problem): boolean {
  const effect = problemEffects[problem.code];
  return effect === 'refused' || effect === 'skipped' || problem.code === 'read-broken';
}

function placeWords(place: Place, lang: ReaderLanguage): string[] {
  const word = words[lang];
  const said: string[] = [];
  if (place.row !== undefined) said.push(`${word.row} ${place.row}`);
  if (place.column !== undefined) said.push(`${word.column} “${shown(place.column, 40)}”`);
  return said;
}

/** Names come from outside: no line breaks or terminal codes, and no length without end. */
function shown(name: string, most: number): string {
  const clean = name.replace(/\p{C}/gu, '?');
  return clean.length > most ? `${clean.slice(0, most - 1)}…` : clean;
}

function size(bytes: string | number | undefined, lang: ReaderLanguage): string {
  const amount = Number(bytes ?? 0);
  const unit = amount >= 2 ** 30 ? 'GB' : amount >= 2 ** 20 ? 'MB' : amount >= 2 ** 10 ? 'kB' : 'bytes';
  const divisor = { GB: 2 ** 30, MB: 2 ** 20, kB: 2 ** 10, bytes: 1 }[unit];
  return `${(amount / divisor).toLocaleString(lang, { maximumFractionDigits: 1 })} ${unit}`;
}
