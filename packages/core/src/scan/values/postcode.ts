/** Postal codes by country, as people write them, with or without the country's letter in front. */
const forms: Readonly<Record<string, RegExp>> = {
  NL: /^(?:NL-?)?[1-9]\d{3}\s?(?!SA|SD|SS)[A-Z]{2}$/,
  BE: /^(?:B(?:E)?-?\s?)?[1-9]\d{3}$/,
  LU: /^(?:L(?:U)?-?\s?)?[1-9]\d{3}$/,
  AT: /^(?:A(?:T)?-?\s?)?[1-9]\d{3}$/,
  CH: /^(?:CH-?\s?)?[1-9]\d{3}$/,
  DK: /^(?:DK-?\s?)?\d{4}$/,
  NO: /^(?:NO?-?\s?)?\d{4}$/,
  HU: /^(?:H-?\s?)?[1-9]\d{3}$/,
  DE: /^(?:D(?:E)?-?\s?)?\d{5}$/,
  FR: /^(?:F(?:R)?-?\s?)?(?:0[1-9]|[1-8]\d|9[0-8])\d{3}$/,
  ES: /^(?:E(?:S)?-?\s?)?(?:0[1-9]|[1-4]\d|5[0-2])\d{3}$/,
  IT: /^(?:I(?:T)?-?\s?)?\d{5}$/,
  FI: /^(?:FI-?\s?)?\d{5}$/,
  SE: /^(?:SE?-?\s?)?[1-9]\d{2}\s?\d{2}$/,
  PL: /^(?:PL-?\s?)?\d{2}-\d{3}$/,
  PT: /^(?:P(?:T)?-?\s?)?[1-9]\d{3}-\d{3}$/,
  CZ: /^(?:CZ-?\s?)?[1-7]\d{2}\s?\d{2}$/,
  IE: /^(?:[AC-FHKNPRTV-Y]\d{2}|D6W)\s?[0-9AC-FHKNPRTV-Y]{4}$/,
  UK: /^(?:GIR\s?0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d|[A-HK-Y]\d\d|\d[A-HJKPS-UW]|[A-HK-Y]\d[ABEHMNPRV-Y])\s?\d[ABD-HJLNP-UW-Z]{2})$/,
  US: /^\d{5}(?:-\d{4})?$/,
  CA: /^[ABCEGHJ-NPRSTVXY]\d[A-Z]\s?\d[A-Z]\d$/,
};

/** Codes whose shape alone names the country. */
const telling = ['NL', 'UK', 'CA', 'PL', 'PT', 'IE'] as const;
const prefixed: Readonly<Record<string, string>> = {
  B: 'BE',
  L: 'LU',
  A: 'AT',
  D: 'DE',
  F: 'FR',
  CH: 'CH',
  DK: 'DK',
};

function tidy(text: string): string {
  return text.trim().replace(/^'/, '').toUpperCase();
}

/** Reads a postal code of a country; in capitals, a Dutch one with its space. Countries without a known form take any. */
export function readPostcode(text: string, country: string): string | undefined {
  const value = tidy(text);
  const form = forms[country];
  if (value === '' || (form && !form.test(value))) return undefined;
  return country === 'NL' ? value.replace(/^(?:NL-?)?(\d{4})\s?([A-Z]{2})$/, '$1 $2') : value;
}

/** The country that a postal code's shape alone names (1234 AB, SW1A 1AA, B-1000); most shapes name none. */
export function countryOfPostcode(text: string): string | undefined {
  const value = tidy(text);
  const letter = /^(B|L|A|D|F|CH|DK)-\d/.exec(value)?.[1];
  if (letter) {
    const country = prefixed[letter]!;
    return forms[country]!.test(value) ? country : undefined;
  }
  return telling.find((country) => forms[country]!.test(value));
}

/** Whether a text could be a postal code somewhere. */
export function looksLikePostcode(text: string): boolean {
  const value = tidy(text);
  return value.length >= 4 && value.length <= 10 && Object.values(forms).some((form) => form.test(value));
}
