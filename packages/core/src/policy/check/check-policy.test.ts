import { describe, expect, test } from 'vitest';
import { parseDay } from '../../time/index.ts';
import type { Policy, PolicyPurpose, PolicyRetention } from '../schema.ts';
import { template } from '../templates.ts';
import { checkPolicy, isVague, proposeWording } from './index.ts';

const at = parseDay('2026-11-22');

const newsletter: PolicyPurpose = {
  kind: 'direct-marketing',
  basis: 'consent',
  wording: { nl: 'Elke maand een nieuwsbrief per e-mail over onze nieuwe fietsen' },
  audience: { kinds: ['consumer'], relations: ['prospect'] },
  fields: { email: 'required' },
  channels: { email: { content: 'marketing', products: 'other' } },
  retention: {
    from: 'last-activity',
    keep: 'P24M',
    extendedBy: ['login', 'purchase', 'reply'],
    cap: 'P60M',
    consentRenewal: 'P24M',
    review: { every: 'P12M', last: '2026-06-01' },
  },
};
const declared: Policy = {
  organisation: {
    name: 'Fietsenwinkel Jansen',
    country: 'NL',
    contact: { email: 'privacy@jansen.example' },
    dpo: 'none',
  },
  purposes: { newsletter },
  storedIn: [{ name: 'CRM', country: 'NL' }],
  security: ['Access per role'],
};

const check = (policy: Policy, on = at) => checkPolicy(policy, on);
const withPurpose = (changes: Partial<PolicyPurpose>, rest: Partial<Policy> = {}): Policy => ({
  ...declared,
  ...rest,
  purposes: { newsletter: { ...newsletter, ...changes } },
});
const withRetention = (changes: Partial<PolicyRetention>) =>
  withPurpose({ retention: { ...(newsletter.retention as PolicyRetention), ...changes } });
const without = <Key extends keyof PolicyRetention>(key: Key) => {
  const { [key]: _, ...rest } = newsletter.retention as PolicyRetention;
  return withPurpose({ retention: rest as PolicyRetention });
};
/** The findings, as `severity id path`. */
const found = (policy: Policy, on = at) =>
  check(policy, on).map(({ severity, id, path }) => `${severity} ${id} ${path}`);

test('a sound declaration has no findings', () => {
  expect(found(declared)).toEqual([]);
});

describe('clean-up', () => {
  const paths = (cleanUp: Policy['cleanUp'], rest: Policy = declared) =>
    found({ ...rest, ...(cleanUp ? { cleanUp } : {}) }).filter((each) => each.includes('cleanUp'));

  test('nothing is said of what holds by itself', () => {
    expect(paths(undefined)).toEqual([]);
    expect(paths({ graceDays: 14, alwaysSecond: false, smallestCell: 10, evidenceMonths: 60 })).toEqual([]);
  });

  test('small groups, and evidence that is kept long', () => {
    expect(paths({ smallestCell: 9 })).toEqual(['warning cells-small cleanUp.smallestCell']);
    expect(paths({ evidenceMonths: 61 })).toEqual(['warning evidence-long cleanUp.evidenceMonths']);
  });

  test('a shorter time than a consent to calls must be proved', () => {
    expect(paths({ evidenceMonths: 24 })).toEqual([]);
    const calls = withPurpose({ channels: { phone: { content: 'marketing' } } });
    expect(paths({ evidenceMonths: 59 }, calls)).toEqual(['warning evidence-short cleanUp.evidenceMonths']);
    expect(paths({ evidenceMonths: 60 }, calls)).toEqual([]);
  });
});

test('every finding is cited and says in both languages what is wrong and what to do', () => {
  const bad: Policy = {
    organisation: { name: 'X', country: 'NL', established: 'third-country' },
    fieldsHeld: ['income'],
    purposes: {
      a: {
        kind: 'direct-marketing',
        basis: [],
        wording: {},
        fields: { health: 'optional', bsn: 'optional', income: 'optional' },
        retention: 'none',
      },
      b: {
        kind: 'administration',
        basis: 'consent',
        previousBasis: 'contract',
        wording: { nl: 'marketing' },
        fields: {},
        retention: { from: 'last-update', keep: 'P1Y', extendedBy: ['email.open', 'email.click'] },
      },
      c: {
        kind: 'direct-marketing',
        basis: 'legitimate-interests',
        wording: { en: 'other purposes' },
        fields: {},
        channels: { email: { content: 'marketing' } },
        sources: ['x'],
      },
    },
    recipients: { r: { name: 'R', as: 'processor', country: 'US' }, j: { name: 'J', as: 'joint' } },
    sources: { s: { name: 'S', via: 'broker', from: 'third-party', verification: 'warranty' } },
  };
  const findings = check(bad);
  expect(findings.length).toBeGreaterThan(20);
  for (const { cites, says, remedy } of findings) {
    expect(cites.length).toBeGreaterThan(0);
    for (const text of [says.nl, says.en, remedy.nl, remedy.en]) expect(text).toMatch(/[.?]$|none|\)\.?$/);
    expect(says.nl).not.toBe(says.en);
  }
  const ranks = findings.map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity));
  expect(ranks).toEqual(ranks.toSorted());
});

