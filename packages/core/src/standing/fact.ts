import type { Facts, Person } from '../terms/index.ts';
import type { Day } from '../time/index.ts';
import type {
  ContactPoint,
  PointKind,
  Stamp,
  StoredActivity,
  StoredConsent,
  StoredHold,
  StoredMessage,
  StoredNotice,
  StoredObjection,
  StoredOrigin,
  StoredRequest,
  StoredScreening,
  StoredWithdrawal,
} from './person-state.ts';

/** An entry that names its event, so that it counts once however often it arrives. */
export type Identified<T> = T & { readonly id: string };

/**
 * One thing that happened to a person, or that was told about them. The same set of facts gives the same state in
 * whatever order, and however often, they are applied.
 */
export type Fact =
  /** With `withdrawn`, as imports tell it, it is read as a consent and the withdrawal of just that one. */
  | {
      readonly fact: 'consent';
      readonly entry: Identified<StoredConsent> & {
        readonly withdrawn?: Day;
        readonly withdrawnSeq?: number;
      };
    }
  | { readonly fact: 'withdrawal'; readonly entry: Identified<StoredWithdrawal> }
  | { readonly fact: 'objection'; readonly entry: Identified<StoredObjection> }
  | { readonly fact: 'notice'; readonly entry: Identified<StoredNotice> }
  | { readonly fact: 'origin'; readonly entry: Identified<StoredOrigin> }
  /** Kept only where it is an act of the person, and the latest of its kind. */
  | { readonly fact: 'activity'; readonly entry: StoredActivity }
  /** `told`: when this was so; the kind and the end told last count. */
  | { readonly fact: 'relation'; readonly told: Stamp; readonly relation: NonNullable<Facts['relation']> }
  | { readonly fact: 'request'; readonly entry: Identified<StoredRequest> }
  /** The person asked to restrict (GDPR 18), or the restriction was lifted: the same id with `lifted` and `revised`. */
  | { readonly fact: 'restriction'; readonly entry: Identified<Omit<StoredRequest, 'right'>> }
  | { readonly fact: 'hold'; readonly entry: Identified<StoredHold> }
  | { readonly fact: 'hold-released'; readonly hold: string; readonly at: Day }
  | { readonly fact: 'message'; readonly entry: StoredMessage }
  | { readonly fact: 'screening'; readonly entry: StoredScreening }
  /** Data that had been erased or suppressed were in use again. */
  | { readonly fact: 'reappeared'; readonly at: Day }
  /** Keys of the person as they are from then on; null takes one back. */
  | {
      readonly fact: 'correction';
      readonly told: Stamp;
      readonly person?: { readonly [K in keyof Person]?: Person[K] | null };
      readonly country?: string;
      readonly bornOn?: Day | null;
    }
  | { readonly fact: 'point'; readonly point: ContactPoint }
  | { readonly fact: 'point-bounced'; readonly point: { readonly kind: PointKind; readonly hash: string } }
  /** A source that tells all there is: of these lists what it does not tell did not happen. */
  | { readonly fact: 'complete'; readonly lists: readonly ('consents' | 'activities')[] };
