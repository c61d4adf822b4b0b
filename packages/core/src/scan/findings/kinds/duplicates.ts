import { type Hash64, KeyIndex, type PersonRecord } from '../../people/index.ts';
import { nameSign } from '../address-book.ts';
import type { FindingKind, Watch } from '../finding-kind.ts';

/** Counts the people whose key came by before: all of a group but one. */
function watchKeys(keyOf: (person: PersonRecord) => Hash64 | undefined): Watch {
  const keys = new KeyIndex();
  return {
    finds: (person) => {
      const key = keyOf(person);
      if (key === undefined) return false;
      const size = keys.size;
      return keys.add(key) < size;
    },
  };
}

/** The number with the name: families and colleagues share a number. */
function watchPhones(): Watch {
  const key = { high: 0, low: 0 };
  return watchKeys((person) => {
    const phone = person.duplicate.phone;
    const name = nameSign(person);
    if (phone === undefined || name === 0) return undefined;
    key.high = phone.high ^ name;
    key.low = phone.low ^ Math.imul(name, 0x9e3779b1);
    return key;
  });
}

const risk = {
  nl: 'Een afmelding of wijziging op het ene record bereikt het andere niet.',
  en: 'An opt-out or change on one record does not reach the other.',
};
const remedy = {
  nl: 'Voeg ze samen. Neem de strengste keuze over: wie zich één keer afmeldde, blijft afgemeld.',
  en: 'Merge them. Keep the strictest choice: whoever opted out once stays out.',
};

/** One person more than once, and one address of several people. */
export const duplicateKinds: readonly FindingKind[] = [
  {
    id: 'duplicate-email',
    part: 'care',
    level: 'low',
    cites: ['GDPR 5(1)(d)'],
    title: { nl: 'Dubbel in het bestand: zelfde e-mailadres', en: 'Duplicates: the same e-mail address' },
    says: {
      nl: 'Deze records hebben hetzelfde e-mailadres als een eerder record, onder dezelfde naam of zonder naam.',
      en: 'These records have the e-mail address of an earlier one, under the same name or without one.',
    },
    risk,
    remedy,
    watch: () => ({ finds: (_person, _verdicts, { again }) => Number(again) }),
  },
  {
    id: 'duplicate-phone',
    part: 'care',
    level: 'low',
    cites: ['GDPR 5(1)(d)'],
    title: {
      nl: 'Dubbel in het bestand: zelfde telefoonnummer en naam',
      en: 'Duplicates: the same number and name',
    },
    says: {
      nl: 'Deze records hebben hetzelfde telefoonnummer en dezelfde naam als een eerder record.',
      en: 'These records have the telephone number and the name of an earlier one.',
    },
    risk,
    remedy,
    watch: ({ present }) => {
      if (!present.has('phone') && !present.has('mobile')) return undefined;
      const { finds } = watchPhones();
      return { finds: (...seen) => Number(finds(...seen)) };
    },
  },
  {
    id: 'duplicate-name',
    part: 'care',
    level: 'low',
    cites: ['GDPR 5(1)(d)'],
    title: {
      nl: 'Dubbel in het bestand: zelfde naam en postcode of geboortedatum',
      en: 'Duplicates: the same name and postcode or date of birth',
    },
    says: {
      nl: 'Deze records hebben dezelfde naam als een eerder record, met dezelfde postcode of geboortedatum. “De Vries, J.” en “J. de Vries” tellen als één.',
      en: 'These records have the name of an earlier one, with the same postcode or date of birth. “De Vries, J.” and “J. de Vries” count as one.',
    },
    risk,
    remedy,
    watch: ({ present }) => {
      if (!present.has('postcode') && !present.has('birthDate')) return undefined;
      const { finds } = watchKeys(({ duplicate }) => duplicate.name);
      return { finds: (...seen) => Number(finds(...seen)) };
    },
  },
  {
    id: 'shared-address',
    part: 'care',
    level: 'low',
    cites: ['GDPR 5(1)(d)', 'GDPR 21(3)'],
    title: { nl: 'Eén e-mailadres, meerdere mensen', en: 'One e-mail address, several people' },
    says: {
      nl: 'Deze mensen delen hun e-mailadres met iemand anders in het bestand.',
      en: 'These people share their e-mail address with someone else in the file.',
    },
    risk: {
      nl: 'Wat je aan de een stuurt, leest de ander. Een afmelding op dat adres geldt voor iedereen die het gebruikt.',
      en: 'What you send to one, the other reads. An opt-out on the address holds for everyone who uses it.',
    },
    remedy: {
      nl: 'Stuur niets persoonlijks naar een gedeeld adres en leg afmeldingen vast op het adres.',
      en: 'Send nothing personal to a shared address, and record opt-outs on the address.',
    },
    watch: () => ({ finds: (_person, _verdicts, { furtherPerson }) => Number(furtherPerson) }),
  },
];
