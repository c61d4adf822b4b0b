import type { Channel, PersonKind, RegisterName, Sector } from '../terms/index.ts';
import type { Day, Period } from '../time/index.ts';
import type { DutyId } from './duties/index.ts';
import type { Rule } from './rule.ts';

/**
 * What a channel asks of the sender, for one kind of recipient.
 *
 * - `opt-in`: prior consent, or one of the exceptions the rule itself names
 * - `opt-out`: allowed until refused; registers, where named, must be screened
 * - `opt-in-unless-work-related`: opt-out while the message concerns the person's work, else opt-in
 * - `presumed-consent`: consent, or a concrete reason to presume it (DE, calls to businesses)
 * - `free`: nobody's personal data and no channel rule
 * - `open`: the law is open or was not found; only consent carries, anything else is for counsel
 */
export type Regime =
  | 'opt-in'
  | 'opt-out'
  | 'opt-in-unless-work-related'
  | 'presumed-consent'
  | 'free'
  | 'open';

/** The soft opt-in: own similar offers to one's own customers. */
export interface CustomerException {
  /** A quote or negotiation counts as a sale: yes (UK), no, or open. */
  readonly quote: 'yes' | 'no' | 'open';
  /** A free account that belongs to a paid offer counts as a sale (CJEU C-654/23): yes, no, or open. */
  readonly freeAccount: 'yes' | 'no' | 'open';
  /** A gift to a charity, or support shown, counts as a sale; in the UK only for details collected from a day on. */
  readonly donation?: { readonly collectedFrom?: Day };
  /** Only senders of these sectors may rely on it. */
  readonly sectors?: readonly Sector[];
  /** It is lost this long after the sale or the last message sent under it (IE: P12M). */
  readonly clock?: Period;
  /** Whether the exception holds for this channel at all is unsettled: met in full, it is for counsel. */
  readonly contested?: true;
  /** Instead of the usual conditions: an offer within a running contract (`message.relatesToContract`). */
  readonly runningContract?: true;
}

/** A register of people who refuse, to be screened before the message goes out. */
export interface RegisterScreen {
  readonly name: RegisterName;
  /** Statute, or a code that the trade binds itself to. */
  readonly binding: 'statute' | 'code';
  /** What sets an entry aside: a consent given after it, any specific consent, being a customer, or a running contract. */
  readonly setAsideBy: readonly ('later-consent' | 'consent' | 'customer' | 'running-contract')[];
  /** An entry binds only this long after it was made (UK TPS: 28 days). */
  readonly bindsAfter?: Period;
  /** How long one screening holds (IT: monthly and before each campaign), where the law says so. */
  readonly screeningHolds?: Period;
}

/** How a message may reach one kind of recipient through one channel in one country. */
export interface ContactRule extends Rule {
  readonly kind: 'contact';
  readonly channels: readonly Channel[];
  readonly recipients: readonly PersonKind[];
  readonly regime: Regime;
  /** The row holds only for these senders; such a row goes before one without. */
  readonly sectors?: readonly Sector[];
  readonly customer?: CustomerException;
  /** An address that its holder designated and published for such offers needs no consent. */
  readonly publishedForOffers?: true;
  /** A number or address taken from a public directory follows opt-out instead (IT). */
  readonly directory?: true;
  readonly registers?: readonly RegisterScreen[];
  /** Opt-out holds only for own customers; for others the law is open. */
  readonly customersOnly?: true;
  /** Opt-out holds only for people in contact this recently (ES calls: P12M); others are for counsel. */
  readonly recentContact?: Period;
  /** A consent older than this no longer carries (FR calls: P12M). */
  readonly consentMaxAge?: Period;
  /** A consent unused for this long no longer carries (DK: P12M). */
  readonly consentIdle?: Period;
  /** Purposes for which no consent is needed (FR mail pixel for the upkeep of the list). */
  readonly exemptPurposes?: readonly ('administration' | 'security')[];
  /** What a lawful sending still obliges in this country; ids of {@link duties}. */
  readonly duties?: readonly DutyId[];
}

export const natural: readonly PersonKind[] = ['consumer', 'sole-trader'];
export const everyone: readonly PersonKind[] = [
  'consumer',
  'sole-trader',
  'business-contact',
  'business-address',
];
/** Electronic mail: text, voice, sound or image stored until collected (ePrivacy 2(h)). */
export const electronicMail: readonly Channel[] = ['email', 'sms', 'push'];