describe('wording', () => {
  test.each([
    ['nl', 'Voor marketingdoeleinden'],
    ['nl', 'Wij gebruiken je gegevens om onze dienstverlening te verbeteren'],
    ['nl', 'Nieuwsbrieven over fietsen en voor andere doeleinden'],
    ['en', 'For marketing purposes'],
    ['en', 'To improve your user experience'],
    ['en', 'Newsletters about bicycles, offers, surveys, etc.'],
  ] as const)('%s "%s" is vague', (language, text) => {
    expect(isVague(text, language)).toBe(true);
  });

  test.each([
    ['nl', 'We mailen je elke maand aanbiedingen voor fietsen'],
    ['en', 'We e-mail you monthly offers for bicycles like the one you bought'],
  ] as const)('%s "%s" is not', (language, text) => {
    expect(isVague(text, language)).toBe(false);
  });

  test('a better one is proposed in both languages, and is not vague itself', () => {
    const [finding] = check(withPurpose({ wording: { nl: 'Voor marketingdoeleinden' } }));
    expect(finding).toMatchObject({
      id: 'wording-vague',
      severity: 'error',
      path: 'purposes.newsletter.wording.nl',
    });
    expect(finding?.proposal?.nl).toContain('Fietsenwinkel Jansen');
    expect(finding?.proposal?.nl).toContain('e-mail');
    expect(isVague(finding?.proposal?.nl ?? '', 'nl')).toBe(false);
    expect(isVague(finding?.proposal?.en ?? '', 'en')).toBe(false);
  });

  test('the proposal follows what the purpose says of itself', () => {
    const similar = {
      ...newsletter,
      channels: { email: { products: 'similar' as const }, post: { products: 'similar' as const } },
    };
    expect(proposeWording(similar, 'Jansen').en).toBe(
      'Jansen contacts you by e-mail and post with offers for products like those you bought from us. You can unsubscribe at any time.',
    );
  });

  test('none at all', () => {
    expect(found(withPurpose({ wording: {} }))).toEqual([
      'error wording-missing purposes.newsletter.wording',
    ]);
  });
});

describe('lawful basis', () => {
  test('none, two, and a switch away from consent', () => {
    expect(found(withPurpose({ basis: 'none' }))).toContain('error basis-none purposes.newsletter.basis');
    expect(found(withPurpose({ basis: [] }))).toContain('error basis-none purposes.newsletter.basis');
    expect(found(withPurpose({ basis: ['consent', 'contract'] }))).toContain(
      'error basis-several purposes.newsletter.basis',
    );
    expect(found(withPurpose({ kind: 'support', basis: 'contract', previousBasis: 'consent' }))).toContain(
      'error basis-swapped purposes.newsletter.basis',
    );
  });

  test('consent where the contract or the law carries it', () => {
    expect(found(withPurpose({ kind: 'service' }))).toContain(
      'warning consent-not-needed purposes.newsletter.basis',
    );
    expect(found(withPurpose({ kind: 'administration' }))).toContain(
      'warning consent-not-needed purposes.newsletter.basis',
    );
  });
});

test('the proposed basis follows the channel rule', () => {
  const proposal = (changes: Partial<PolicyPurpose>) =>
    check(withPurpose({ basis: 'none', ...changes })).find((finding) => finding.id === 'basis-none')?.proposal
      ?.en;
  expect(proposal({})).toBe('basis: consent');
  expect(proposal({ channels: { post: { content: 'marketing' } } })).toBe('basis: legitimate-interests');
  expect(proposal({ kind: 'administration', channels: {} })).toBe('basis: legal-obligation');
});

test('a contract carries no advertising, and an obligation has a name', () => {
  expect(found(withPurpose({ basis: 'contract' }))).toContain(
    'error contract-does-not-carry purposes.newsletter.basis',
  );
  expect(found(withPurpose({ kind: 'administration', basis: 'legal-obligation' }))).toContain(
    'warning duty-unnamed purposes.newsletter.duty',
  );
});

