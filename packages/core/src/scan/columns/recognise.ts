import {
  detectDateOrder,
  looksLikeDate,
  looksLikePhone,
  nationalNumberKind,
  readEmail,
  specialInHeader,
} from '../values/index.ts';
import { borrowDateOrders } from './borrow-date-orders.ts';
import { fitOf, rolesOfContent } from './content.ts';
import { settleRoles } from './context.ts';
import type { Draft } from './draft.ts';
import { fileState } from './file-state.ts';
import { type RoleGuess, rolesOfHeader } from './header-rules.ts';
import { readHeader } from './header-words.ts';
import { canonicalThing, keyOf, tableThings } from './keys.ts';
import { type ColumnProfile, profileColumn } from './profile.ts';
import type { Because, Column, Recognition, RecognitionProblem } from './recognition.ts';
import { type ColumnRole, roleInfo } from './roles.ts';
import { tableKind } from './table-kind.ts';
import { type Vendor, vendorOf, vendorRole } from './vendors.ts';

/** The beginning of a file or sheet. */
export interface TableSample {
  /** With its folders or without; the base name may carry the state (unsubscribed_members_export.csv). */
  readonly fileName: string;
  readonly sheet?: string;
  /** The first row. When it turns out to be data, the answer says `headerless` and counts it among the samples. */
  readonly header: readonly string[];
  /** Some rows, ideally a few hundred from different parts of the file. */
  readonly samples: readonly (readonly string[])[];
}

/** A first row without a single known header, but with something that only data has. */
function isData(header: readonly string[], vendor: Vendor | undefined): boolean {
  if (vendor || header.length === 0) return false;
  const filled = header.filter((cell) => cell.trim() !== '');
  if (filled.length === 0) return false;
  const telling = filled.filter(
    (cell) => readEmail(cell) || looksLikeDate(cell) || looksLikePhone(cell),
  ).length;
  if (telling > 0) return true;
  const numbers = filled.filter((cell) => /^[-+]?[\d.,]+$/.test(cell.trim())).length;
  return numbers > 0 && filled.every((cell) => rolesOfHeader(readHeader(cell)).length === 0);
}

function guessRole(
  header: string,
  vendor: Vendor | undefined,
  profile: ColumnProfile,
): Omit<Draft, 'index' | 'header' | 'profile'> & { contradicted?: ColumnRole } {
  const meaning = readHeader(header);
  const candidates: (RoleGuess & { because: Because })[] = [];
  const known = vendor && vendorRole(vendor, header);
  if (known) candidates.push({ role: known, confidence: 0.98, because: 'vendor' });
  const guesses = rolesOfHeader(meaning);
  const special = specialInHeader(header);
  // "patient id" and "church street" are what their other words say
  const plainly =
    guesses[0] !== undefined && (roleInfo[guesses[0].role].reads !== 'text' || guesses[0].role === 'street');
  if (special && !plainly) {
    candidates.push({ role: `specialCategory.${special.kind}`, confidence: 0.85, because: 'header' });
  }
  for (const guess of guesses) candidates.push({ ...guess, because: 'header' });

  let contradicted: ColumnRole | undefined;
  let failed = false;
  for (const { role, confidence, because } of candidates) {
    const fit = fitOf(role, profile);
    if (fit === 'contradicts') {
      if (confidence >= 0.9) contradicted ??= role;
      failed = true;
      continue;
    }
    // a lighter reading of a header whose plain reading failed is a weak one
    const weakened = failed ? Math.min(confidence, 0.6) : confidence;
    return {
      role,
      because,
      confidence: fit === 'silent' ? weakened * 0.8 : weakened,
      ...(contradicted ? { contradicted } : {}),
    };
  }
  const seen = rolesOfContent(profile)[0];
  if (seen) return { ...seen, because: 'content', ...(contradicted ? { contradicted } : {}) };
  return { role: 'ignore', confidence: 0.4, because: 'content', ...(contradicted ? { contradicted } : {}) };
}

/** Roles whose absence matters in any table. */
const telling: ReadonlySet<ColumnRole> = new Set([
  'email',
  'phone',
  'mobile',
  'birthDate',
  'nationalNumber',
  'iban',
]);

function dateProblems(column: Column): RecognitionProblem[] {
  const found = column.dates;
  if (!found || roleInfo[column.role].reads !== 'date') return [];
  const problems: RecognitionProblem[] = [];
  if (found.mixed) {
    const { dayFirst, monthFirst } = found.evidence;
    problems.push({ kind: 'dates-mixed', column: column.index, dayFirst, monthFirst });
  }
  if (found.ambiguous > 0) {
    problems.push({ kind: 'dates-ambiguous', column: column.index, count: found.ambiguous });
  }
  if (found.spreadsheet === 'swapped')
    problems.push({ kind: 'dates-swapped-by-spreadsheet', column: column.index });
  if (found.evidence.impossible > 0) {
    problems.push({ kind: 'dates-impossible', column: column.index, count: found.evidence.impossible });
  }
  return problems;
}

