export type Unit = 'D' | 'M' | 'Y';

/** A period of one unit (`P24M`, `P7Y`, `P35D`) as a form has it; weeks become days. Undefined for any other. */
export function readPeriod(text: string): { readonly amount: number; readonly unit: Unit } | undefined {
  const [, digits, letter] = /^P(\d+)([DWMY])$/.exec(text) ?? [];
  if (digits === undefined || letter === undefined) return undefined;
  const amount = Number(digits);
  return letter === 'W' ? { amount: amount * 7, unit: 'D' } : { amount, unit: letter as Unit };
}