describe('legitimate interests', () => {
  const shop = template('web-shop');
  const offers = shop.purposes['customer-offers'] as PolicyPurpose;
  const answers = { ...shop.assessments?.['customer-offers'], signedBy: 'A. Jansen, director' };
  const policy = (changes: Partial<NonNullable<typeof answers>>): Policy => ({
    ...shop,
    purposes: { offers },
    assessments: { 'customer-offers': { ...answers, ...changes } },
  });

  test('with a signed and passing assessment stand', () => {
    expect(found(policy({}))).toEqual([]);
  });

  test('without one do not', () => {
    expect(found({ ...shop, purposes: { offers }, assessments: {} })).toContain(
      'error assessment-missing purposes.offers.assessment',
    );
  });

  test('nor with one that fails, is open or is not signed yet', () => {
    const unexpected = { ...answers.questions, expected: { answer: 'no' as const } };
    expect(found(policy({ questions: unexpected }))).toEqual([
      'error assessment-fails assessments.customer-offers',
    ]);
    const { expected: _, ...open } = answers.questions ?? {};
    const [finding] = check(policy({ questions: open }));
    expect(finding?.id).toBe('assessment-open');
    expect(finding?.remedy.en).toContain('expected');
    expect(found(policy({}), at - 1)).toContain(
      'error assessment-unsigned assessments.customer-offers.signed',
    );
  });

  test('and must be looked at again', () => {
    const overdue = parseDay('2027-11-22');
    expect(found(policy({}), overdue)).toContain(
      'warning assessment-review-overdue assessments.customer-offers.signed',
    );
    expect(found(policy({}), overdue - 1)).not.toContain(
      'warning assessment-review-overdue assessments.customer-offers.signed',
    );
  });
});

describe('the channel rule', () => {
  const shop = template('web-shop');
  const offers = shop.purposes['customer-offers'] as PolicyPurpose;
  const on = (country: string, changes: Partial<PolicyPurpose>): Policy => ({
    ...shop,
    organisation: { ...shop.organisation, country },
    purposes: { offers: { ...offers, ...changes } },
  });
  const needs = (country: string, changes: Partial<PolicyPurpose>) =>
    check(on(country, changes), at).filter((finding) => finding.id === 'channel-needs-consent');

  test('own customers may be e-mailed about similar products, prospects may not', () => {
    expect(needs('NL', {})).toEqual([]);
    const [finding] = needs('NL', { audience: { kinds: ['consumer'], relations: ['prospect'] } });
    expect(finding).toMatchObject({ severity: 'error', path: 'purposes.offers.channels.email' });
    expect(finding?.cites).toContain('NL Tw 11.7');
    expect(finding?.cites).toContain('EDPB 1/2024 para 114');
  });

  test('nor customers about other products, nor for others', () => {
    expect(needs('NL', { channels: { email: { content: 'marketing', products: 'other' } } })).toHaveLength(1);
    expect(
      needs('NL', {
        channels: { email: { content: 'marketing', products: 'similar', onBehalfOf: 'partner' } },
      }),
    ).toHaveLength(1);
  });

  test('it is the rule of the day', () => {
    const phone = { channels: { phone: { content: 'marketing' as const, products: 'similar' as const } } };
    expect(needs('NL', phone)).toHaveLength(1);
    const before = parseDay('2026-06-30');
    expect(check(on('NL', phone), before).some((finding) => finding.id === 'channel-needs-consent')).toBe(
      false,
    );
  });

  test('service messages are outside it', () => {
    expect(needs('NL', { channels: { sms: { content: 'service' } } })).toEqual([]);
  });

  test('the remedy names own customers only where they are spared', () => {
    const remedy = (changes: Partial<PolicyPurpose>) => needs('NL', changes)[0]?.remedy.en;
    expect(remedy({ audience: { relations: ['prospect'] } })).toContain('own customers');
    expect(remedy({ channels: { phone: { content: 'marketing', products: 'similar' } } })).not.toContain(
      'own customers',
    );
  });

  test('where a country lets consent lapse, it is renewed in time', () => {
    const calls = (consentRenewal: string) =>
      check(
        on('FR', {
          basis: 'consent',
          audience: { kinds: ['consumer'], relations: ['prospect'] },
          channels: { phone: { content: 'marketing' } },
          retention: { ...(offers.retention as PolicyRetention), consentRenewal },
        }),
      ).find((finding) => finding.id === 'consent-renewed-too-late');
    expect(calls('P24M')?.proposal?.en).toBe('consentRenewal: P1Y');
    expect(calls('P12M')).toBeUndefined();
  });

  test('consent that no channel asks for is worth knowing', () => {
    const consent = on('NL', { basis: 'consent' });
    expect(found(consent)).toContain('info consent-not-needed purposes.offers.basis');
    expect(found(declared)).toEqual([]);
  });
});