function describe(draft: Draft, rows: readonly (readonly string[])[]): Column {
  const { index, header, role, confidence, because, profile } = draft;
  const reads = roleInfo[role].reads;
  const cells = rows.map((row) => row[index] ?? '');
  const kind =
    role === 'nationalNumber' ? nationalNumberKind(profile.values, because !== 'content') : undefined;
  const dated = reads === 'date' || profile.share('date') > 0.5;
  return {
    index,
    header,
    role,
    confidence: Math.round(confidence * 100) / 100,
    because,
    filled: profile.filled,
    ...(dated ? { dates: detectDateOrder(cells) } : {}),
    ...(kind ? { nationalNumber: kind } : {}),
    ...(reads === 'key'
      ? { keyOf: keyOf(header), unique: profile.filled > 0 && profile.distinct === profile.filled }
      : {}),
  };
}

/**
 * Says for each column of an export what it holds, on what that rests and how sure it is; what kind of table it is;
 * from which system it comes; and what about it can't be trusted. Headers in nl, en, fr and de, the layouts of the
 * known vendors, and the values themselves. Never throws; what isn't recognised is `ignore` with little confidence.
 */
export function recogniseColumns(sample: TableSample): Recognition {
  const { fileName, sheet, header } = sample;
  const vendor = vendorOf(header);
  const headerless = isData(header, vendor);
  const rows = headerless ? [header, ...sample.samples] : sample.samples;
  const width = rows.reduce((most, row) => Math.max(most, row.length), header.length);
  const problems: RecognitionProblem[] = headerless ? [{ kind: 'no-header' }] : [];
  const seen = new Set<string>();
  const drafts: Draft[] = [];
  const contradictions = new Map<number, ColumnRole>();
  for (let index = 0; index < width; index += 1) {
    const written = headerless ? '' : (header[index] ?? '').replace(/^\ufeff/, '').trim();
    const name = written === '' ? `column ${index + 1}` : written;
    if (!headerless) {
      if (written === '') problems.push({ kind: 'empty-header', column: index });
      else if (seen.has(written.toLowerCase()))
        problems.push({ kind: 'duplicate-header', column: index, header: written });
      seen.add(written.toLowerCase());
    }
    const profile = profileColumn(rows.map((row) => row[index] ?? ''));
    const { contradicted, ...guess } = guessRole(written, vendor, profile);
    if (contradicted && guess.confidence < 0.7) contradictions.set(index, contradicted);
    drafts.push({ index, header: name, profile, ...guess });
  }
  const things = tableThings(fileName, sheet);
  const first = tableKind(
    drafts.map((draft) => draft.role),
    fileName,
    sheet,
  );
  settleRoles(drafts, { kind: first, things, vendor, headerless, state: fileState(fileName, sheet) });
  const table = tableKind(
    drafts.map((draft) => draft.role),
    fileName,
    sheet,
  );
  const columns = borrowDateOrders(drafts.map((draft) => describe(draft, rows)));
  for (const column of columns) problems.push(...dateProblems(column));
  for (const [column, role] of contradictions) {
    // a key that is called something else, or a number in a look-up, misleads nobody
    const impersonal = table === 'lookup' || (table === 'other' && !telling.has(role));
    const mute =
      columns[column]!.role.endsWith('Key') || columns[column]!.role === 'salutation' || impersonal;
    if (!mute && columns[column]!.role !== role)
      problems.push({ kind: 'content-contradicts-header', column, role });
  }
  const confirmed = columns.find((column) => column.role === 'confirmedAt');
  const optedIn = columns.find((column) => column.role === 'consentAt');
  if (vendor === 'mailchimp' && confirmed && (optedIn === undefined || optedIn.filled < confirmed.filled)) {
    problems.push({ kind: 'confirm-time-is-no-proof', column: confirmed.index });
  }
  const state = fileState(fileName, sheet);
  const staffed = things.some(
    (thing) => canonicalThing(thing) === 'employee' || thing === 'staff' || thing === 'personeel',
  );
  return {
    fileName,
    ...(sheet === undefined ? {} : { sheet }),
    table: table === 'other' && first !== 'other' ? first : table,
    ...(vendor ? { vendor } : {}),
    ...(state ? { state } : {}),
    headerless,
    staff: staffed,
    columns,
    problems,
  };
}
