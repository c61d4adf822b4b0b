import type { Day } from '../../time/index.ts';
import type { Column, ColumnRole, PermissionChannel } from '../columns/index.ts';
import {
  asksProtection,
  isPassive,
  nationalNumberIn,
  nationalNumberKinds,
  nationalNumberTests,
  parseEmail,
  readBirthDate,
  readBoolean,
  readConsentStatus,
  readConsentWay,
  readCountry,
  readEmailPromotion,
  readEmails,
  type SpecialCategory,
  specialInText,
  tellsDeath,
} from '../values/index.ts';
import { dayReader } from './day-reader.ts';
import { type CellReader, consentDayInto, optOutInto, statusInto, tellStatus } from './permission-readers.ts';
import type { PersonDraft } from './person-draft.ts';
import { basesIn, kindOfType } from './told-words.ts';

type OnImpossible = (row: number) => void;

type DayField =
  | 'created'
  | 'updated'
  | 'relationSince'
  | 'relationEnd'
  | 'firstPurchase'
  | 'lastPurchase'
  | 'lastOpen'
  | 'lastClick'
  | 'lastLogin'
  | 'lastActivity'
  | 'lastContacted'
  | 'confirmed'
  | 'unsubscribed';

/** Which day of the draft a role fills, and which of several dates counts. */
const dayFields: Partial<Record<ColumnRole, readonly [field: DayField, keep: 'first' | 'last']>> = {
  createdAt: ['created', 'first'],
  updatedAt: ['updated', 'last'],
  customerSince: ['relationSince', 'first'],
  relationEnd: ['relationEnd', 'last'],
  firstPurchaseAt: ['firstPurchase', 'first'],
  lastPurchaseAt: ['lastPurchase', 'last'],
  lastOpenAt: ['lastOpen', 'last'],
  lastClickAt: ['lastClick', 'last'],
  lastLoginAt: ['lastLogin', 'last'],
  lastActivityAt: ['lastActivity', 'last'],
  lastContactedAt: ['lastContacted', 'last'],
  confirmedAt: ['confirmed', 'first'],
  unsubscribedAt: ['unsubscribed', 'last'],
};

function dayInto(
  column: Column,
  field: DayField,
  keep: 'first' | 'last',
  onImpossible: OnImpossible,
): CellReader {
  const read = dayReader(column, onImpossible);
  return (draft, cell) => {
    draft.datesFilled += 1;
    const day = read(cell, draft.row);
    if (day === undefined) return;
    draft.datesRead += 1;
    const known = draft[field];
    if (known === undefined || (keep === 'first' ? day < known : day > known)) draft[field] = day;
  };
}

type TextField =
  | 'firstName'
  | 'lastName'
  | 'particle'
  | 'middleName'
  | 'fullName'
  | 'phoneText'
  | 'mobileText'
  | 'company'
  | 'legalForm'
  | 'jobTitle'
  | 'postcode'
  | 'source'
  | 'stage'
  | 'personType';

const textFields: Partial<Record<ColumnRole, TextField>> = {
  firstName: 'firstName',
  lastName: 'lastName',
  particle: 'particle',
  middleName: 'middleName',
  fullName: 'fullName',
  phone: 'phoneText',
  mobile: 'mobileText',
  company: 'company',
  legalForm: 'legalForm',
  jobTitle: 'jobTitle',
  department: 'jobTitle',
  source: 'source',
  lifecycleStage: 'stage',
  status: 'stage',
};

function textInto(field: TextField): CellReader {
  return (draft, cell) => {
    if (draft[field] === '') draft[field] = cell;
  };
}

const emailInto: CellReader = (draft, cell) => {
  if (draft.email) return;
  const read = parseEmail(cell);
  if (typeof read !== 'string') draft.email = read;
  else {
    draft.email = readEmails(cell)[0];
    draft.emailFault ??= draft.email ? undefined : read;
  }
};

function birthInto(column: Column, at: Day, onImpossible: OnImpossible): CellReader {
  const order = column.dates?.order;
  return (draft, cell) => {
    draft.datesFilled += 1;
    const read = readBirthDate(cell, at, order);
    if ('fault' in read) {
      if (read.fault === 'no-such-day') onImpossible(draft.row);
      if (read.fault !== 'placeholder') draft.birthFault ??= read.fault;
      return;
    }
    draft.datesRead += 1;
    draft.birthDay ??= read.day;
    draft.age ??= read.age;
  };
}

const ageInto: CellReader = (draft, cell) => {
  const age = Number(cell.replace(',', '.'));
  if (draft.age === undefined && age >= 0 && age <= 122) draft.age = Math.floor(age);
};

function deceasedInto(column: Column): CellReader {
  const read = dayReader(column);
  return (draft, cell) => {
    const said = readBoolean(cell);
    const day = said === undefined ? read(cell, draft.row) : undefined;
    draft.deceased ||=
      said === true || day !== undefined || /overleden|deceased|decede|verstorben|†/i.test(cell);
    draft.deceasedOn ??= day;
  };
}

function addSpecial(draft: PersonDraft, kind: SpecialCategory): void {
  if (!draft.special.includes(kind)) draft.special.push(kind);
}

const nothing = /^(?:geen|none|aucune?|keine?|n\.?v\.?t\.?|n\/a|onbekend|unknown)$/i;

