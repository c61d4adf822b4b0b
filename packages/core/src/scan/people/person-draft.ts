import type { ConsentAct, LawfulBasis, ObtainedVia, PersonKind, RelationKind } from '../../terms/index.ts';
import type { Day } from '../../time/index.ts';
import { permissionChannels } from '../columns/index.ts';
import type {
  ConsentStatus,
  DateFault,
  Email,
  EmailFault,
  EmailPromotion,
  EmailTraits,
  NationalNumberKind,
  Phone,
  SpecialCategory,
} from '../values/index.ts';
import type { ChannelPermission, Hash64, JudgedRecord } from './person-record.ts';

class Permission implements ChannelPermission {
  status: ConsentStatus | undefined;
  at: Day | undefined;
  optedOut: boolean | undefined;
}

/** The one record that a scan fills again for every row, with what it needs on the way. */
export class PersonDraft implements JudgedRecord {
  table = 0;
  row = 0;
  kind: PersonKind = 'consumer';
  relation: RelationKind | undefined;
  country = '';
  countryFrom: 'address' | 'phone' | 'assumed' = 'assumed';
  email: Email | undefined;
  emailFault: EmailFault | undefined;
  emailTraits: EmailTraits | undefined;
  phone: Phone | undefined;
  phoneUnread = false;
  name = '';
  firstName = '';
  lastName = '';
  company = '';
  jobTitle = '';
  postcode = '';
  hasAddress = false;
  staff = false;
  birthDay: Day | undefined;
  age: number | undefined;
  birthFault: DateFault | 'in-future' | 'too-old' | undefined;
  deceased = false;
  deceasedOn: Day | undefined;
  obtained: Day | undefined;
  updated: Day | undefined;
  relationSince: Day | undefined;
  relationEnd: Day | undefined;
  firstPurchase: Day | undefined;
  lastPurchase: Day | undefined;
  orders: number | undefined;
  lastOpen: Day | undefined;
  lastClick: Day | undefined;
  lastLogin: Day | undefined;
  lastActivity: Day | undefined;
  lastContacted: Day | undefined;
  lastAct: Day | undefined;
  dateUnread = false;
  readonly permission = {
    email: new Permission(),
    sms: new Permission(),
    phone: new Permission(),
    post: new Permission(),
    fax: new Permission(),
  };
  readonly permissionAll = new Permission();
  emailPromotion: EmailPromotion | undefined;
  confirmed: Day | undefined;
  doubleOptIn: boolean | undefined;
  unsubscribed: Day | undefined;
  bounced = false;
  readonly proof = { wording: false, source: false, ip: false };
  contradicted = false;
  consentAct: ConsentAct | undefined;
  bases: readonly LawfulBasis[] | undefined;
  source = '';
  via: ObtainedVia | undefined;
  readonly special: SpecialCategory[] = [];
  nationalNumber: NationalNumberKind | undefined;
  remark = false;
  vulnerable = false;
  readonly filled: Uint8Array;
  /** The first filled cell of each field as written, where somebody asked for them. */
  readonly texts: string[] | undefined;
  readonly duplicate: { email: Hash64 | undefined; phone: Hash64 | undefined; name: Hash64 | undefined } = {
    email: undefined,
    phone: undefined,
    name: undefined,
  };

  // What the readers gather and the end of the row settles.
  created: Day | undefined;
  particle = '';
  middleName = '';
  fullName = '';
  phoneText = '';
  mobileText = '';
  countryTold: string | undefined;
  legalForm = '';
  personType = '';
  stage = '';
  /** The file places the person at an organisation: a role there, or a table of contacts. */
  atOrganisation = false;
  datesFilled = 0;
  datesRead = 0;
  actsTold = 0;

  /** @param keepTexts keep the cells themselves, not only whether they are filled */
  constructor(fields: number, keepTexts = false) {
    this.filled = new Uint8Array(fields);
    this.texts = keepTexts ? new Array<string>(fields).fill('') : undefined;
  }

  reset(table: number, row: number): void {
    this.table = table;
    this.row = row;
    this.kind = 'consumer';
    this.relation = undefined;
    this.country = '';
    this.countryFrom = 'assumed';
    this.email = undefined;
    this.emailFault = undefined;
    this.emailTraits = undefined;
    this.phone = undefined;
    this.phoneUnread = false;
    this.name = this.firstName = this.lastName = this.company = this.jobTitle = this.postcode = '';
    this.hasAddress = this.staff = this.deceased = this.dateUnread = this.bounced = this.remark = false;
    this.birthDay = this.age = this.birthFault = this.deceasedOn = undefined;
    this.obtained = this.updated = this.relationSince = this.relationEnd = undefined;
    this.firstPurchase = this.lastPurchase = this.orders = undefined;
    this.lastOpen = this.lastClick = this.lastLogin = this.lastActivity = undefined;
    this.lastContacted = this.lastAct = undefined;
    for (const channel of permissionChannels) clear(this.permission[channel]);
    clear(this.permissionAll);
    this.emailPromotion = this.confirmed = this.doubleOptIn = this.unsubscribed = undefined;
    this.proof.wording = this.proof.source = this.proof.ip = false;
    this.contradicted = this.vulnerable = false;
    this.bases = this.consentAct = undefined;
    this.source = '';
    this.via = undefined;
    this.special.length = 0;
    this.nationalNumber = undefined;
    this.filled.fill(0);
    this.texts?.fill('');
    this.duplicate.email = this.duplicate.phone = this.duplicate.name = undefined;
    this.created = this.countryTold = undefined;
    this.particle = this.middleName = this.fullName = this.phoneText = this.mobileText = '';
    this.legalForm = this.personType = this.stage = '';
    this.atOrganisation = false;
    this.datesFilled = this.datesRead = this.actsTold = 0;
  }
}

function clear(permission: Permission): void {
  permission.status = permission.at = permission.optedOut = undefined;
}
