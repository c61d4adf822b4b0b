import { type PersonState, type PointKind, pointKindOf } from '@houdbaar/core/standing';
import { type Channel, channels } from '@houdbaar/core/terms';
import type { SuppressionScope } from '../ports/index.ts';

/**
 * What an identifier of an erased person stays closed to. An import can bring none of them back while their evidence
 * is kept; who objected, or withdrew and never agreed again, is not approached again in that way at all.
 */
export function suppressedScopes(
  { facts }: PersonState,
  kind: PointKind,
  hash: string,
): readonly SuppressionScope[] {
  const scopes = new Set<SuppressionScope>(['erased']);
  // Consent opens what it is about: advertising, by this address. A customer number is reached by no channel of its own.
  const agreedAfter = (at: number | undefined, opens: (channel: Channel) => boolean) =>
    at !== undefined &&
    (facts.consents?.some(
      (consent) =>
        (consent.at ?? -1) > at &&
        (consent.for === undefined || consent.for === 'direct-marketing') &&
        (consent.point === undefined || consent.point === hash) &&
        (consent.channels === undefined || consent.channels.some(opens)),
    ) ??
      false);
  const anyHere = (channel: Channel) => kind === 'customer' || reachesBy(channel, kind);
  for (const { scope, channel, at, point } of facts.objections ?? []) {
    if (scope === 'profiling') continue;
    if (scope !== 'channel' || channel === undefined) {
      if (!agreedAfter(at, anyHere)) scopes.add('marketing');
    } else if (
      reachesBy(channel, kind) &&
      (point === undefined || point === hash) &&
      !agreedAfter(at, (agreed) => agreed === channel)
    )
      scopes.add(channel);
  }
  for (const { for: purpose, channels: taken, at, point } of facts.withdrawals ?? []) {
    if (purpose !== undefined && purpose !== 'direct-marketing') continue;
    if (point !== undefined && point !== hash) continue;
    for (const channel of taken ?? channels)
      if (reachesBy(channel, kind) && !agreedAfter(at, (agreed) => agreed === channel)) scopes.add(channel);
  }
  return [...scopes];
}

const reachesBy = (channel: Channel, kind: PointKind): boolean => pointKindOf(channel) === kind;
