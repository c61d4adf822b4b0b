import {
  countryOfPostcode,
  foldText,
  hasStreetWord,
  isBlank,
  looksLikeDate,
  looksLikeFreeText,
  looksLikeGender,
  looksLikeJobTitle,
  looksLikeMaritalStatus,
  looksLikeName,
  looksLikePhone,
  looksLikeSalutation,
  looksLikeStreet,
  parseDate,
  readAmount,
  readBoolean,
  readConsentStatus,
  readCountry,
  readEmails,
  readIban,
  readLegalForm,
  readOptOut,
  splitFamilyName,
} from '../values/index.ts';

/** What the values of one column look like: the share of the filled cells that pass each test. */
export interface ColumnProfile {
  readonly filled: number;
  readonly distinct: number;
  /** The filled samples that were looked at, a few hundred at most. */
  readonly values: readonly string[];
  share(test: ValueTest): number;
}

/** Cells looked at in a column: enough for shares, few enough to stay quick on wide exports. */
const sampleLimit = 300;

const ipForm = /^(?:\d{1,3}\.){3}\d{1,3}$|^[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){3,7}$/i;
const urlForm = /^(?:https?:\/\/|www\.)\S+$|^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/\S*)?$/i;
const uuidForm = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const keyForm = /^[\p{L}\p{N}'._:/#-]{1,40}$/u;
const particleForm =
  /^(?:van|de|der|den|ten|ter|te|von|vom|zu|du|la|le|het|'t|in|op|aan|vander|vanden|d')(?: (?:de|der|den|het|'t|la|ten|ter))*\.?$/i;

const tests = {
  email: (text: string) => readEmails(text).length > 0,
  phone: looksLikePhone,
  date: looksLikeDate,
  /** Also bare numbers that can be dates: serials, Unix time. */
  dateLike: (text: string) => typeof parseDate(text, 'dmy') === 'number' || parseDate(text) === 'placeholder',
  boolean: (text: string) => readBoolean(text) !== undefined,
  optOut: (text: string) => readOptOut(text) !== undefined,
  status: (text: string) => readConsentStatus(text) !== undefined,
  /** A permission status in words, not a mere yes or number. */
  wordyStatus: (text: string) => readBoolean(text) === undefined && readConsentStatus(text) !== undefined,
  country: (text: string) => readCountry(text) !== undefined,
  iban: (text: string) => readIban(text) !== undefined,
  ip: (text: string) => ipForm.test(text),
  url: (text: string) => urlForm.test(text) && !text.includes('@'),
  uuid: (text: string) => uuidForm.test(text),
  integer: (text: string) => /^-?\d{1,18}$/.test(text),
  smallNumber: (text: string) => /^\d{1,3}$/.test(text),
  amount: (text: string) => readAmount(text) !== undefined,
  key: (text: string) => keyForm.test(text),
  name: looksLikeName,
  salutation: looksLikeSalutation,
  particle: (text: string) => particleForm.test(foldText(text)),
  withParticle: (text: string) => splitFamilyName(text).particle !== '',
  gender: looksLikeGender,
  marital: looksLikeMaritalStatus,
  jobTitle: looksLikeJobTitle,
  freeText: looksLikeFreeText,
  street: (text: string) =>
    looksLikeStreet(text) && (hasStreetWord(text) || /\s\d{1,4}\s?[a-z]?$/i.test(text)),
  tellingPostcode: (text: string) => countryOfPostcode(text) !== undefined,
  legalForm: (text: string) => readLegalForm(text) !== undefined,
  letters: (text: string) => /\p{L}/u.test(text),
  severalWords: (text: string) => /\S\s+\S/.test(text),
} as const satisfies Record<string, (text: string) => boolean>;

export type ValueTest = keyof typeof tests;

/** Looks at the cells of a column; tests run only when asked for and only once. */
export function profileColumn(cells: Iterable<string>): ColumnProfile {
  const values: string[] = [];
  for (const cell of cells) {
    if (values.length >= sampleLimit) break;
    if (!isBlank(cell)) values.push(cell.trim());
  }
  const shares = new Map<ValueTest, number>();
  return {
    filled: values.length,
    distinct: new Set(values).size,
    values,
    share(test) {
      const known = shares.get(test);
      if (known !== undefined) return known;
      const share = values.length === 0 ? 0 : values.filter(tests[test]).length / values.length;
      shares.set(test, share);
      return share;
    },
  };
}
