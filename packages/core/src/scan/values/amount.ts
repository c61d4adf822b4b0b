/** Which sign stands before the cents. */
export type DecimalSign = '.' | ',';

const dressing = /[\s\u00a0'’]|eur|usd|gbp|€|\$|£|kr|,-$|\.-$/gi;

/** The decimal sign of a column of amounts, from samples; undefined when nothing shows it. */
export function detectDecimal(samples: Iterable<string>): DecimalSign | undefined {
  let dot = 0;
  let comma = 0;
  for (const sample of samples) {
    const value = sample.replace(dressing, '');
    if (/^-?[\d.]*,\d{1,2}$/.test(value) || /^-?\d{1,3}(?:\.\d{3}){2,}$/.test(value)) comma += 1;
    else if (/^-?[\d,]*\.(?:\d{1,2}|\d{4,})$/.test(value) || /^-?\d{1,3}(?:,\d{3}){2,}$/.test(value))
      dot += 1;
  }
  if (dot === comma) return undefined;
  return dot > comma ? '.' : ',';
}

/**
 * Reads an amount: `$90,000`, `€ 1.234,56`, `1234.56`, `(12,50)` for minus. One sign followed by three digits is taken
 * for thousands unless the column's decimal sign says otherwise.
 */
export function readAmount(text: string, decimal?: DecimalSign): number | undefined {
  let value = text.trim().replace(dressing, '');
  const minus = /^\(.*\)$|^-|-$/.test(value);
  value = value.replace(/[()-]/g, '');
  if (!/^[\d.,]*\d[\d.,]*$/.test(value)) return undefined;
  const lastDot = value.lastIndexOf('.');
  const lastComma = value.lastIndexOf(',');
  let sign: string | undefined = decimal;
  if (lastDot >= 0 && lastComma >= 0) sign = lastDot > lastComma ? '.' : ',';
  else if (!sign && (lastDot >= 0 || lastComma >= 0)) {
    const used = lastDot >= 0 ? '.' : ',';
    const grouped = new RegExp(`^\\d{1,3}(?:\\${used}\\d{3})+$`).test(value);
    sign = grouped ? undefined : used;
  }
  const plain = sign === ',' ? value.replace(/\./g, '').replace(',', '.') : value.replace(/,/g, '');
  const number = Number(sign === undefined ? value.replace(/[.,]/g, '') : plain);
  if (!Number.isFinite(number)) return undefined;
  return minus ? -number : number;
}
