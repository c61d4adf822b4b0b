/** The parts of a declared purpose that the register shows. */
export interface Declared {
  readonly channels: readonly string[];
  readonly fields: readonly string[];
  readonly assessment: string | undefined;
  readonly retention: Term | undefined;
}

export interface Term {
  readonly from: string;
  /** `P24M` */
  readonly keep: string;
  readonly cap: string | undefined;
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

export function readDeclared(declared: Readonly<Record<string, unknown>>): Declared {
  const { from, keep, cap } = record(declared.retention);
  const [start, period] = [text(from), text(keep)];
  return {
    channels: Object.keys(record(declared.channels)),
    fields: Object.keys(record(declared.fields)),
    assessment: text(declared.assessment),
    retention: start && period ? { from: start, keep: period, cap: text(cap) } : undefined,
  };
}