describe('fields', () => {
  test('held, but needed by no purpose', () => {
    expect(found({ ...declared, fieldsHeld: ['email', 'income'] })).toEqual([
      'error field-unneeded fieldsHeld[1]',
    ]);
  });

  test('seldom needed for advertising, unless explained', () => {
    expect(found(withPurpose({ fields: { income: 'optional' } }))).toEqual([
      'warning field-unexplained purposes.newsletter.fields.income',
    ]);
    expect(
      found(withPurpose({ fields: { income: { need: 'optional', why: 'We sell mortgages' } } })),
    ).toEqual([]);
  });

  test('special categories and national numbers need more', () => {
    expect(
      found(withPurpose({ kind: 'loyalty', basis: 'contract', fields: { health: 'optional' } })),
    ).toContain('error special-category purposes.newsletter.fields.health');
    expect(found(withPurpose({ fields: { nationalNumber: 'optional' } }))).toEqual([
      'error national-number purposes.newsletter.fields.nationalNumber',
    ]);
  });
});

describe('retention', () => {
  test('none declared', () => {
    expect(found(withPurpose({ retention: 'none' }))).toContain(
      'error retention-missing purposes.newsletter.retention',
    );
  });

  test('opens are no activity', () => {
    const [finding] = check(withRetention({ extendedBy: ['login', 'email.open'] }));
    expect(finding).toMatchObject({
      id: 'opens-as-activity',
      path: 'purposes.newsletter.retention.extendedBy[1]',
    });
  });

  test('clicks only with a ground for the tracking; login, purchase, reply are proposed', () => {
    const clicks = withRetention({ extendedBy: ['email.click'] });
    const [finding] = check(clicks);
    expect(finding).toMatchObject({ id: 'clicks-without-ground', severity: 'error' });
    expect(finding?.proposal?.en).toBe('extendedBy: [login, purchase, reply]');
    const purpose = clicks.purposes.newsletter as PolicyPurpose;
    expect(
      found({ ...clicks, purposes: { newsletter: { ...purpose, tracking: { links: 'consent' } } } }),
    ).toEqual([]);
  });

  test('no cap, no list of acts, our own updates as start', () => {
    expect(found(without('cap'))).toEqual(['warning cap-missing purposes.newsletter.retention.cap']);
    expect(found(without('extendedBy'))).toEqual([
      'warning activity-undefined purposes.newsletter.retention.extendedBy',
    ]);
    expect(found(withRetention({ from: 'last-update' }))).toEqual([
      'warning own-update-as-start purposes.newsletter.retention.from',
    ]);
  });

  test('a review is overdue on the day, not before', () => {
    const due = parseDay('2027-06-01');
    expect(found(declared, due - 1)).toEqual([]);
    expect(found(declared, due)).toEqual(['warning review-overdue purposes.newsletter.retention.review']);
    expect(found(without('review'))).toEqual(['info review-undated purposes.newsletter.retention.review']);
  });

  test('consent without a date to renew it is worth knowing', () => {
    expect(found(without('consentRenewal'))).toEqual([
      'info consent-renewal-missing purposes.newsletter.retention.consentRenewal',
    ]);
  });
});

