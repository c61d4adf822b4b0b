import { formatPolicy, parsePolicy } from '@houdbaar/core/policy';
import { applyFact, type ContactPoint } from '@houdbaar/core/standing';
import type { Channel } from '@houdbaar/core/terms';
import { expect, test } from 'vitest';
import { describeOnEveryStore } from '../../testing/databases.ts';
import { customer, type TestHouse, testHouse } from '../../testing/test-house.ts';
import { shopPolicy } from '../clean-up/clean-up.fixture.ts';
import { changePeople, exportPeople, type FieldValue, todayOf } from '../index.ts';

const viewer = { name: 'Sanne', sees: 'all' as const, opensEvidence: false };
const bought = customer({ lastPurchase: '2026-05-01' });

/** Offers by e-mail and text, for which any address is asked. */
function reachingPolicy(): string {
  const { policy } = parsePolicy(shopPolicy());
  const { offers, ...others } = policy!.purposes;
  const email = offers!.channels!.email!;
  return formatPolicy({
    ...policy!,
    purposes: {
      ...others,
      offers: {
        ...offers!,
        channels: { email, sms: email },
        fields: { email: 'required', phone: 'optional', mobile: 'optional', lastName: 'optional' },
      },
    },
  });
}

const email = (more: Partial<ContactPoint> = {}): ContactPoint => ({
  kind: 'email',
  hash: crypto.randomUUID(),
  ...more,
});
const phone = (more: Partial<ContactPoint> = {}): ContactPoint => ({
  kind: 'phone',
  hash: crypto.randomUUID(),
  ...more,
});

/** A value at a point; without text only its presence is known. */
const at = (
  field: string,
  { hash }: ContactPoint,
  value: string | undefined,
  day = 18_000,
): Omit<FieldValue, 'source'> => ({ field, ...(value === undefined ? {} : { value }), at: day, point: hash });

interface Someone {
  readonly points: readonly ContactPoint[];
  readonly values: readonly Omit<FieldValue, 'source'>[];
}

async function add(house: TestHouse, people: readonly Someone[]): Promise<readonly number[]> {
  const source = await house.store.sources.named({ name: 'Shop system', kind: 'connector', supplier: null });
  return changePeople(house, async () => {
    const ids = await house.store.people.newIds(people.length);
    const drafts = people.map(({ points, values }, index) => ({
      person: { newId: ids[index]! },
      state: { ...bought, points },
      values: values.map((value) => ({ ...value, source: source.id })),
      identifiersAdded: points.map(({ hash, kind }) => ({ hash, kind, keyId: 1, normaliserVersion: 1 })),
      evidence: [{ kind: 'origin' as const, at: house.clock.now(), body: { via: 'sale' } }],
    }));
    return { result: ids, drafts };
  });
}

const open = (house: TestHouse, channel: Channel, receiptId: string = crypto.randomUUID()) =>
  exportPeople(house, { viewer, filter: {}, aim: { purpose: 'offers', channel }, receiptId });

async function collect(house: TestHouse, channel: Channel) {
  const { fields, people } = await open(house, channel);
  const lines: Record<string, string>[] = [];
  for await (const { values } of people) lines.push(values);
  return { fields, lines, counted: await counted(house) };
}

/** What the end of the export says in the access log. */
const counted = async (house: TestHouse) => {
  const logged = await house.store.accessLog.of(0, 9);
  return logged.map(({ detail }) => detail).find((detail) => detail && 'people' in detail);
};

describeOnEveryStore('the address in a file for a channel', (stores) => {
  test('is the one that was judged, where the primary one bounced', async () => {
    const house = await testHouse(stores, { policy: reachingPolicy() });
    const gone = email({ primary: true, undeliverable: true });
    const other = email();
    await add(house, [
      {
        points: [gone, other],
        values: [at('email', other, 'now@example.nl'), at('email', gone, 'gone@example.nl', 19_000)],
      },
    ]);
    expect((await collect(house, 'email')).lines).toEqual([{ email: 'now@example.nl' }]);
  });

  test('is the one that was judged, where none is the primary one and another came later', async () => {
    const house = await testHouse(stores, { policy: reachingPolicy() });
    const [first, second] = [
      email({ hash: '00000000-0000-4000-8000-000000000001' }),
      email({ hash: '00000000-0000-4000-8000-000000000002' }),
    ];
    await add(house, [
      {
        points: [second, first],
        values: [at('email', first, 'one@example.nl'), at('email', second, 'two@example.nl', 19_000)],
      },
    ]);
    expect((await collect(house, 'email')).lines).toEqual([{ email: 'one@example.nl' }]);
  });

  test('is no other than the one that was judged, where that is held elsewhere only', async () => {
    const house = await testHouse(stores, { policy: reachingPolicy() });
    const [elsewhere, other] = [email({ primary: true }), email()];
    const [id] = await add(house, [
      {
        points: [elsewhere, other],
        values: [at('email', elsewhere, undefined), at('email', other, 'other@example.nl')],
      },
    ]);
    const { lines, counted: end } = await collect(house, 'email');
    expect(lines).toEqual([]);
    expect(end).toMatchObject({ people: 0, leftOut: 1 });
    expect(await house.store.accessLog.of(id!, 9)).toEqual([]);
  });

  test('is a mobile number for a text, and no address of another channel stands beside it', async () => {
    const house = await testHouse(stores, { policy: reachingPolicy() });
    const [home, cell, box] = [
      phone({ primary: true, mobile: false }),
      phone({ mobile: true }),
      email({ primary: true }),
    ];
    await add(house, [
      {
        points: [home, cell, box],
        values: [
          at('phone', home, '+31201234567'),
          at('mobile', cell, '+31612345678'),
          at('email', box, 'j@example.nl'),
        ],
      },
    ]);
    const texts = await collect(house, 'sms');
    expect(texts.fields).toEqual(['phone', 'mobile', 'lastName']);
    expect(texts.lines).toEqual([{ mobile: '+31612345678' }]);
    const mails = await collect(house, 'email');
    expect(mails.fields).toEqual(['email', 'lastName']);
    expect(mails.lines).toEqual([{ email: 'j@example.nl' }]);
  });

  test('is not given of who objected after the gate answered and before the values were read', async () => {
    const house = await testHouse(stores, { policy: reachingPolicy() });
    const ids = await add(
      house,
      Array.from({ length: 502 }, (_, index) => {
        const point = email({ primary: true });
        return { points: [point], values: [at('email', point, `p${index}@example.nl`)] };
      }),
    );
    const receiptId = crypto.randomUUID();
    const { people } = await open(house, 'email', receiptId);
    const first = await people.next();
    // The gate has answered for all of them; values are read of the first five hundred.
    const late = ids[501]!;
    await changePeople(house, async () => {
      const person = (await house.store.people.load([late])).get(late)!;
      const entry = { id: 'no', at: todayOf(house), scope: 'marketing' as const };
      return {
        drafts: [{ person, state: applyFact(person.state!, { fact: 'objection', entry }) }],
        result: undefined,
      };
    });
    const given = [first.value!.id];
    for await (const { id } of people) given.push(id);
    expect(given).toEqual(ids.slice(0, 501));
    expect(await counted(house)).toMatchObject({ people: 501, leftOut: 1 });
    expect(await house.store.accessLog.of(late, 9)).toEqual([]);
  });
});
