/**
 * Whether two citations name the same provision.
 *
 * Spaces and case do not count; `GDPR 6(1)` is met by `GDPR 6(1)(f)` and the reverse; `UK GDPR n` stands for
 * `GDPR n`.
 */
export function sameProvision(a: string, b: string): boolean {
  const left = normalise(a);
  const right = normalise(b);
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  return long === short || (long.startsWith(short) && /[(.,/-]/.test(long.charAt(short.length)));
}

/** Whether a verdict cites at least one of the provisions that a decision rests on. */
export function citesMet(expected: readonly string[], cited: readonly string[]): boolean {
  return expected.length === 0 || expected.some((want) => cited.some((have) => counts(have, want)));
}

/** A provision of the national law that transposes an article of the ePrivacy directive counts for it. */
function counts(have: string, want: string): boolean {
  if (sameProvision(have, want)) return true;
  const article = /^eprivacy(5\(3\)|13)/.exec(normalise(want))?.[1];
  return article !== undefined && transposes(normalise(have), article);
}

const transpositions: Readonly<Record<string, RegExp>> = {
  '13': /^(nltw11\.7(?!a)|bewerxii\.13|bewervi\.11|bekb4-4-2003|deuwg7|frcpcel34-5|frc\.consol223|itcodice130|eslssi2[12]|eslgt|ukpecr(19|2[0-3])|attkg(107|174)|fi917\/2014(200|202)|semfl(19|21)|dkmfl10|iesi336\/201113|lul30\/05\/200511|plpke398|ptlei41\/200413|is81\/200346)/,
  '5(3)':
    /^(nltw11\.7a|frlil82|detdddg25|dettdsg25|itcodice122|eslssi22|ukpecr6|attkg165|plpke399|ptlei41\/20045)/,
};

function transposes(have: string, article: string): boolean {
  return transpositions[article]?.test(have) ?? false;
}

function normalise(cite: string): string {
  return cite
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/^ukgdpr/, 'gdpr');
}
