import type { Draft } from './draft.ts';
import type { FileState } from './file-state.ts';
import { headerWords, readHeader } from './header-words.ts';
import { canonicalThing, keyOf } from './keys.ts';
import type { TableKind } from './recognition.ts';
import type { ColumnRole } from './roles.ts';
import type { Vendor } from './vendors.ts';

interface Context {
  readonly kind: TableKind;
  readonly things: readonly string[];
  readonly vendor: Vendor | undefined;
  readonly headerless: boolean;
  readonly state: FileState | undefined;
}

type Settle = (drafts: Draft[], context: Context) => void;

const withRole = (drafts: readonly Draft[], role: ColumnRole) =>
  drafts.filter((draft) => draft.role === role);

/** Flags that hold dates are the moments of those flags; moments that hold yes and no are flags. */
const momentOf: Partial<Record<ColumnRole, ColumnRole>> = {
  'optOut.all': 'unsubscribedAt',
  'optOut.email': 'unsubscribedAt',
  consentStatus: 'consentAt',
  'consentStatus.email': 'consentAt.email',
  'consentStatus.sms': 'consentAt.sms',
  'consentStatus.phone': 'consentAt.phone',
  'consentStatus.post': 'consentAt.post',
  doubleOptIn: 'confirmedAt',
  bounceReason: 'bouncedAt',
};
const settleMoments: Settle = (drafts) => {
  for (const draft of drafts) {
    const moment = momentOf[draft.role];
    if (moment && draft.profile.share('date') >= 0.5) draft.role = moment;
  }
};

/** `Titel`, `Title`, `Prefix`: a form of address or a job, the values tell. */
const settleTitles: Settle = (drafts) => {
  for (const draft of drafts) {
    if (draft.because === 'vendor') continue;
    const words = headerWords(draft.header);
    if (
      draft.role === 'jobTitle' &&
      words.some((word) => /^tit(?:le|el|re)$/.test(word)) &&
      words.length === 1
    ) {
      if (draft.profile.share('salutation') >= 0.5) draft.role = 'salutation';
      else if (draft.profile.filled === 0) draft.confidence = Math.min(draft.confidence, 0.45);
    }
    if (words.join('') === 'prefix' && draft.profile.share('particle') >= 0.5) draft.role = 'particle';
  }
};

const textual: ReadonlySet<ColumnRole> = new Set([
  'fullName',
  'lastName',
  'department',
  'region',
  'product',
  'company',
]);
const personalKinds: ReadonlySet<TableKind> = new Set([
  'people',
  'consents',
  'contacts-with-roles',
  'orders',
]);

/** `Nom` beside `Prénom` is the family name, alone it is the whole name. */
const settleNames: Settle = (drafts, { kind }) => {
  const given = withRole(drafts, 'firstName').length > 0;
  for (const draft of drafts) {
    if (draft.because === 'vendor') continue;
    const bare = readHeader(draft.header).meanings;
    const nameOnly = bare.size === 1 && (bare.has('name') || bare.has('nom'));
    if (nameOnly && given && (draft.role === 'fullName' || draft.role === 'lastName'))
      draft.role = 'lastName';
    else if (draft.role === 'lastName' && bare.has('nom') && !given) draft.role = 'fullName';
    if (kind === 'organisations' && draft.role === 'fullName') draft.role = 'company';
    const named = bare.has('name') || bare.has('nom');
    if (kind === 'lookup' && named && textual.has(draft.role)) draft.role = 'lookupName';
    // names of things, not of people
    if (kind === 'other' && draft.role === 'fullName') draft.role = 'ignore';
    if (!personalKinds.has(kind) && draft.role.startsWith('specialCategory.')) draft.role = 'ignore';
    // "Contact" over addresses is the address, "Klant" over numbers the key
    if (draft.role === 'fullName' && draft.profile.filled > 0 && draft.profile.share('letters') < 0.5)
      draft.role = 'otherKey';
  }
  const companies = withRole(drafts, 'company');
  if (kind === 'organisations' && companies.length > 1) {
    const own = companies.find((draft) => headerWords(draft.header).length === 1) ?? companies[0]!;
    for (const draft of companies) if (draft !== own && draft.because !== 'vendor') draft.role = 'ignore';
  }
};

