import type { PersonKind, RelationKind } from '../../terms/index.ts';
import { addMonths, type Day } from '../../time/index.ts';
import {
  countryOfPhone,
  countryOfPostcode,
  emailTraits,
  isNaturalPerson,
  legalFormOfName,
  readLegalForm,
  readPhone,
  splitFullName,
} from '../values/index.ts';
import { hashText } from './hash.ts';
import type { NameKeys } from './name-keys.ts';
import type { PersonDraft } from './person-draft.ts';
import type { PersonRecord } from './person-record.ts';
import { kindOfType, relationOfStage, viaOfSource } from './told-words.ts';

export interface SettleOptions {
  readonly at: Day;
  /** The organisation's own country. */
  readonly country: string;
  /** Orders or their dates are among the files: who has none bought nothing. */
  readonly knowsPurchases: boolean;
  readonly names: NameKeys;
  /** Nobody becomes a former customer by the mere passing of time. */
  readonly asTold?: boolean;
}

/** After so many months without a purchase a customer is counted as a former one, where the file doesn't say. */
const formerAfter = 24;

/** Draws the row together once all its cells are in: who this is, where, since when, and under which keys. */
export function settlePerson(draft: PersonDraft, options: SettleOptions): void {
  settleName(draft);
  settleCountry(draft, options.country);
  if (draft.email) {
    draft.emailTraits = emailTraits(draft.email);
    draft.emailFault = undefined;
    draft.duplicate.email = hashText(draft.email.key);
  }
  settlePhone(draft);
  settleDays(draft, options.at);
  draft.kind = kindOf(draft);
  draft.relation = relationOf(draft, options);
  if (draft.source !== '') draft.via = viaOfSource(draft.source);
  if (draft.permission.email.status === 'bounced') draft.bounced = true;
  settleNameKey(draft, options.names);
}

function settleName(draft: PersonDraft): void {
  if (draft.lastName === '' && draft.fullName !== '') {
    const split = splitFullName(draft.fullName);
    draft.lastName = split ? `${split.particle} ${split.last}`.trim() : draft.fullName;
    if (draft.firstName === '') draft.firstName = split?.first ?? '';
    draft.name = draft.fullName;
    return;
  }
  if (draft.particle !== '') draft.lastName = `${draft.particle} ${draft.lastName}`.trim();
  draft.name = draft.firstName === '' ? draft.lastName : `${draft.firstName} ${draft.lastName}`.trim();
}

function settleCountry(draft: PersonDraft, own: string): void {
  const address =
    draft.countryTold ?? (draft.postcode === '' ? undefined : countryOfPostcode(draft.postcode));
  const phone = draft.mobileText || draft.phoneText;
  const prefix = address === undefined && phone !== '' ? countryOfPhone(phone) : undefined;
  draft.country = address ?? prefix ?? own;
  draft.countryFrom = address ? 'address' : prefix ? 'phone' : 'assumed';
}

function settlePhone(draft: PersonDraft): void {
  const { mobileText, phoneText, country } = draft;
  if (mobileText === '' && phoneText === '') return;
  const mobile = mobileText === '' ? undefined : readPhone(mobileText, country);
  const other = mobile?.valid || phoneText === '' ? undefined : readPhone(phoneText, country);
  draft.phone = mobile?.valid ? mobile : (other ?? mobile);
  draft.phoneUnread = draft.phone === undefined;
  if (draft.phone) draft.duplicate.phone = hashText(draft.phone.e164);
}

/** A day later than the scan's is a slip of the file or of `--at`; it is no act of the past. */
function settleDays(draft: PersonDraft, at: Day): void {
  const { permissionAll, permission } = draft;
  draft.relationSince ??= undefined;
  let first: Day | undefined;
  for (const day of [
    draft.created,
    permissionAll.at,
    permission.email.at,
    permission.sms.at,
    permission.phone.at,
    draft.relationSince,
    draft.firstPurchase,
  ])
    if (day !== undefined && day <= at && (first === undefined || day < first)) first = day;
  draft.obtained =
    first ?? (draft.confirmed !== undefined && draft.confirmed <= at ? draft.confirmed : undefined);
  let last: Day | undefined;
  for (const day of [draft.lastPurchase, draft.lastClick, draft.lastLogin, draft.lastActivity])
    if (day !== undefined && day <= at && (last === undefined || day > last)) last = day;
  draft.lastAct = last;
  draft.dateUnread = draft.datesFilled > 0 && draft.datesRead === 0;
}

function kindOf(draft: PersonDraft): PersonKind {
  const { company, legalForm, email, emailTraits: traits } = draft;
  const form =
    (legalForm === '' ? undefined : readLegalForm(legalForm)) ??
    (company === '' ? undefined : legalFormOfName(company));
  if (form && isNaturalPerson(form, draft.country)) return 'sole-trader';
  const told = draft.personType === '' ? undefined : kindOfType(draft.personType);
  const atWork = company !== '' || draft.atOrganisation || draft.jobTitle !== '' || form !== undefined;
  // The mailbox of an organisation, and nobody's name with it: no data about a person.
  if (email && traits?.role && !traits.freeMail && draft.name === '' && (atWork || told !== 'consumer'))
    return 'business-address';
  if (told && told !== 'staff') return told;
  return atWork && !draft.staff ? 'business-contact' : 'consumer';
}

function relationOf(
  draft: PersonDraft,
  { at, knowsPurchases, asTold }: SettleOptions,
): RelationKind | undefined {
  if (draft.staff) return 'none';
  const stage = draft.stage === '' ? undefined : relationOfStage(draft.stage);
  const ended = draft.relationEnd !== undefined && draft.relationEnd <= at;
  const bought = draft.lastPurchase !== undefined || (draft.orders ?? 0) > 0;
  if (bought) {
    if (ended || stage === 'former-customer') return 'former-customer';
    if (stage === 'member' || stage === 'donor') return stage;
    const long =
      !asTold && draft.lastPurchase !== undefined && addMonths(draft.lastPurchase, formerAfter) <= at;
    return long && draft.relationEnd === undefined ? 'former-customer' : 'customer';
  }
  if (stage) return ended && (stage === 'customer' || stage === 'member') ? 'former-customer' : stage;
  if (ended) return 'former-customer';
  if (draft.relationSince !== undefined && !knowsPurchases) return 'customer';
  return knowsPurchases && draft.orders === 0 ? 'prospect' : undefined;
}

function settleNameKey(draft: PersonDraft, names: NameKeys): void {
  const beside =
    draft.birthDay ?? (draft.postcode === '' ? undefined : draft.postcode.replace(/\s/g, '').toUpperCase());
  if (draft.lastName === '' || beside === undefined) return;
  draft.duplicate.name = hashText(`${names.of(draft.firstName, draft.lastName)}|${beside}`);
}

/** Whether mail to the address is known not to arrive. */
export function isUndeliverable({
  bounced,
  emailTraits,
}: Pick<PersonRecord, 'bounced' | 'emailTraits'>): boolean {
  return bounced || emailTraits?.undeliverable !== undefined;
}
