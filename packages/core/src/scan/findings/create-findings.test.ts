import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonRecord, PersonVerdicts, ScanSetting } from '../people/index.ts';
import { nameSign } from './address-book.ts';
import { type Conclusion, createFindings } from './create-findings.ts';
import {
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

interface Someone {
  readonly person: PersonRecord;
  readonly verdicts: PersonVerdicts;
}

function conclude(people: readonly Someone[], setting: Partial<ScanSetting> = {}): Conclusion {
  const findings = createFindings(settingWith(setting));
  for (const { person, verdicts } of people) findings.see(person, verdicts);
  return findings.conclude();
}

const clean = (): Someone => ({ person: personWith(), verdicts: verdictsWith() });

type Fault = { readonly person?: Partial<PersonRecord>; readonly verdicts?: Partial<PersonVerdicts> };

/** Faults that don't stand in each other's way: each touches facts of its own. */
const faults: readonly Fault[] = [
  { verdicts: { standing: 'lapsed', lapsesOn: undefined } },
  { person: { lastAct: day('2020-01-01') } },
  { verdicts: { lanes: [verdict('unknown'), undefined, undefined] } },
  { person: { bases: ['consent', 'contract'] } },
  { person: { consentAct: 'pre-ticked' } },
  { person: { contradicted: true } },
  { person: { deceased: true } },
  { person: { age: 12 } },
  { person: { birthFault: 'too-old' } },
  { person: { vulnerable: true } },
  { person: { filled: filledWith('income', 'tags', 'iban') } },
  { person: { jobTitle: 'Director' } },
  { person: { special: ['health'] } },
  { person: { nationalNumber: 'bsn' } },
  { person: { remark: true } },
  { person: { via: 'broker' } },
  { person: { bounced: true } },
  { person: { phoneUnread: true } },
  { person: { countryFrom: 'assumed' } },
];

const shared = ['a', 'b', 'c'].map((local) => emailOf(`${local}@voorbeeldig.nl`));

/** Someone with some of the faults; now and then with an address that others have too, and a sign-up or refusal. */
const someone: fc.Arbitrary<{
  readonly numbers: readonly number[];
  readonly make: (numbers: readonly number[]) => Someone;
}> = fc
  .record({
    numbers: fc.subarray(
      faults.map((_, number) => number),
      { maxLength: 5 },
    ),
    email: fc.option(fc.constantFrom(...shared), { nil: undefined }),
    firstName: fc.constantFrom('Jan', 'Anna', ''),
    told: fc.constantFrom({}, signedUp, { permission: emailPermission({ optedOut: true }) }),
  })
  .map(({ numbers, email, firstName, told }) => ({
    numbers,
    make: (chosen) => {
      const picked = chosen.map((number) => faults[number]!);
      const own = email ? { email, firstName, ...told } : { firstName, ...told };
      return {
        person: personWith(Object.assign({}, own, ...picked.map(({ person }) => person))),
        verdicts: verdictsWith(Object.assign({}, ...picked.map(({ verdicts }) => verdicts))),
      };
    },
  }));

const crowd = fc.array(someone, { minLength: 1, maxLength: 30 });

const made = (people: readonly { numbers: readonly number[]; make: (of: readonly number[]) => Someone }[]) =>
  people.map(({ numbers, make }) => make(numbers));

describe('the score', () => {
  test('is 100 for people with nothing to find, and for nobody', () => {
    expect(conclude([clean(), clean()]).score).toBe(100);
    expect(conclude([]).score).toBe(100);
    expect(conclude([]).findings).toEqual([]);
  });

  test('stays between 0 and 100, and is 100 only where nothing that weighs was found', () => {
    fc.assert(
      fc.property(crowd, (people) => {
        const { score, findings } = conclude(made(people));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score === 100).toBe(findings.every(({ severity }) => severity === 'info'));
      }),
    );
  });

  test('is never lowered by mending a person', () => {
    fc.assert(
      fc.property(crowd, fc.nat(), (people, place) => {
        const before = made(people);
        const after = before.with(place % before.length, clean());
        expect(conclude(after).score).toBeGreaterThanOrEqual(conclude(before).score);
      }),
    );
  });

  test('is never raised by one more fault', () => {
    fc.assert(
      fc.property(crowd, fc.nat(), fc.nat(faults.length - 1), (people, place, fault) => {
        const one = people[place % people.length]!;
        const worse = people.with(people.indexOf(one), { ...one, numbers: [...one.numbers, fault] });
        expect(conclude(made(worse)).score).toBeLessThanOrEqual(conclude(made(people)).score);
      }),
    );
  });

  test('leaves out the parts of which the files tell nothing', () => {
    const bare = conclude([clean()], { present: new Set(['email', 'createdAt']), knowsPurchases: false });
    expect(bare.scoreParts.map(({ id }) => id)).toEqual(['retention', 'minimisation', 'care']);
    const full = conclude([clean()]);
    expect(full.scoreParts.map(({ weight }) => weight)).toEqual([25, 25, 20, 15, 15]);
  });
});

