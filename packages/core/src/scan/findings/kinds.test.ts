import { describe, expect, test } from 'vitest';
import type { PersonRecord, PersonVerdicts, ScanSetting } from '../people/index.ts';
import { hashText } from '../people/index.ts';
import type { Finding } from '../report/index.ts';
import { findingKinds } from './catalogue.ts';
import { createFindings } from './create-findings.ts';
import {
  at,
  day,
  emailOf,
  emailPermission,
  filledWith,
  personWith,
  settingWith,
  signedUp,
  verdict,
  verdictsWith,
} from './scan.fixture.ts';

type Seen = readonly [person: Partial<PersonRecord>, verdicts?: Partial<PersonVerdicts>];

function findingsOf(people: readonly Seen[], setting: Partial<ScanSetting> = {}): readonly Finding[] {
  const findings = createFindings(settingWith(setting));
  for (const [person, verdicts] of people) findings.see(personWith(person), verdictsWith(verdicts));
  return findings.conclude().findings;
}

const find = (id: string, people: readonly Seen[], setting?: Partial<ScanSetting>) =>
  findingsOf(people, setting).find((finding) => finding.id === id);

const count = (id: string, people: readonly Seen[], setting?: Partial<ScanSetting>) =>
  find(id, people, setting)?.count ?? 0;

const ended: Partial<PersonVerdicts> = {
  keep: [verdict('unlawful', 'eu-retention-over'), verdict('lawful')],
};
const allNo: Partial<PersonVerdicts> = { lanes: [verdict('unlawful'), verdict('unlawful'), undefined] };
const noDates: Partial<PersonRecord> = {
  obtained: undefined,
  firstPurchase: undefined,
  lastPurchase: undefined,
  lastAct: undefined,
  orders: 0,
};
const yes = { status: 'subscribed', at: day('2026-01-10') } as const;
const mobile = { e164: '+31612345678', country: 'NL', valid: true };
const same = emailOf('jansen@voorbeeldig.nl');