describe('what the law demands at least, and measures by at most', () => {
  const books = (country: string, keep: string): Policy => {
    const { bookkeeping } = template('bookkeeping').purposes;
    return {
      ...declared,
      organisation: { ...declared.organisation, country },
      purposes: {
        books: {
          ...(bookkeeping as PolicyPurpose),
          sources: [],
          retention: { ...(bookkeeping?.retention as PolicyRetention), keep },
        },
      },
    };
  };

  test('seven years in the Netherlands, ten in Belgium', () => {
    expect(found(books('NL', 'P5Y'))).toEqual(['error duty-too-short purposes.books.retention.keep']);
    expect(found(books('NL', 'P84M'))).toEqual([]);
    expect(found(books('BE', 'P7Y'))).toEqual(['error duty-too-short purposes.books.retention.keep']);
    expect(check(books('BE', 'P7Y'))[0]?.proposal?.nl).toBe('keep: P10Y');
  });

  test('a year more for the financial year is fine, much more is not', () => {
    expect(found(books('NL', 'P8Y'))).toEqual([]);
    expect(found(books('NL', 'P15Y'))).toEqual(['warning duty-exceeded purposes.books.retention.keep']);
    expect(found(books('DE', 'P10Y'))).toEqual([]);
  });

  test('it is the law of the day', () => {
    expect(found(books('DE', 'P8Y'), parseDay('2024-12-31'))).toContain(
      'error duty-too-short purposes.books.retention.keep',
    );
    expect(found(books('DE', 'P8Y'))).toEqual([]);
  });

  test('a country that is not known is said to be so', () => {
    expect(found(books('XX', 'P7Y'))).toEqual(['warning duty-unknown purposes.books.retention.keep']);
  });

  const in_ = (
    country: string,
    changes: Partial<PolicyRetention>,
    purpose: Partial<PolicyPurpose> = {},
  ): string[] => {
    const policy = withRetention(changes);
    const one = { ...(policy.purposes.newsletter as PolicyPurpose), ...purpose };
    return found({
      ...policy,
      organisation: { ...policy.organisation, country },
      purposes: { newsletter: one },
    });
  };
  const exceeded = 'warning yardstick-exceeded purposes.newsletter.retention.keep';

  test('an authority’s yardstick warns, with its source', () => {
    expect(in_('FR', { keep: 'P48M' })).toContain(exceeded);
    expect(in_('FR', { keep: 'P36M' })).not.toContain(exceeded);
    expect(in_('NL', { keep: 'P48M' })).not.toContain(exceeded);
    expect(in_('SE', { keep: 'P24M' }, { audience: { relations: ['customer'] } })).toContain(exceeded);
    expect(in_('SE', { keep: 'P24M' }, { audience: { relations: ['prospect'] } })).not.toContain(exceeded);
  });

  test('where it counts from collection, only the cap bounds an extended term', () => {
    expect(in_('IT', { keep: 'P12M', cap: 'P60M' })).toContain(exceeded);
    expect(in_('IT', { keep: 'P12M', cap: 'P24M' })).not.toContain(exceeded);
    expect(in_('IT', { keep: 'P12M', cap: 'P24M' }, { kind: 'profiling' })).toContain(exceeded);
  });
});

describe('what is told and recorded', () => {
  test('processors, transfers and joint controllers', () => {
    const recipients: Policy['recipients'] = {
      mail: { name: 'Mail', as: 'processor', country: 'US', agreement: 'none' },
      fine: {
        name: 'Fine',
        as: 'processor',
        country: 'US',
        agreement: '2026-01-01',
        safeguard: 'standard-clauses',
      },
      near: { name: 'Near', as: 'processor', country: 'BE', agreement: '2026-01-01' },
      twin: { name: 'Twin', as: 'joint', country: 'NL' },
    };
    expect(found({ ...declared, recipients })).toEqual([
      'error processor-agreement-missing recipients.mail.agreement',
      'error transfer-without-safeguard recipients.mail.safeguard',
      'error joint-arrangement-missing recipients.twin.agreement',
    ]);
  });

  test('bought data need a check of one’s own, and notice', () => {
    const sources: Policy['sources'] = {
      list: { name: 'List', via: 'bought-list', from: 'third-party', verification: 'warranty' },
    };
    expect(found({ ...declared, sources })).toEqual([
      'error source-unverified sources.list.verification',
      'error source-without-notice sources.list.notice',
    ]);
  });

  test('contact, officer, representative, security, storage', () => {
    const bare: Policy = { organisation: { name: 'X', country: 'NL' }, purposes: {} };
    expect(found(bare)).toEqual([
      'error contact-missing organisation.contact',
      'warning security-missing security',
      'info dpo-unsaid organisation.dpo',
      'info storage-missing storedIn',
    ]);
    expect(
      found({ ...declared, organisation: { ...declared.organisation, established: 'third-country' } }),
    ).toEqual(['error representative-missing organisation.representative']);
    expect(found({ ...declared, assessments: { x: { about: { scale: 'large' } } } })).toEqual([
      'error dpo-missing organisation.dpo',
    ]);
  });

  test('names that lead nowhere, arrangements that are not laid down, decisions that are not explained', () => {
    expect(
      found(
        withPurpose({
          sources: ['nowhere'],
          role: { as: 'joint', with: 'Other BV' },
          automatedDecisions: { logic: 'points' },
        }),
      ),
    ).toEqual([
      'error name-unknown purposes.newsletter.sources',
      'error role-arrangement-missing purposes.newsletter.role.arrangement',
      'error automated-decision-untold purposes.newsletter.automatedDecisions',
    ]);
  });
});
