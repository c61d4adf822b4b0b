/** Length of an IBAN by country (ISO 13616), for Europe and the few others that use it much. */
const lengths: Readonly<Record<string, number>> = {
  ...{
    AD: 24,
    AE: 23,
    AT: 20,
    BE: 16,
    BG: 22,
    CH: 21,
    CY: 28,
    CZ: 28,
    DE: 22,
    DK: 18,
    EE: 20,
    ES: 24,
    FI: 18,
  },
  ...{
    FR: 27,
    GB: 22,
    GI: 23,
    GR: 27,
    HR: 21,
    HU: 28,
    IE: 22,
    IS: 26,
    IT: 27,
    LI: 21,
    LT: 20,
    LU: 20,
    LV: 21,
  },
  ...{
    MA: 28,
    MC: 27,
    MT: 31,
    NL: 18,
    NO: 15,
    PL: 28,
    PT: 25,
    RO: 24,
    SE: 24,
    SI: 19,
    SK: 24,
    SM: 27,
    TN: 24,
  },
  ...{ TR: 26, UA: 29 },
};

/** Reads an IBAN: known country, its length, check digits by mod 97. Gives it without blanks, in capitals. */
export function readIban(text: string): string | undefined {
  const value = text.replace(/[\s.-]/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/.test(value) || lengths[value.slice(0, 2)] !== value.length)
    return undefined;
  let rest = 0;
  for (const sign of value.slice(4) + value.slice(0, 4)) {
    const number = sign >= 'A' ? sign.charCodeAt(0) - 55 : Number(sign);
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97;
  }
  return rest === 1 ? value : undefined;
}