/** For each kind: people who have it, and people like them who don't. */
const cases: Record<string, { readonly has: readonly Seen[]; readonly not: readonly Seen[] }> = {
  lapsed: {
    has: [[{}, { standing: 'lapsed' }]],
    not: [[{}, { standing: 'unknown' }]],
  },
  'lapsing-soon': {
    has: [[{}, { lapsesOn: at + 90 }]],
    not: [
      [{}, { lapsesOn: at + 91 }],
      [{}, { lapsesOn: null }],
      [{}, { standing: 'lapsed', lapsesOn: undefined }],
    ],
  },
  'field-outlived': {
    has: [[{ filled: filledWith('firstName') }, { ...ended, covered: filledWith('email') }]],
    not: [
      [{ filled: filledWith('firstName') }, { ...ended, covered: filledWith('firstName') }],
      [{ filled: filledWith('email') }, { ...ended, covered: filledWith('email') }],
      [
        { filled: filledWith('firstName') },
        { keep: [verdict('unknown'), verdict('lawful')], covered: filledWith() },
      ],
      [{ filled: filledWith('firstName') }, { ...ended, covered: filledWith(), standing: 'lapsed' }],
    ],
  },
  'no-date': {
    has: [[noDates]],
    not: [[{ ...noDates, updated: day('2025-01-01') }], [{ ...noDates, kind: 'business-address' }]],
  },
  sleepers: {
    has: [[{ lastAct: day('2024-11-21') }]],
    not: [[{ lastAct: day('2024-11-22') }], [noDates]],
  },
  'never-active': {
    has: [[noDates]],
    not: [
      [{ ...noDates, orders: 1 }],
      [{ ...noDates, lastAct: day('2020-01-01') }],
      [{ ...noDates, staff: true }],
    ],
  },
  'opens-only': {
    has: [[{ ...noDates, lastOpen: day('2026-10-01') }, { standing: 'lapsed' }]],
    not: [
      [{ lastOpen: day('2026-10-01') }, { standing: 'lapsed' }],
      [{ ...noDates, lastOpen: day('2020-10-01') }, { standing: 'lapsed' }],
      [{ ...noDates, lastOpen: day('2026-10-01') }],
    ],
  },
  'own-update-only': {
    has: [[{ ...noDates, updated: day('2026-01-01') }]],
    not: [[{ updated: day('2026-01-01') }], [noDates]],
  },
  'outdated-mailing': {
    has: [
      [signedUp, ended],
      [{ lastContacted: day('2026-06-01') }, ended],
      [{ lastOpen: day('2026-06-01') }, ended],
    ],
    not: [
      [signedUp],
      [{}, ended],
      [{ lastContacted: day('2020-06-01') }, ended],
      [signedUp, { keep: [verdict('unlawful', 'eu-withdrawal'), verdict('lawful')] }],
      [{ lastContacted: day('2026-06-01'), permission: emailPermission({ optedOut: true }) }, ended],
    ],
  },
  'mailed-unlawfully': {
    has: [[signedUp, allNo]],
    not: [[signedUp], [{}, allNo], [signedUp, { ...allNo, ...ended }]],
  },
  'contact-unknown': {
    has: [[{}, { lanes: [verdict('unknown'), verdict('unlawful'), verdict('lawful')] }]],
    not: [[{}], [{}, allNo], [{}, { lanes: [verdict('unknown'), verdict('lawful'), undefined] }]],
  },
  'not-contactable': { has: [[{}, allNo]], not: [[{}], [{}, { lanes: [undefined, undefined, undefined] }]] },
  'basis-missing': {
    has: [[{ bases: undefined }], [{ bases: [] }], [{ bases: ['none'] }]],
    not: [[{ bases: ['consent'] }], [{ bases: undefined, kind: 'business-address' }]],
  },
  'basis-doubled': {
    has: [[{ bases: ['consent', 'legitimate-interests'] }]],
    not: [[{ bases: ['consent'] }], [{ bases: ['consent', 'none'] }]],
  },
  'consent-undated': {
    has: [[{ permission: emailPermission({ status: 'subscribed' }) }], [{ emailPromotion: 'own' }]],
    not: [
      [signedUp],
      [{ permission: emailPermission({ status: 'never' }) }],
      [{ permission: emailPermission({ status: 'subscribed' }), confirmed: day('2026-01-01') }],
    ],
  },
  'consent-no-wording': {
    has: [[{ ...signedUp, proof: { wording: false, source: true, ip: true } }]],
    not: [[signedUp], [{}]],
  },
  'consent-no-source': {
    has: [[{ ...signedUp, source: '', proof: { wording: true, source: false, ip: true } }]],
    not: [[signedUp], [{ ...signedUp, proof: { wording: true, source: false, ip: true } }]],
  },
  'consent-unconfirmed': {
    has: [[{ permission: emailPermission(yes) }]],
    not: [[signedUp], [{ permission: emailPermission(yes), doubleOptIn: true }], [{}]],
  },
  'consent-old': {
    has: [[{ permission: emailPermission({ status: 'subscribed', at: day('2024-11-22') }) }]],
    not: [
      [{ permission: emailPermission({ status: 'subscribed', at: day('2024-11-23') }) }],
      [{ permission: emailPermission({ at: day('2020-01-01') }) }],
      [
        { permission: emailPermission({ status: 'subscribed', at: day('2020-01-01') }) },
        { keep: [undefined, verdict('lawful')] },
      ],
    ],
  },
  'consent-no-act': {
    has: [[{ consentAct: 'pre-ticked' }], [{ consentAct: 'terms' }]],
    not: [[{ consentAct: 'ticked' }], [{}]],
  },
  'opted-out-on-list': {
    has: [
      [{ permission: emailPermission({ ...yes, optedOut: true }) }],
      [
        {
          permission: emailPermission(yes),
          permissionAll: { status: 'unsubscribed', at: undefined, optedOut: undefined },
        },
      ],
      [{ permission: emailPermission(yes), unsubscribed: day('2026-02-01') }],
      [{ contradicted: true }],
    ],
    not: [
      [signedUp],
      [{ permission: emailPermission({ status: 'unsubscribed', optedOut: true }) }],
      [{ permission: emailPermission(yes), unsubscribed: day('2025-12-31') }],
      [
        {
          permission: {
            ...emailPermission(yes),
            phone: { status: undefined, at: undefined, optedOut: true },
          },
        },
      ],
    ],
  },
  'opted-out-elsewhere': {
    has: [
      [{ ...signedUp, email: same }],
      [{ permission: emailPermission({ optedOut: true }), email: same }],
      [{ ...signedUp, email: same }],
    ],
    not: [[{ ...signedUp, email: same }], [signedUp], [{ permission: emailPermission({ optedOut: true }) }]],
  },
  'bounced-on-list': {
    has: [[{ ...signedUp, bounced: true }]],
    not: [[{ bounced: true }], [signedUp]],
  },
  deceased: { has: [[{ deceased: true }]], not: [[{}]] },
  'under-age': {
    has: [[{ age: 15 }], [{ age: 12, country: 'BE' }]],
    not: [[{ age: 16 }], [{ age: 13, country: 'BE' }], [{ age: undefined }]],
  },
  minors: {
    has: [[{ age: 17 }], [{ age: 13, country: 'BE' }], [{ age: 12, country: 'CH' }]],
    not: [[{ age: 18 }], [{ age: 15 }]],
  },
  'birth-date-impossible': {
    has: [[{ birthFault: 'in-future' }], [{ birthFault: 'too-old' }], [{ birthFault: 'no-such-day' }]],
    not: [[{ birthFault: 'ambiguous' }], [{}]],
  },
  vulnerable: { has: [[{ vulnerable: true }]], not: [[{}]] },
  'over-collection': {
    has: [[{ filled: filledWith('income') }], [{ filled: filledWith('children', 'maritalStatus') }]],
    not: [[{ filled: filledWith('email', 'address', 'tags', 'iban') }]],
  },
  'unneeded-fields': { has: [[{ filled: filledWith('tags') }]], not: [[{ filled: filledWith('income') }]] },
  'consumer-job-title': {
    has: [[{ jobTitle: 'Director' }]],
    not: [[{ jobTitle: 'Director', kind: 'business-contact' }]],
  },
  'special-categories': { has: [[{ special: ['health'] }]], not: [[{}]] },
  'national-numbers': { has: [[{ nationalNumber: 'bsn' }]], not: [[{}]] },
  'bank-accounts': { has: [[{ filled: filledWith('iban') }]], not: [[{}]] },
  remarks: { has: [[{ remark: true }]], not: [[{}]] },
  'obtained-untold': {
    has: [
      [{ via: 'bought-list' }],
      [{ via: 'estate', obtained: day('2026-10-21') }],
      [{ via: 'broker', obtained: undefined }],
    ],
    not: [[{ via: 'broker', obtained: day('2026-10-22') }], [{ via: 'rented-list' }], [{ via: 'own-form' }]],
  },
  'notice-due': {
    has: [[{ via: 'broker', obtained: day('2026-10-22') }]],
    not: [[{ via: 'broker', obtained: day('2026-10-21') }], [{ via: 'sale', obtained: day('2026-11-01') }]],
  },
  'bought-unchecked': {
    has: [[{ via: 'bought-list' }], [{ via: 'co-registration' }]],
    not: [[{ via: 'rented-list' }], [{ via: 'directory' }]],
  },
  scraped: { has: [[{ via: 'scraped' }], [{ via: 'directory' }]], not: [[{ via: 'own-form' }]] },
  'source-unknown': {
    has: [[{ source: '', via: undefined }]],
    not: [
      [{ source: 'Beurs 2025', via: undefined }],
      [{ source: '', via: undefined, kind: 'business-address' }],
    ],
  },
  'duplicate-email': {
    has: [[{ email: same }], [{ email: same }], [{ email: same, name: '', firstName: '', lastName: '' }]],
    not: [
      [{ email: same }],
      [{ email: same, firstName: 'Anna' }],
      [{ email: undefined }],
      [{ email: undefined }],
    ],
  },
  'duplicate-phone': {
    has: [[{ phone: mobile }], [{ phone: mobile, firstName: 'J.' }]],
    not: [[{ phone: mobile }], [{ phone: mobile, firstName: 'Anna' }], [{}], [{}]],
  },
  'duplicate-name': {
    has: [
      [{ duplicate: { email: undefined, phone: undefined, name: hashText('j vries|1012AB') } }],
      [{ duplicate: { email: undefined, phone: undefined, name: hashText('j vries|1012AB') } }],
    ],
    not: [[{}], [{}]],
  },
  'shared-address': {
    has: [[{ email: same }], [{ email: same, firstName: 'Anna' }]],
    not: [[{ email: same }], [{ email: same, firstName: 'J.' }]],
  },
  undeliverable: {
    has: [
      [{ bounced: true }],
      [{ email: undefined, emailFault: 'no-at' }],
      [
        {
          emailTraits: {
            role: false,
            freeMail: false,
            disposable: false,
            automatic: false,
            undeliverable: 'misspelt-domain',
          },
        },
      ],
    ],
    not: [[{}], [{ email: undefined, emailFault: 'empty' }]],
  },
  disposable: {
    has: [[{ emailTraits: { role: false, freeMail: false, disposable: true, automatic: false } }]],
    not: [[{}]],
  },
  'role-address': {
    has: [[{ emailTraits: { role: true, freeMail: false, disposable: false, automatic: false } }]],
    not: [
      [{ emailTraits: { role: true, freeMail: false, disposable: false, automatic: false }, name: '' }],
      [{}],
    ],
  },
  'phone-unreadable': {
    has: [[{ phoneUnread: true }], [{ phone: { ...mobile, valid: false } }]],
    not: [[{ phone: mobile }], [{}]],
  },
  'sole-trader-as-company': {
    has: [[{ kind: 'sole-trader', company: 'Jansen Schilderwerken' }]],
    not: [[{ kind: 'sole-trader' }], [{ kind: 'business-contact', company: 'Jansen BV' }]],
  },
  'country-unknown': { has: [[{ countryFrom: 'assumed' }]], not: [[{}], [{ countryFrom: 'phone' }]] },
  'stricter-abroad': {
    has: [[{ country: 'PL' }], [{ country: 'AT' }], [{ country: 'DE', kind: 'business-contact' }]],
    not: [[{}], [{ country: 'PL', email: undefined }], [{ country: 'DE' }], [{ country: 'US' }]],
  },
};

