import type { Content, LawfulBasis, Purpose, PurposeKind } from '../terms/index.ts';

/** Purposes whose messages are direct marketing whatever they call themselves. */
const marketingKinds: ReadonlySet<PurposeKind> = new Set<PurposeKind>([
  'direct-marketing',
  'partner-marketing',
  'data-trading',
  'ads-targeting',
]);

/** Purposes to which the right to object to direct marketing extends, related profiling included (GDPR 21(2)). */
const marketingUses: ReadonlySet<PurposeKind> = new Set<PurposeKind>([
  ...marketingKinds,
  'profiling',
  'loyalty',
]);

export function isMarketing(kind: PurposeKind | undefined): boolean {
  return kind === 'direct-marketing' || (kind !== undefined && marketingKinds.has(kind));
}

export function servesMarketing(kind: PurposeKind | undefined): boolean {
  // The usual kind first: this is asked several times for each verdict.
  return kind === 'direct-marketing' || (kind !== undefined && marketingUses.has(kind));
}

/** Is the message direct marketing? Any promotion makes the whole message so; unknown content is read strictly. */
export function isPromotional(content: Content | undefined, kind: PurposeKind | undefined): boolean {
  return content !== 'service' || isMarketing(kind);
}

/** The declared basis: one, several (an error), or none declared. */
export function declaredBasis(purpose: Purpose | undefined): LawfulBasis | 'several' | undefined {
  const basis = purpose?.basis;
  if (!Array.isArray(basis)) return basis;
  return basis.length === 1 ? basis[0] : basis.length === 0 ? undefined : 'several';
}
