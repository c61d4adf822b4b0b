import { readBoolean } from './boolean.ts';
import { looksLikeDate } from './date.ts';
import { foldWords } from './fold.ts';

/** What a cell of a mailing tool or CRM says about a person's permission. */
export const consentStatuses = [
  /** Signed up, and nothing since. */
  'subscribed',
  /** Signed up and confirmed through the address (double opt-in). */
  'confirmed',
  /** Asked for confirmation, not given yet. */
  'pending',
  /** Refused, withdrew or objected. */
  'unsubscribed',
  /**
   * A bare no where a yes is a sign-up: no consent, and no more. Whether they refused, left or were never asked it doesn't
   * say: tools write it of all three.
   */
  'no',
  /** Never asked or never answered. */
  'never',
  /** The address bounced or was cleaned. */
  'bounced',
  /** Reported as spam. */
  'complained',
  /** Blocked by the sender for whatever reason. */
  'suppressed',
  /** Gets service mail only. */
  'transactional',
  'archived',
] as const;
export type ConsentStatus = (typeof consentStatuses)[number];

const words: Readonly<Record<ConsentStatus, string>> = {
  subscribed: `subscribed|subscribe|opted in|opt in|optin|opt in yes|in|single opt in|single opt in yes|singleoptin|yes|active|aangemeld|
    ingeschreven|toestemming|toestemming gegeven|akkoord|wel|abonnee|inscrit|abonne|consenti|accepte|oui|ja|angemeldet|
    eingewilligt|zugestimmt|abonniert|granted|given|allowed|allow|consent given|explicit consent|enabled|
    subscriber|opted in to email|contactable|toegestaan|true|1|y|j`,
  confirmed: `confirmed|double opt in|double optin|doubleoptin|doi|confirmed opt in|bevestigd|dubbele opt in|confirme|bestatigt|
    double opt in confirmed|opted in confirmed|verified`,
  pending: `pending|unconfirmed|non confirme|onbevestigd|in afwachting|en attente|ausstehend|unbestatigt|nicht bestatigt|
    double opt in pending|awaiting confirmation|niet bevestigd|wacht op bevestiging|not confirmed`,
  unsubscribed: `unsubscribed|unsubscribe|opted out|opt out|optout|opt out yes|out|uitgeschreven|afgemeld|ingetrokken|
    bezwaar|geen toestemming meer|desinscrit|desabonne|refuse|retire|abgemeldet|widerrufen|abbestellt|withdrawn|revoked|
    denied|declined|objected|opted out of email|do not contact|do not mail|do not email|dnc|manual|opt out all|
    unsubscribed from all email|geweigerd|weigert|do not allow|not allowed`,
  no: 'no|nee|neen|non|nein|false|0|n',
  never: `never subscribed|not subscribed|never|no consent|none|not specified|unknown|onbekend|geen|geen toestemming|niet gevraagd|
    niet aangemeld|niet ingeschreven|inconnu|non inscrit|pas de consentement|unbekannt|keine|keine einwilligung|not set|
    nicht angemeldet|not opted in|nonsubscribed|non subscribed|no opt in|not given|not asked|n a`,
  bounced: `cleaned|bounced|bounce|hard bounce|hard bounced|soft bounce|soft bounced|invalid|invalid email|undeliverable|onbestelbaar|rejected|
    unzustellbar|adresse invalide|quarantined`,
  complained:
    'complained|complaint|spam|spam complaint|spam report|marked as spam|abuse|klacht|plainte|beschwerde',
  suppressed: `suppressed|blacklisted|blacklist|blocklisted|blocklist|blocked|geblokkeerd|user suppressed|disabled|bloque|gesperrt|
    redacted|zwarte lijst|liste noire`,
  transactional: 'transactional|transactioneel|service only|alleen service',
  archived: 'archived|gearchiveerd|archive|archiviert|deleted|verwijderd|supprime|geloscht',
};

const statusOf = new Map<string, ConsentStatus>(
  consentStatuses.flatMap((status) => words[status].split('|').map((word) => [word.trim(), status] as const)),
);

/**
 * Reads a permission status as mailing tools and CRMs write it (`SUBSCRIBED`, `NEVER_SUBSCRIBED`, `no_consent`, `cleaned`,
 * `Do Not Allow`, `uitgeschreven`, ja/nee …). Undefined for words that say nothing certain.
 */
export function readConsentStatus(text: string): ConsentStatus | undefined {
  return text.length > 40 ? undefined : statusOf.get(foldWords(text));
}

/** Statuses under which nothing may go out through that channel. */
export function refuses(status: ConsentStatus): boolean {
  return (
    status === 'unsubscribed' || status === 'complained' || status === 'suppressed' || status === 'bounced'
  );
}

/**
 * AdventureWorks' `EmailPromotion`: 0 = wants no e-mail promotions, 1 = from the company, 2 = also from selected
 * partners (Microsoft's data dictionary).
 */
export type EmailPromotion = 'none' | 'own' | 'own-and-partners';

export function readEmailPromotion(text: string): EmailPromotion | undefined {
  switch (text.trim()) {
    case '0':
      return 'none';
    case '1':
      return 'own';
    case '2':
      return 'own-and-partners';
    default:
      return undefined;
  }
}

const allows = new Set(
  'allow|allowed|toestaan|toegestaan|autoriser|autorise|zulassen|erlaubt|wel|mag'.split('|'),
);
const forbids = new Set(
  `do not allow|not allowed|niet toestaan|niet toegestaan|ne pas autoriser|non autorise|nicht zulassen|nicht erlaubt|mag niet|niet`.split(
    '|',
  ),
);

/**
 * Reads the cell of an opt-out column (Do Not Call, Email opt out, Uitgeschreven): true = this person has opted out.
 * Dynamics writes Allow and Do Not Allow there; others a yes, a status, or the date of the opt-out.
 */
export function readOptOut(text: string): boolean | undefined {
  const folded = foldWords(text);
  if (folded === '') return undefined;
  if (allows.has(folded)) return false;
  if (forbids.has(folded)) return true;
  const said = readBoolean(text);
  if (said !== undefined) return said;
  const status = readConsentStatus(text);
  if (status !== undefined) return refuses(status) ? true : status === 'archived' ? undefined : false;
  return looksLikeDate(text) ? true : undefined;
}