describe('the order of the people', () => {
  /** The example of these is whoever came by later. */
  const ofGroup = /^(?:duplicate-|shared-|opted-out-elsewhere)/;
  const told = (conclusion: Conclusion) => ({
    ...conclusion,
    findings: conclusion.findings.map(({ examples, ...finding }) => ({
      ...finding,
      examples: ofGroup.test(finding.id) ? [] : examples,
    })),
  });

  test('changes nothing', () => {
    const shuffled = crowd.chain((people) => {
      const all = made(people);
      return fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }));
    });
    fc.assert(
      fc.property(shuffled, ([people, others]) => {
        expect(told(conclude(others))).toEqual(told(conclude(people)));
      }),
    );
  });
});

describe('people who share an address', () => {
  test('are counted exactly', () => {
    const visitor = fc.record({
      email: fc.constantFrom(...shared),
      firstName: fc.constantFrom('Jan', 'Anna', 'Bram'),
      lastName: fc.constantFrom('Jansen', 'de Vries', ''),
      answer: fc.constantFrom('yes', 'no', 'nothing'),
    });
    fc.assert(
      fc.property(fc.array(visitor, { maxLength: 40 }), (visitors) => {
        const permission = {
          yes: emailPermission({ status: 'subscribed' }),
          no: emailPermission({ optedOut: true }),
          nothing: emailPermission({}),
        };
        const people = visitors.map(({ answer, ...who }) =>
          personWith({ ...who, name: who.lastName, permission: permission[answer] }),
        );
        const { findings } = conclude(people.map((person) => ({ person, verdicts: verdictsWith() })));
        const count = (id: string) => findings.find((finding) => finding.id === id)?.count ?? 0;

        const groups = Map.groupBy(visitors, ({ email }) => email.key);
        let further = 0;
        let again = 0;
        let refused = 0;
        for (const group of groups.values()) {
          const names = new Set(
            group
              .filter(({ lastName }) => lastName !== '')
              .map(({ firstName, lastName }) => firstName + lastName),
          );
          const others = Math.max(0, names.size - 1);
          further += others;
          again += group.length - 1 - others;
          if (group.some(({ answer }) => answer === 'no'))
            refused += group.filter(({ answer }) => answer === 'yes').length;
        }
        expect([count('shared-address'), count('duplicate-email'), count('opted-out-elsewhere')]).toEqual([
          further,
          again,
          refused,
        ]);
      }),
    );
  });

  test('are told apart by last name and first initial', () => {
    const sign = (firstName: string, lastName: string) => nameSign({ firstName, lastName, name: '' });
    expect(sign('J.', 'de Vries')).toBe(sign('jan', 'De  Vries'));
    expect(sign('Jan', 'Vries, de')).toBe(sign('J', 'Vries'));
    expect(sign('Jan', 'Jansen-de Vries')).toBe(sign('Jan', 'de Vries Jansen'));
    expect(sign('Jan', 'van der')).not.toBe(0);
    expect(sign('Jan', 'Bos')).not.toBe(sign('Jan', 'Sob'));
    expect(sign('Anna', 'de Vries')).not.toBe(sign('Jan', 'de Vries'));
    expect(sign('Jan', '')).toBe(0);
  });
});

describe('a conclusion', () => {
  test('puts the most severe and widespread first', () => {
    const people = [
      ...Array.from({ length: 99 }, clean),
      {
        person: personWith({ special: ['health'], phoneUnread: true }),
        verdicts: verdictsWith({ standing: 'lapsed' }),
      },
    ];
    expect(conclude(people).findings.map(({ id, severity }) => `${severity} ${id}`)).toEqual([
      'critical special-categories',
      'high lapsed',
      'low phone-unreadable',
    ]);
  });

  test('keeps the first three examples by place, masked', () => {
    const people = [7, 3, 9, 5].map((row) => ({
      person: personWith({ row, email: emailOf(`persoon${row}x@voorbeeldig.nl`), deceased: true }),
      verdicts: verdictsWith(),
    }));
    expect(conclude(people).findings[0]?.examples).toEqual([
      'p…x@voorbeeldig.nl, customers.csv:3',
      'p…x@voorbeeldig.nl, customers.csv:5',
      'p…x@voorbeeldig.nl, customers.csv:7',
    ]);
  });

  test('says what the files cannot tell, and which export would', () => {
    const bare = conclude([clean()], {
      present: new Set(['email']),
      knowsPurchases: false,
      assumedPolicy: true,
    });
    expect(bare.unknowable.map(({ id }) => id)).toEqual([
      'unknown-dates',
      'unknown-consent',
      'unknown-refusals',
      'unknown-basis',
      'unknown-source',
      'unknown-ages',
      'unknown-deaths',
    ]);
    expect(conclude([clean()]).unknowable).toEqual([]);
  });

  test('knows from the name of a file that people signed up', () => {
    const told = conclude([{ person: personWith(signedUp), verdicts: verdictsWith() }], {
      present: new Set(['email', 'createdAt']),
    });
    const ids = told.unknowable.map(({ id }) => id);
    expect(ids).not.toContain('unknown-consent');
    expect(ids).toContain('unknown-consent-dates');
    expect(told.scoreParts.map(({ id }) => id)).toContain('contact');
  });
});