/** Findings of a group: all of it but one, or the others of an address. */
const ofGroup: Readonly<Record<string, number>> = {
  'opted-out-elsewhere': 2,
  'duplicate-email': 2,
  'duplicate-phone': 1,
  'duplicate-name': 1,
  'shared-address': 1,
};

test('every kind of finding has its cases', () => {
  expect(Object.keys(cases).sort()).toEqual(findingKinds.map(({ id }) => id).sort());
});

describe.each(Object.entries(cases))('%s', (id, { has, not }) => {
  test('is found in those who have it', () => {
    const finding = find(id, has);
    expect(finding?.count).toBe(ofGroup[id] ?? has.length);
    expect(finding?.share).toBe((ofGroup[id] ?? has.length) / has.length);
    expect(finding?.examples.length).toBeGreaterThan(0);
  });

  test("isn't found in those who don't", () => {
    expect(count(id, not)).toBe(0);
    expect(count(id, [[{}], [signedUp]])).toBe(0);
  });
});

describe('a clean customer', () => {
  test('has nothing to find', () => {
    expect(findingsOf([[{}], [signedUp]])).toEqual([]);
  });
});

describe('what columns do not tell', () => {
  test('is no fault', () => {
    const bare: Seen[] = [
      [
        {
          ...noDates,
          bases: undefined,
          source: '',
          via: undefined,
          orders: undefined,
          countryFrom: 'assumed',
        },
      ],
    ];
    const ids = findingsOf(bare, { present: new Set(['email']), knowsPurchases: false }).map(({ id }) => id);
    expect(ids).toEqual([]);
  });

  test('is not blamed on permission: unknown contacts count only where sign-ups are known', () => {
    const doubtful: Seen = [{}, { lanes: [verdict('unknown'), undefined, undefined] }];
    const files = { present: new Set(['email', 'createdAt'] as const) };
    expect(count('contact-unknown', [doubtful], files)).toBe(0);
    // The name of a file said that someone signed up: then the others did not.
    expect(count('contact-unknown', [doubtful, [signedUp]], files)).toBe(1);
  });
});

