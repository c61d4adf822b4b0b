import { type ContactRule, contactRows } from '../../../law/index.ts';
import type { PersonKind } from '../../../terms/index.ts';
import type { ScanSetting } from '../../people/index.ts';
import { enumerate, inBoth, inFigures } from '../field-words.ts';
import { type FindingKind, type Watch, watching } from '../finding-kind.ts';

/** How freely a kind of recipient may be e-mailed under a rule; higher is freer. */
function freedom(rule: ContactRule, kind: PersonKind): number {
  switch (rule.regime) {
    case 'free':
      return 4;
    case 'opt-out':
      return 3;
    case 'opt-in-unless-work-related':
    case 'presumed-consent':
      return 2;
    case 'opt-in': {
      const customers = rule.customer ? (rule.customer.clock ? 0.75 : 1) : 0;
      const published = kind !== 'consumer' && rule.publishedForOffers ? 0.5 : 0;
      const screened = rule.registers?.some(({ binding }) => binding === 'statute') ? 0.25 : 0;
      const lapses = rule.consentIdle || rule.consentMaxAge ? 0.25 : 0;
      return customers + published - screened - lapses;
    }
    case 'open':
      return 0;
  }
}

interface Strictness {
  readonly freedom: number;
  readonly cites: readonly string[];
}

/** The rule on e-mail for a kind of recipient on the day; undefined where the country's own is not known. */
function strictness(country: string, kind: PersonKind, at: number): Strictness | undefined {
  const rule = contactRows(country, 'email', kind).find(
    ({ from, to, sectors }) => !sectors && from <= at && (to === undefined || at <= to),
  );
  return rule && { freedom: freedom(rule, kind), cites: rule.cites.slice(0, 1) };
}

/** People abroad whose country leaves less room for e-mail than the organisation's own. */
function watchAbroad({ country: home, at }: ScanSetting): Watch {
  const counts = new Map<string, number>();
  const stricter = new Map<string, ReadonlyMap<PersonKind, boolean>>();
  const cites = new Map<string, readonly string[]>();
  const look = (country: string): ReadonlyMap<PersonKind, boolean> => {
    const kinds: readonly PersonKind[] = ['consumer', 'sole-trader', 'business-contact', 'business-address'];
    const found = new Map(
      kinds.map((kind): [PersonKind, boolean] => {
        const [there, here] = [strictness(country, kind, at), strictness(home, kind, at)];
        const less = there !== undefined && here !== undefined && there.freedom < here.freedom;
        if (less) cites.set(country, there.cites);
        return [kind, less];
      }),
    );
    stricter.set(country, found);
    return found;
  };
  return {
    finds: ({ country, kind, email }) => {
      if (country === home || email === undefined) return false;
      if ((stricter.get(country) ?? look(country)).get(kind) !== true) return false;
      counts.set(country, (counts.get(country) ?? 0) + 1);
      return true;
    },
    tells: () => {
      const found = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
      return {
        cites: [...new Set(['ePrivacy 13(1)', ...found.flatMap(([country]) => cites.get(country) ?? [])])],
        says: inBoth((language) => {
          const names = new Intl.DisplayNames([language], { type: 'region' });
          const list = enumerate(
            found.map(([country, count]) => `${countryName(names, country)} (${inFigures(count, language)})`),
            language,
          );
          return {
            nl: `Voor hen geldt het recht van hun eigen land, en dat is voor e-mail strenger dan dat van jou: ${list}.`,
            en: `The law of their own country holds for them, and for e-mail it is stricter than yours: ${list}.`,
          }[language];
        }),
      };
    },
  };
}

function countryName(names: Intl.DisplayNames, country: string): string {
  const code = country === 'UK' ? 'GB' : country;
  return (/^[A-Z]{2}$/.test(code) && names.of(code)) || country;
}

/** Who receives the messages, and under which law. */
export const recipientKinds: readonly FindingKind[] = [
  {
    id: 'sole-trader-as-company',
    part: 'care',
    level: 'medium',
    cites: ['ePrivacy 13(5)', 'GDPR 4(1)'],
    fine: 'nl-rbrot-2013-5003',
    title: {
      nl: 'Zelfstandigen die als bedrijf in het bestand staan',
      en: 'Sole traders recorded as companies',
    },
    says: {
      nl: 'Achter deze bedrijfsnaam zit een mens en geen rechtspersoon: een eenmanszaak, zzp’er, vof of maatschap.',
      en: 'Behind this company name is a person: a sole trader, freelancer or partnership.',
    },
    risk: {
      nl: 'Voor hen gelden de regels voor natuurlijke personen, ook bij mailen en bellen. Er is al eens een boete voor gegeven.',
      en: 'The rules for people hold for them, for e-mails and calls too. There has been a fine for this.',
    },
    remedy: {
      nl: 'Zet de rechtsvorm in het bestand en behandel hen in al je regels als natuurlijke personen.',
      en: 'Put the legal form in the file and treat them as natural persons in all your rules.',
    },
    watch: watching(({ kind, company }) => kind === 'sole-trader' && company !== ''),
  },
  {
    id: 'country-unknown',
    part: 'care',
    level: 'low',
    cites: ['GDPR 5(1)(d)', 'ePrivacy 13(1)'],
    title: { nl: 'Mensen zonder land', en: 'People without a country' },
    says: {
      nl: 'Uit adres noch telefoonnummer blijkt waar ze wonen. We rekenden met het land van je organisatie.',
      en: 'Neither address nor telephone number says where they live. We took the country of your organisation.',
    },
    risk: {
      nl: 'Het recht van hun land beslist of je mag mailen of bellen. Wonen ze elders, dan klopt het antwoord niet.',
      en: 'The law of their country decides whether you may e-mail or call. If they live elsewhere, the answer is wrong.',
    },
    remedy: {
      nl: 'Neem het land mee uit bestellingen of facturen. Vraag er geen heel adres voor.',
      en: 'Take the country from orders or invoices. Do not ask for a whole address for this.',
    },
    watch: watching(
      ({ countryFrom, kind }) => countryFrom === 'assumed' && kind !== 'business-address',
      (knows) => knows.country,
    ),
  },
  {
    id: 'stricter-abroad',
    part: 'contact',
    level: 'info',
    cites: ['ePrivacy 13(1)'],
    title: { nl: 'Mensen in landen met strengere regels', en: 'People in countries with stricter rules' },
    says: {
      nl: 'Voor hen geldt het recht van hun eigen land, en dat is voor e-mail strenger dan dat van jou.',
      en: 'The law of their own country holds for them, and for e-mail it is stricter than yours.',
    },
    risk: {
      nl: 'Wat hier mag, bijvoorbeeld mailen na een aankoop, mag daar soms niet.',
      en: 'What is allowed here, such as e-mail after a purchase, is sometimes not allowed there.',
    },
    remedy: {
      nl: 'Maak voor deze landen een aparte selectie. De antwoorden per kanaal rekenen al met hun recht.',
      en: 'Make a selection of its own for these countries. The answers by channel already use their law.',
    },
    watch: watchAbroad,
  },
];
