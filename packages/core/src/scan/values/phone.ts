import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
import { once } from './memo.ts';

export interface Phone {
  /** `+31612345678`; also the key for comparing. */
  readonly e164: string;
  /** ISO 3166-1 alpha-2, UK for the United Kingdom. */
  readonly country: string;
  /** Whether the country's numbering plan knows this number. */
  readonly valid: boolean;
  /** Mobile by the number itself; undefined where the plan doesn't tell mobile from fixed. */
  readonly mobile?: boolean;
}

/** Islands and enclaves that share the plan of a country count as that country. */
const shared: Readonly<Record<string, string>> = {
  GB: 'UK',
  VA: 'IT',
  SJ: 'NO',
  AX: 'FI',
  EH: 'MA',
  TA: 'SH',
};
const toLibrary: Readonly<Record<string, string>> = { UK: 'GB' };

/** The first digits after the calling code that make a number mobile; only plans that separate the two. */
const mobileStart: Readonly<Record<string, RegExp>> = {
  NL: /^31(?:6(?!6|7)|97)/,
  BE: /^324[5-9]/,
  DE: /^491(?:5|6[023]|7)/,
  FR: /^33[67]/,
  UK: /^447(?!0|6)/,
  LU: /^3526[0-9]1/,
  AT: /^436(?:[4-9])/,
  CH: /^417[4-9]/,
  IT: /^393/,
  ES: /^34[67]/,
  PT: /^3519[1236]/,
  IE: /^3538/,
  SE: /^467[02369]/,
  FI: /^358(?:4|50)/,
  PL: /^48(?:4[5]|5[0137]|6[069]|7[2389]|88)/,
  NO: /^47[49]/,
};

interface Plan {
  readonly country: string;
  readonly callingCode: string;
  /** Digits to leave off at the front of what was written, before the calling code is put there. */
  readonly strip: number;
  readonly valid: boolean;
  readonly mobile?: boolean;
}

/**
 * The plan behind a prefix. What is remembered is only prefix, length and country: the library is asked once for
 * all numbers that begin alike, with the digits behind the prefix taken as they come.
 */
const planOf = (digits: string, country: string | undefined): Plan | undefined => {
  const region = country === undefined ? undefined : (toLibrary[country] ?? country);
  const known = region !== undefined && isSupportedCountry(region) ? (region as CountryCode) : undefined;
  const parsed = parsePhoneNumberFromString(country === undefined ? `+${digits}` : digits, known ?? 'NL');
  if (!parsed || (country !== undefined && known === undefined)) return undefined;
  const found = parsed.country ?? (country === undefined ? undefined : region);
  if (found === undefined || !parsed.isPossible()) return undefined;
  const calling: string = parsed.countryCallingCode;
  const full = calling + parsed.nationalNumber;
  const place = shared[found] ?? found;
  const mobile = mobileStart[place]?.test(full);
  // the national part is what remains of the written digits, so its length tells how much was put before it
  const strip = digits.length - parsed.nationalNumber.length;
  if (strip < 0 || !digits.endsWith(parsed.nationalNumber)) return undefined;
  return {
    country: place,
    callingCode: calling,
    strip,
    valid: parsed.isValid(),
    ...(mobile === undefined ? {} : { mobile }),
  };
};

/** Prefixes of which a plan is remembered, for each country; a busy file meets some thousands. */
const mostPlans = 20_000;
const plansOf = new Map<string, Map<number, Plan | undefined>>();

/** The plan of a number by country, length and first six digits: as one number they make a light key. */
function planFor(digits: string, country: string): Plan | undefined {
  let plans = plansOf.get(country);
  if (!plans) {
    plans = new Map();
    plansOf.set(country, plans);
  }
  let key = digits.length;
  for (let at = 0; at < 6; at += 1) key = key * 10 + digits.charCodeAt(at) - 48;
  const known = plans.get(key);
  if (known !== undefined || plans.has(key)) return known;
  const filler = '2345678901234567890';
  const found = planOf(
    digits.slice(0, 6) + filler.slice(0, digits.length - 6),
    country === '' ? undefined : country,
  );
  if (plans.size >= mostPlans) plans.clear();
  plans.set(key, found);
  return found;
}