describe('the words of a finding', () => {
  const all = Object.values(cases).flatMap(({ has }) => has);
  const found = findingsOf(all);

  test.each(findingKinds.map((kind) => [kind.id, kind] as const))(
    '%s says what, why and what to do',
    (_, kind) => {
      for (const said of [kind.title, kind.says, kind.risk, kind.remedy])
        for (const language of ['nl', 'en'] as const) {
          expect(said[language].trim()).toBe(said[language]);
          expect(said[language].length).toBeGreaterThan(4);
        }
      for (const said of [kind.says, kind.risk, kind.remedy])
        for (const language of ['nl', 'en'] as const) expect(said[language]).toMatch(/[.?]$/);
      expect(kind.cites.length).toBeGreaterThan(0);
    },
  );

  test('name the fields that no purpose needs, with how many people have them', () => {
    const people: Seen[] = Array.from({ length: 1200 }, () => [
      { filled: filledWith('income', 'birthDate') },
    ]);
    const finding = find('over-collection', [...people, [{ filled: filledWith('children') }]]);
    expect(finding?.title.nl).toBe('Inkomen, aantal kinderen en geboortedatum zonder doel');
    expect(finding?.says.nl).toContain('inkomen (1.200), aantal kinderen (1) en geboortedatum (1.200)');
    expect(finding?.says.en).toContain('income (1,200), number of children (1) and date of birth (1,200)');
    expect(finding?.severity).toBe('critical');
  });

  test('name a fourth field rather than "one more"', () => {
    const finding = find('over-collection', [
      [{ filled: filledWith('income', 'children', 'maritalStatus', 'birthDate') }],
    ]);
    expect(finding?.title.en).toBe(
      'Income, number of children, marital status and date of birth without a purpose',
    );
  });

  test('cite criminal matters and citizen service numbers by their own articles', () => {
    expect(find('special-categories', [[{ special: ['criminal'] }]])?.cites).toEqual([
      'GDPR 10',
      'GDPR 5(1)(c)',
    ]);
    expect(find('special-categories', [[{ special: ['criminal', 'health'] }]])?.cites).toContain('GDPR 9(1)');
    expect(find('national-numbers', [[{ nationalNumber: 'bsn' }]], { country: 'BE' })?.cites).toContain(
      'NL UAVG 46',
    );
    expect(
      find('national-numbers', [[{ nationalNumber: 'rijksregister' }]], { country: 'BE' })?.cites,
    ).not.toContain('NL UAVG 46');
  });

  test('cite the law of the country on e-mail and on age', () => {
    expect(find('mailed-unlawfully', [[signedUp, allNo]])?.cites).toContain('NL Tw 11.7');
    expect(find('mailed-unlawfully', [[signedUp, allNo]], { country: 'BE' })?.cites).toContain(
      'BE WER XII.13',
    );
    expect(find('under-age', [[{ age: 9 }]])?.cites).toContain('NL UAVG 5');
  });

  test('name the countries with stricter law', () => {
    const finding = find('stricter-abroad', [[{ country: 'PL' }], [{ country: 'PL' }], [{ country: 'NL' }]]);
    expect(finding?.says.nl).toContain('Polen (2)');
    expect(finding?.says.en).toContain('Poland (2)');
    expect(finding?.severity).toBe('info');
  });

  test('bring a comparable fine where there is one', () => {
    const lapsed = found.find(({ id }) => id === 'lapsed');
    expect(lapsed?.fine).toMatchObject({ party: 'Brico Prive', amount: 'EUR 500000', date: '2021-06-14' });
    for (const { fine } of found) if (fine) expect(fine.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});