const specialInto =
  (kind: SpecialCategory): CellReader =>
  (draft, cell) => {
    // "no" in a column of allergies tells about health as well, yet nothing to protect: most forms fill it in
    if (readBoolean(cell) !== false && !nothing.test(cell)) addSpecial(draft, kind);
  };

const wordsInto =
  (remark: boolean): CellReader =>
  (draft, cell) => {
    if (remark) draft.remark = true;
    if (cell.length < 3) return;
    for (const { kind } of specialInText(cell)) addSpecial(draft, kind);
    draft.vulnerable ||= asksProtection(cell);
    if (!remark) return;
    draft.deceased ||= tellsDeath(cell);
    draft.nationalNumber ??= nationalNumberIn(cell);
  };

/** Of several ways to agree, one that is no yes of the person's own counts: the stricter reading. */
const wayInto =
  (proof: 'wording' | 'source'): CellReader =>
  (draft, cell) => {
    draft.proof[proof] = true;
    const way = readConsentWay(cell);
    if (!way) return;
    const { act, doubleOptIn } = way;
    if (act && isPassive(act)) draft.consentAct = act;
    // The text that people saw speaks of phones and paper too: how to leave, say. It never tells what they did.
    if (proof === 'wording') return;
    draft.consentAct ??= act;
    draft.doubleOptIn ??= doubleOptIn;
  };

function nationalNumberInto(column: Column): CellReader {
  const known = column.nationalNumber;
  return (draft, cell) => {
    draft.nationalNumber ??= known ?? nationalNumberKinds.find((kind) => nationalNumberTests[kind](cell));
  };
}

const plain: Partial<Record<ColumnRole, CellReader>> = {
  email: emailInto,
  age: ageInto,
  street: (draft) => {
    draft.hasAddress = true;
  },
  postcode: (draft, cell) => {
    draft.hasAddress = true;
    if (draft.postcode === '') draft.postcode = cell;
  },
  country: (draft, cell) => {
    draft.countryTold ??= readCountry(cell);
  },
  freeText: wordsInto(true),
  tags: wordsInto(false),
  contactRole: (draft, cell) => {
    draft.atOrganisation = true;
    if (draft.jobTitle === '') draft.jobTitle = cell;
  },
  personType: (draft, cell) => {
    if (draft.personType === '') draft.personType = cell;
    if (kindOfType(cell) === 'staff') draft.staff = true;
  },
  consentStatus: statusInto('all'),
  'optOut.all': optOutInto('all'),
  emailPromotion: (draft, cell) => {
    draft.emailPromotion ??= readEmailPromotion(cell);
  },
  doubleOptIn: (draft, cell) => {
    draft.doubleOptIn ??= readBoolean(cell) ?? (readConsentStatus(cell) === 'confirmed' || undefined);
  },
  unsubscribeReason: (draft, cell) => {
    // The reason is filled for those who left; some tools write a nought or a dash for the others.
    if (/\p{L}/u.test(cell)) tellStatus(draft, 'all', 'unsubscribed');
  },
  bouncedAt: (draft) => {
    draft.bounced = true;
  },
  bounceReason: (draft, cell) => {
    if (readBoolean(cell) !== false) draft.bounced = true;
  },
  consentWording: wayInto('wording'),
  consentSource: wayInto('source'),
  protection: (draft, cell) => {
    // A name or a date in the column says as much as a yes.
    if (readBoolean(cell) !== false && !nothing.test(cell)) draft.vulnerable = true;
  },
  consentIp: (draft) => {
    draft.proof.ip = true;
  },
  confirmedIp: (draft) => {
    draft.proof.ip = true;
  },
  legalBasis: (draft, cell) => {
    draft.bases = [...new Set([...(draft.bases ?? []), ...basesIn(cell)])];
  },
  orderCount: (draft, cell) => {
    const count = Number(cell.replace(/[\s.,](?=\d{3}\b)/g, '').replace(',', '.'));
    if (draft.orders === undefined && count >= 0) draft.orders = Math.floor(count);
  },
};

/**
 * How the cells of a column are read into a person; undefined where they tell the scan nothing.
 *
 * @param at the day of the scan, for ages
 * @param onImpossible told the row of each date that no calendar has
 */
export function cellReader(column: Column, at: Day, onImpossible: OnImpossible): CellReader | undefined {
  const { role } = column;
  const day = dayFields[role];
  if (day) return dayInto(column, ...day, onImpossible);
  const text = textFields[role];
  if (text) return textInto(text);
  if (role === 'birthDate') return birthInto(column, at, onImpossible);
  if (role === 'deceased') return deceasedInto(column);
  if (role === 'nationalNumber') return nationalNumberInto(column);
  if (role === 'consentAt') return consentDayInto(column, 'all', onImpossible);
  const [family, rest] = role.split('.');
  if (rest !== undefined) {
    if (family === 'specialCategory') return specialInto(rest as SpecialCategory);
    if (rest !== 'all') {
      const channel = rest as PermissionChannel;
      if (family === 'consentStatus') return statusInto(channel);
      if (family === 'consentAt') return consentDayInto(column, channel, onImpossible);
      if (family === 'optOut') return optOutInto(channel);
    }
  }
  return plain[role];
}