/** Unnamed, or called a date and nothing else. */
function isBareDate(draft: Draft): boolean {
  const { meanings, unknown } = readHeader(draft.header);
  const nameless = /^column \d+$/.test(draft.header);
  return nameless || (unknown.length === 0 && [...meanings].every((meaning) => meaning === 'date'));
}

const plural = /^(?:orders|bestellingen|commandes|bestellungen|aankopen|achats|purchases|kaufe)$/;

/** A number behind the street, a count of orders, the company in a list of relations. */
const settleNeighbours: Settle = (drafts, { vendor }) => {
  drafts.forEach((draft, at) => {
    const bare = keyOf(draft.header) === '' && draft.role === 'otherKey';
    if (bare && drafts[at - 1]?.role === 'street') draft.role = 'houseNumber';
    if (draft.role === 'orderKey' && plural.test(headerWords(draft.header).join('')))
      draft.role = 'orderCount';
  });
  const names = withRole(drafts, 'fullName');
  const business = drafts.some((draft) => draft.role === 'companyNumber' || draft.role === 'legalForm');
  const own = names.find((draft) => readHeader(draft.header).words.length === 1);
  if (!vendor && business && names.length > 1 && own && withRole(drafts, 'company').length === 0)
    own.role = 'company';
};

/** A bare `Datum` or an unnamed date: of the order in a table of orders, else of the record. */
const settleDates: Settle = (drafts, { kind, vendor }) => {
  const bare = drafts.filter(
    (draft) =>
      draft.role === 'ignore' &&
      draft.because !== 'vendor' &&
      draft.profile.share('date') >= 0.7 &&
      isBareDate(draft),
  );
  for (const draft of bare) {
    const role: ColumnRole =
      kind === 'orders' ? 'orderDate' : kind === 'consents' ? 'consentAt' : 'createdAt';
    if (withRole(drafts, role).length > 0) continue;
    draft.role = role;
    draft.because = 'content';
    draft.confidence = 0.4;
  }
  if (vendor === 'listmonk' && drafts.some((draft) => draft.header === 'campaign_uuid')) {
    const clicks = drafts.some((draft) => draft.header === 'url');
    for (const draft of drafts)
      if (draft.header === 'created_at') draft.role = clicks ? 'lastClickAt' : 'lastOpenAt';
  }
};

/** An inscription in a list of subscribers is the consent; in a customer file it is when the record began. */
const settleSignups: Settle = (drafts, { kind, state }) => {
  if (withRole(drafts, 'consentAt').length > 0) return;
  const list =
    kind === 'consents' ||
    state !== undefined ||
    drafts.some((draft) => /^(?:confirmedAt|confirmedIp|consentIp|doubleOptIn)$/.test(draft.role));
  const signup = drafts.find(
    (draft) => draft.role === 'createdAt' && readHeader(draft.header).meanings.has('signup'),
  );
  if (signup && signup.because !== 'vendor' && (list || withRole(drafts, 'createdAt').length > 1))
    signup.role = 'consentAt';
};

/** `Status` with subscribed and unsubscribed in it is a permission; in orders it is the order's. */
const settleStatus: Settle = (drafts, { kind }) => {
  for (const draft of drafts) {
    if (draft.because === 'vendor') continue;
    if (draft.role === 'status' && draft.profile.share('wordyStatus') >= 0.6) {
      draft.role = 'consentStatus';
      draft.confidence = Math.min(draft.confidence, 0.75);
    }
    if (draft.role === 'status' && kind === 'orders') draft.role = 'ignore';
    if (draft.role === 'orderCount' && kind === 'orders') draft.role = 'quantity';
    if (draft.role === 'lastPurchaseAt' && kind === 'orders') draft.role = 'orderDate';
  }
};

