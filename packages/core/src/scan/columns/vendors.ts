import { foldWords } from '../values/index.ts';
import { layouts, type Vendor, vendors } from './data/vendor-layouts.ts';
import type { ColumnRole } from './roles.ts';

export { type Vendor, vendors } from './data/vendor-layouts.ts';

/** Headers of one file as the layouts write them. */
const folded = (headers: readonly string[]) => headers.map(foldWords);

/** The vendor whose export has these headers, the most fitting one; undefined for anything else. */
export function vendorOf(headers: readonly string[]): Vendor | undefined {
  const written = folded(headers);
  const present = new Set(written);
  let best: { vendor: Vendor; score: number } | undefined;
  for (const vendor of vendors) {
    const { signature, needed, alone } = layouts[vendor];
    const hits = new Set(signature.filter((header) => present.has(header))).size;
    const marked = alone !== undefined && written.some((header) => alone.test(header));
    if (!marked && hits < needed) continue;
    // how far beyond what is needed, a mark of its own counting most
    const score = hits / needed + (marked ? 3 : 0);
    if (!best || score > best.score) best = { vendor, score };
  }
  return best?.vendor;
}

/** What a header means in this vendor's export; undefined where the general reading serves. */
export function vendorRole(vendor: Vendor, header: string): ColumnRole | undefined {
  const roles = layouts[vendor].roles;
  const words = foldWords(header);
  return Object.hasOwn(roles, words) ? roles[words] : undefined;
}
