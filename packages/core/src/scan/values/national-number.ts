/** Identification numbers that national law protects apart from other data (GDPR 87). */
export const nationalNumberKinds = [
  'bsn',
  'rijksregister',
  'nir',
  'nino',
  'codice-fiscale',
  'dni',
  'pesel',
] as const;
export type NationalNumberKind = (typeof nationalNumberKinds)[number];

/** Dutch citizen service number (BSN): nine digits, or eight with a nought lost in front, by the eleven-test. */
export function isBsn(text: string): boolean {
  const digits = text.replace(/[\s.-]/g, '');
  if (!/^\d{8,9}$/.test(digits)) return false;
  const nine = digits.padStart(9, '0');
  if (nine === '000000000' || /^(\d)\1{8}$/.test(nine)) return false;
  let sum = -Number(nine[8]);
  for (let at = 0; at < 8; at += 1) sum += Number(nine[at]) * (9 - at);
  return sum % 11 === 0;
}

/** A calendar-like yymmdd; Belgian foreigners' numbers add 20 or 40 to the month, unknown days are 00. */
function isBirthPart(digits: string): boolean {
  const month = Number(digits.slice(2, 4)) % 20;
  return month <= 12 && Number(digits.slice(4, 6)) <= 31;
}

/**
 * Belgian national register number (or bis number): eleven digits, the last two being 97 minus the rest of the first
 * nine by 97; for those born from 2000 a 2 is put in front before dividing.
 */
export function isBelgianNationalNumber(text: string): boolean {
  const digits = text.replace(/[\s./-]/g, '');
  if (!/^\d{11}$/.test(digits) || !isBirthPart(digits)) return false;
  const body = Number(digits.slice(0, 9));
  const check = Number(digits.slice(9));
  return 97 - (body % 97) === check || 97 - ((2_000_000_000 + body) % 97) === check;
}

/** French NIR (numéro de sécurité sociale): 13 signs and a key, 97 minus the number by 97; Corsica as 2A and 2B. */
export function isNir(text: string): boolean {
  const value = text.replace(/[\s.-]/g, '').toUpperCase();
  const match = /^([1-478]\d{4}(?:\d{2}|2A|2B)\d{6})(\d{2})$/.exec(value);
  if (!match) return false;
  const month = Number(value.slice(3, 5));
  if (!((month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50)) return false;
  const number = BigInt(match[1]!.replace('2A', '19').replace('2B', '18'));
  return 97n - (number % 97n) === BigInt(match[2]!);
}

/** United Kingdom National Insurance number; it carries no check digit. */
export function isNino(text: string): boolean {
  const value = text.replace(/\s/g, '').toUpperCase();
  return /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/.test(value);
}

const oddValues: Readonly<Record<string, number>> = Object.fromEntries(
  [1, 0, 5, 7, 9, 13, 15, 17, 19, 21].flatMap((value, digit) => [
    [String(digit), value],
    [String.fromCharCode(65 + digit), value],
  ]),
);
const oddLetters: Readonly<Record<string, number>> = {
  ...oddValues,
  ...{
    K: 2,
    L: 4,
    M: 18,
    N: 20,
    O: 11,
    P: 3,
    Q: 6,
    R: 8,
    S: 12,
    T: 14,
    U: 16,
    V: 10,
    W: 22,
    X: 25,
    Y: 24,
    Z: 23,
  },
};

/** Italian codice fiscale of a person: sixteen signs, the last a check letter. */
export function isCodiceFiscale(text: string): boolean {
  const value = text.replace(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{6}[\dL-NP-V]{2}[A-EHLMPR-T][\dL-NP-V]{2}[A-Z][\dL-NP-V]{3}[A-Z]$/.test(value)) return false;
  let sum = 0;
  for (let at = 0; at < 15; at += 1) {
    const sign = value[at]!;
    sum += at % 2 === 0 ? (oddLetters[sign] ?? 0) : sign >= 'A' ? sign.charCodeAt(0) - 65 : Number(sign);
  }
  return String.fromCharCode(65 + (sum % 26)) === value[15];
}

/** Spanish DNI or NIE: the letter is that of the number by 23. */
export function isDni(text: string): boolean {
  const value = text.replace(/[\s.-]/g, '').toUpperCase();
  const match = /^([XYZ]?)(\d{7,8})([A-Z])$/.exec(value);
  if (!match || match[1]!.length + match[2]!.length !== 8) return false;
  const number = Number(`${match[1] === '' ? '' : 'XYZ'.indexOf(match[1]!)}${match[2]}`);
  return 'TRWAGMYFPDXBNJZSQVHLCKE'[number % 23] === match[3];
}

/** Polish PESEL: eleven digits with weights 1 3 7 9. */
export function isPesel(text: string): boolean {
  if (!/^\d{11}$/.test(text.trim())) return false;
  const digits = [...text.trim()].map(Number);
  const month = (digits[2]! * 10 + digits[3]!) % 20;
  if (month < 1 || month > 12 || digits[4]! > 3) return false;
  const sum = digits.slice(0, 10).reduce((total, digit, at) => total + digit * [1, 3, 7, 9][at % 4]!, 0);
  return (10 - (sum % 10)) % 10 === digits[10];
}

/** The test of each kind of number. */
export const nationalNumberTests: Readonly<Record<NationalNumberKind, (text: string) => boolean>> = {
  bsn: isBsn,
  rijksregister: isBelgianNationalNumber,
  nir: isNir,
  nino: isNino,
  'codice-fiscale': isCodiceFiscale,
  dni: isDni,
  pesel: isPesel,
};

/** The share of a column that has to pass: far above what passes by chance (one in 11 for BSN, in 97 for the others). */
const needed = 0.9;

/**
 * The kind of national number that a whole column holds: at least nine in ten of its values pass the test, and there
 * are enough of them. One number in eleven passes the BSN's test by chance, so a single value says nothing.
 *
 * @param header whether the header speaks for such numbers; then fewer values suffice.
 */
export function nationalNumberKind(
  samples: readonly string[],
  header: boolean,
): NationalNumberKind | undefined {
  const filled = samples.filter((sample) => sample.trim() !== '');
  if (filled.length < (header ? 1 : 5)) return undefined;
  return nationalNumberKinds.find((kind) => {
    const passed = filled.filter(nationalNumberTests[kind]);
    const varied = new Set(passed).size > passed.length / 2 || header;
    return passed.length >= filled.length * needed && varied;
  });
}
