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
  const agreedAfter = (at: number | undefined) =>
    at !== undefined && (facts.consents?.some((consent) => (consent.at ?? -1) > at) ?? false);
  for (const { scope, channel, at, point } of facts.objections ?? []) {
    if (scope === 'profiling' || agreedAfter(at)) continue;
    if (scope !== 'channel' || channel === undefined) scopes.add('marketing');
    else if (reachesBy(channel, kind) && (point === undefined || point === hash)) scopes.add(channel);
  }
  for (const { for: purpose, channels: taken, at, point } of facts.withdrawals ?? []) {
    if ((purpose !== undefined && purpose !== 'direct-marketing') || agreedAfter(at)) continue;
    if (point !== undefined && point !== hash) continue;
    for (const channel of taken ?? channels) if (reachesBy(channel, kind)) scopes.add(channel);
  }
  return [...scopes];
}

const reachesBy = (channel: Channel, kind: PointKind): boolean => pointKindOf(channel) === kind;
