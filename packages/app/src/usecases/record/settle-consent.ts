import type { StoredConsent } from '@houdbaar/core/standing';

/** A consent with its id, as far as it has been told: the confirmation may come before what it confirms. */
export type TellableConsent = StoredConsent & { readonly id: string };

/**
 * What two tellings of one consent are together: what it says, with the confirmation wherever that came from. In whichever
 * order they come, and however often, the result is the same; a consent does not get younger by being told again.
 */
export function settleConsent(known: TellableConsent | undefined, told: TellableConsent): TellableConsent {
  if (!known) return told;
  const { confirmed: a, confirmedVia: aVia, revised: aRevised, ...one } = known;
  const { confirmed: b, confirmedVia: bVia, revised: bRevised, ...other } = told;
  const whole = goesBefore(one, other) ? one : other;
  if (a === undefined && b === undefined) return whole;
  const first =
    b === undefined || (a !== undefined && confirmation(a, aRevised) <= confirmation(b, bRevised));
  const [day, via, revised] = first ? [a, aVia, aRevised] : [b, bVia, bRevised];
  return {
    ...whole,
    ...(day === undefined ? {} : { confirmed: day }),
    ...(via === undefined ? {} : { confirmedVia: via }),
    ...(revised === undefined ? {} : { revised }),
  };
}

const confirmation = (day: number, instant: number | undefined): number => instant ?? day * 86_400_000;

/** Of two tellings the one that counts: one that says what was agreed to, then the earlier, then the same one always. */
function goesBefore(one: StoredConsent, other: StoredConsent): boolean {
  if ((one.at === undefined) !== (other.at === undefined)) return one.at !== undefined;
  if (one.at !== other.at) return one.at! < other.at!;
  const [a, b] = [one.seq ?? Number.NEGATIVE_INFINITY, other.seq ?? Number.NEGATIVE_INFINITY];
  if (a !== b) return a < b;
  return JSON.stringify(one) <= JSON.stringify(other);
}
