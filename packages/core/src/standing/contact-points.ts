import type { Channel } from '../terms/index.ts';
import type { ContactPoint, PersonState, PointKind } from './person-state.ts';

/** The kind of contact point through which a channel reaches someone; null: it needs none, undefined: none is kept. */
export function pointKindOf(channel: Channel): PointKind | null | undefined {
  switch (channel) {
    case 'email':
    case 'inbox-ad':
    case 'email-pixel':
      return 'email';
    case 'sms':
    case 'phone':
    case 'robocall':
      return 'phone';
    case 'post':
      return 'post';
    case 'push':
    case 'ads':
    case 'web-tracking':
      return null;
    case 'fax':
      return undefined;
  }
}

/** Whether messages of the channel can arrive there. A number that may be mobile may be sent a text. */
export const reaches = (point: ContactPoint, channel: Channel): boolean =>
  point.kind === pointKindOf(channel) &&
  point.undeliverable !== true &&
  (channel !== 'sms' || point.mobile !== false);

/**
 * The point that standing answers for in a channel: the primary one of those that the channel reaches, else the first by
 * hash. Undefined where there is none.
 */
export function primaryPoint(points: PersonState['points'], channel: Channel): ContactPoint | undefined {
  let found: ContactPoint | undefined;
  for (const point of points)
    if (reaches(point, channel) && (found === undefined || goesBefore(point, found))) found = point;
  return found;
}

/** Of two points of one kind, whether the one stands for the person rather than the other. */
export function goesBefore(one: ContactPoint, other: ContactPoint): boolean {
  if (one.primary !== other.primary) return one.primary === true;
  const since = (one.primarySince ?? 0) - (other.primarySince ?? 0);
  return since === 0 ? one.hash < other.hash : since > 0;
}