interface Written {
  readonly digits: string;
  readonly international: boolean;
}

function isDigits(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

/** One pass over the cell: digits, and whether an international prefix stands before them. */
function digitsOf(text: string): Written | undefined {
  if (isDigits(text)) {
    return text.startsWith('00')
      ? { digits: text.slice(2), international: true }
      : { digits: text, international: false };
  }
  let digits = '';
  let plus = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits += text[at];
    else if (code === 43) {
      if (digits !== '' || plus) return undefined;
      plus = true;
    } else if (code === 40 && digits !== '' && text.startsWith('(0)', at))
      at += 2; // +31 (0)20
    else if ((code | 32) >= 97 && (code | 32) <= 122) {
      if (digits.length < 6) {
        if (/^(?:tel|phone|mob|gsm|t|m)\b/i.test(text.slice(at)) && digits === '') {
          while (at + 1 < text.length && /[a-z.:]/i.test(text[at + 1]!)) at += 1;
          continue;
        }
        return undefined;
      }
      break; // an extension
    } else if (code === 64) return undefined;
  }
  if (!plus && digits.startsWith('00')) return { digits: digits.slice(2), international: true };
  return { digits, international: plus };
}

/**
 * Reads a telephone number. Numbers without an international prefix are read in `country`; without one they can't
 * be placed and the answer is undefined.
 *
 * @param country ISO 3166-1 alpha-2 of the person or, failing that, of the sender.
 */
export function readPhone(text: string, country?: string): Phone | undefined {
  const written = digitsOf(text);
  if (!written || written.digits.length < 6 || written.digits.length > 17) return undefined;
  const { digits, international } = written;
  if (!international && country === undefined) return undefined;
  const plan = planFor(digits, international ? '' : (country ?? ''));
  if (!plan) return undefined;
  const national = digits.slice(plan.strip);
  return {
    e164: `+${plan.callingCode}${national}`,
    country: plan.country,
    valid: plan.valid && !allAlike(national),
    ...(plan.mobile === undefined ? {} : { mobile: plan.mobile }),
  };
}

/** 0611111111 stands for "no number". */
function allAlike(digits: string): boolean {
  const first = digits.charCodeAt(0);
  for (let at = 1; at < digits.length; at += 1) if (digits.charCodeAt(at) !== first) return false;
  return digits.length > 1;
}

/** Calling codes with one country behind them; +1 and +7 are shared by equals, so they alone name none. */
const callingCodes = once(() => {
  const found = new Map<string, string>();
  for (const country of getCountries()) {
    const code: string = getCountryCallingCode(country);
    const place = shared[country] ?? country;
    if (code !== '1' && code !== '7' && (!found.has(code) || shared[country] !== undefined))
      found.set(code, place);
  }
  return found;
});

/**
 * The country that an international prefix names, also where the rest of the number is wrong.
 * National notations give undefined.
 */
export function countryOfPhone(text: string): string | undefined {
  const written = digitsOf(text);
  if (!written?.international) return undefined;
  const read = readPhone(text)?.country;
  if (read) return read;
  const { digits } = written;
  const code = [3, 2].map((size) => digits.slice(0, size)).find((prefix) => callingCodes().has(prefix));
  return digits.length < 6 || code === undefined ? undefined : callingCodes().get(code);
}

/** Whether a text has the shape of a telephone number, in whatever country. */
export function looksLikePhone(text: string): boolean {
  const value = text.trim();
  if (/^\d+[.,]\d+$/.test(value)) return false;
  if (!/^[+(0-9][0-9 ()./\-–+]{6,24}(?:\s*(?:x|ext\.?|tst\.?)\s*\d{1,6})?$/i.test(value)) return false;
  const digits = value.replace(/\D/g, '').length;
  return digits >= 8 && digits <= 15;
}