/** Which key is the person's, where several could be. */
const settleKeys: Settle = (drafts, { kind, things }) => {
  const isOwn = (draft: Draft) => things.map(canonicalThing).includes(canonicalThing(keyOf(draft.header)));
  const entity = drafts.filter(
    (draft) => draft.role === 'personKey' && keyOf(draft.header) === 'businessentity',
  );
  const persons = withRole(drafts, 'personKey').filter((draft) => !entity.includes(draft));
  // a business entity is a person or an organisation; beside a person's key, or among stores, it is the organisation
  if (persons.length > 0 || kind === 'organisations')
    for (const draft of entity) draft.role = 'organisationKey';
  if (kind === 'organisations') {
    const own = drafts.find((draft) => ['personKey', 'otherKey'].includes(draft.role) && draft.index === 0);
    if (own && withRole(drafts, 'organisationKey').length === 0) own.role = 'organisationKey';
  }
  // the table of customers points to persons: its own number is not the person's key
  if (persons.length > 1) {
    const named = persons.find((draft) => /^(?:person|contact)$/.test(canonicalThing(keyOf(draft.header))));
    const keep = named ?? persons[0]!;
    for (const draft of persons) if (draft !== keep) draft.role = 'otherKey';
  }
  const bare = drafts.find(
    (draft) => draft.role === 'otherKey' && draft.profile.distinct === draft.profile.filled,
  );
  const personal = kind === 'people' || kind === 'consents';
  if (
    personal &&
    withRole(drafts, 'personKey').length === 0 &&
    bare &&
    bare.index === 0 &&
    (keyOf(bare.header) === '' || isOwn(bare))
  ) {
    bare.role = 'personKey';
    bare.confidence = Math.min(bare.confidence, 0.75);
  }
  if (
    kind === 'orders' &&
    withRole(drafts, 'orderKey').length === 0 &&
    bare &&
    bare.index === 0 &&
    keyOf(bare.header) === ''
  ) {
    bare.role = 'orderKey';
  }
  if (kind === 'lookup') {
    const own =
      drafts.find((draft) => /Key$/.test(draft.role) && isOwn(draft)) ??
      drafts.find((draft) => /Key$/.test(draft.role));
    if (own) own.role = 'lookupKey';
  }
};

/** Without a header: words that are names, in the order in which they usually stand. */
const settleHeaderless: Settle = (drafts, { headerless }) => {
  if (!headerless) return;
  const free = drafts.filter(
    (draft) => draft.role === 'ignore' && draft.profile.filled > 0 && draft.profile.share('name') >= 0.9,
  );
  const whole = free.find((draft) => draft.profile.share('severalWords') >= 0.7);
  const singles = free.filter(
    (draft) =>
      draft.profile.share('severalWords') < 0.7 && draft.profile.distinct > draft.profile.filled * 0.5,
  );
  const set = (draft: Draft | undefined, role: ColumnRole) => {
    if (!draft) return;
    draft.role = role;
    draft.confidence = 0.45;
    draft.because = 'content';
  };
  if (singles.length >= 2 && singles[1]!.index === singles[0]!.index + 1) {
    set(singles[0], 'firstName');
    set(singles[1], 'lastName');
  } else if (whole) set(whole, 'fullName');
  else set(singles[0], 'lastName');
};

const steps: readonly Settle[] = [
  settleMoments,
  settleNeighbours,
  settleTitles,
  settleHeaderless,
  settleNames,
  settleStatus,
  settleDates,
  settleSignups,
  settleKeys,
];

/** Settles what a column alone can't tell, from the columns beside it and the kind of table. Changes the drafts. */
export function settleRoles(drafts: Draft[], context: Context): void {
  for (const settle of steps) settle(drafts, context);
}
