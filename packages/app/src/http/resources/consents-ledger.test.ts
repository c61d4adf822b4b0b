import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PersonState } from '@houdbaar/core/standing';
import { parseDay } from '@houdbaar/core/time';
import { expect, test } from 'vitest';
import { describeOnStores, type OpenStore } from '../../testing/databases.ts';
import { testHouse } from '../../testing/test-house.ts';
import { addPeople } from '../../usecases/clean-up/clean-up.fixture.ts';
import {
  countWordings,
  type GrantedPurposes,
  importPeople,
  keepFigures,
  type Scope,
  scopeNames,
} from '../../usecases/index.ts';
import { addCustomer, record } from '../../usecases/record/record.fixture.ts';
import { testApi } from '../in-memory.fixture.ts';
import { consentsLedgerResource } from './consents-ledger.ts';

interface Page {
  readonly items: readonly { readonly person: number; readonly id: string; readonly kind: string }[];
  readonly next: string | null;
}

async function apiOn(open: OpenStore) {
  const house = await testHouse(open);
  const api = await testApi([consentsLedgerResource(house)]);
  const ask = async (
    path: string,
    { scopes = scopeNames, purposes = 'all' }: { scopes?: readonly Scope[]; purposes?: GrantedPurposes } = {},
  ) => {
    const key = await api.giveKey({ scopes, purposes });
    const answer = await api.app.request(path.startsWith('/api') ? path : `/api/v1${path}`, {
      headers: { authorization: `Bearer ${key}` },
    });
    return { status: answer.status, body: await answer.json() };
  };
  /** Follows pages to the end. */
  const all = async (path: string, given = {}) => {
    const items: Page['items'][number][] = [];
    for (let next: string | null = path; next; ) {
      const { body } = await ask(next, given);
      items.push(...(body as Page).items);
      next = (body as Page).next;
    }
    return items;
  };
  return { house, ask, all };
}

const consent = (id: string, email: string, version = '2026-1') => ({
  type: 'consent',
  id,
  person: { email },
  at: '2026-11-20T09:30:00+01:00',
  for: 'direct-marketing',
  channels: ['email'],
  act: 'ticked',
  condition: false,
  separate: true,
  names: 'sender',
  misleading: false,
  form: { name: 'nieuwsbrief', version: '3' },
  wording: { version, language: 'nl', text: 'Ja, stuur mij de nieuwsbrief.' },
});

describeOnStores('the ledger of consents', (open) => {
  test('lists what was said, newest first, page by page', async () => {
    const { house, ask, all } = await apiOn(open);
    const anna = await addCustomer(house, [{ kind: 'email', email: 'anna@example.nl' }]);
    await record(house, [consent('c-1', 'anna@example.nl')]);
    house.clock.pass(40);
    await record(house, [consent('c-2', 'bert@example.nl')]);
    house.clock.pass(1);
    await record(house, [
      {
        type: 'withdrawal',
        id: 'w-1',
        person: { email: 'anna@example.nl' },
        for: 'direct-marketing',
        via: 'link',
      },
      { type: 'objection', id: 'o-1', person: { email: 'bert@example.nl' }, scope: 'marketing' },
    ]);
    const { body } = await ask('/consents?limit=10');
    const ids = (body as Page).items.map(({ id }) => id);
    expect(ids.slice(0, 2).toSorted()).toEqual(['o-1', 'w-1']);
    expect(ids.slice(2)).toEqual(['c-2', 'c-1']);
    expect((body as Page).items[3]).toMatchObject({
      person: anna,
      kind: 'consent',
      day: '2026-11-20',
      for: 'direct-marketing',
      channels: ['email'],
      wording: { version: '2026-1', language: 'nl' },
      form: 'nieuwsbrief',
      by: 'Sanne',
    });
    expect((await all('/consents?limit=1')).map(({ id }) => id)).toEqual(ids);
    expect((await all('/consents?kind=objection')).map(({ id }) => id)).toEqual(['o-1']);
    expect((await all('/consents?channel=phone')).map(({ id }) => id)).not.toContain('c-1');
    expect((await house.store.accessLog.of(anna, 9)).map(({ action }) => action)).toContain('consents.list');
  });

  test('a key sees what was said for its own purposes, and needs to see people', async () => {
    const { house, ask, all } = await apiOn(open);
    await record(house, [consent('c-1', 'anna@example.nl')]);
    const { policy } = await house.rulings.current(house.store);
    const of = (kind: string) =>
      Object.keys(policy.purposes).filter((id) => policy.purposes[id]!.kind === kind);
    expect(await all('/consents', { purposes: of('direct-marketing') })).toHaveLength(1);
    const others = Object.keys(policy.purposes).filter((id) => !of('direct-marketing').includes(id));
    expect(await all('/consents', { purposes: others })).toEqual([]);
    expect(await ask('/consents', { scopes: ['evidence:read'] })).toMatchObject({ status: 403 });
  });

  test('what a file told is listed too, but not for who sees some purposes alone', async () => {
    const { house, all } = await apiOn(open);
    const folder = mkdtempSync(join(tmpdir(), 'houdbaar-test-'));
    const path = join(folder, 'sign-ups.csv');
    writeFileSync(
      path,
      'Email,Opt-in date,Unsubscribed at\nanna@example.nl,2025-03-01,\nbo@example.nl,,2025-04-01\n',
    );
    await importPeople(house, { files: [path], source: 'Shop', actor: { name: 'Ann' } });
    rmSync(folder, { recursive: true });
    const told = await all('/consents');
    expect(told.map(({ kind }) => kind).toSorted()).toEqual(['consent', 'objection']);
    expect(told.find(({ kind }) => kind === 'consent')).toMatchObject({ day: '2025-03-01', source: 'Shop' });
    const { policy } = await house.rulings.current(house.store);
    const every = Object.keys(policy.purposes);
    expect(await all('/consents', { purposes: every })).toEqual([]);
  });

  test('wordings are counted once, however often it is counted', async () => {
    const { house, ask } = await apiOn(open);
    expect((await ask('/consents/wordings')).body).toEqual({ at: null, wordings: [], without: 0 });
    const { wording: _, ...bare } = consent('c-3', 'c@example.nl');
    await record(house, [consent('c-1', 'a@example.nl'), consent('c-2', 'b@example.nl', '2026-2'), bare]);
    house.clock.pass(1);
    await countWordings(house);
    await countWordings(house);
    await record(house, [consent('c-4', 'd@example.nl', '2026-2')]);
    house.clock.pass(1);
    await keepFigures(house);
    const { body } = await ask('/consents/wordings');
    const found = (body as { wordings: { version: string }[] }).wordings.toSorted((one, other) =>
      one.version.localeCompare(other.version),
    );
    expect(found).toMatchObject([
      { version: '2026-1', consents: 1, first: '2026-11-20', last: '2026-11-20', channels: ['email'] },
      { version: '2026-2', consents: 2, for: ['direct-marketing'] },
    ]);
    expect(body).toMatchObject({ without: 1 });
  });

  test('consents that lapse soon are told with their people, by day', async () => {
    const { house, ask } = await apiOn(open);
    const [late, soon] = await addPeople(house, [subscriber('2024-12-25'), subscriber('2024-12-05')]);
    await addPeople(house, [subscriber('2026-11-01')]);
    expect((await ask('/consents/renewals?within=1')).body).toEqual({ within: 1, renewals: [] });
    expect((await ask('/consents/renewals?within=60')).body).toEqual({
      within: 60,
      renewals: [{ purpose: 'newsletter', channel: 'email', people: 2, first: '2026-12-05' }],
    });
    const first = (await ask('/consents/renewals/people?within=60&limit=1')).body as Page;
    expect(first.items).toEqual([
      { person: soon, purpose: 'newsletter', channel: 'email', day: '2026-12-05' },
    ]);
    const second = (await ask(first.next!)).body as Page;
    expect(second).toMatchObject({ items: [{ person: late, day: '2026-12-25' }], next: null });
    expect((await house.store.accessLog.of(soon!, 9)).map(({ action }) => action)).toEqual([
      'consents.renewals',
    ]);
    const others = { purposes: ['orders'] };
    expect((await ask('/consents/renewals?within=60', others)).body).toMatchObject({ renewals: [] });
    expect((await ask('/consents/renewals/people?within=60', others)).body).toMatchObject({ items: [] });
    expect((await ask('/consents/renewals/people?within=60&purpose=orders')).body).toMatchObject({
      items: [],
    });
  });
});

/** Somebody who signed up for the newsletter on a day, told of everything, and did nothing since. */
function subscriber(day: string): { readonly state: PersonState } {
  const at = parseDay(day);
  return {
    state: {
      country: 'NL',
      person: { kind: 'consumer', age: 18 },
      points: [{ kind: 'email', hash: randomUUID(), primary: true }],
      facts: {
        origins: [{ id: 'o', at, from: 'person', via: 'own-form' }],
        notices: [{ id: 'n', at, marketing: true, optOut: true, right: true, recipients: true }],
        objections: [],
        consents: [
          {
            ...{ id: 'c', at, for: 'direct-marketing' as const, channels: ['email' as const] },
            ...{ act: 'ticked' as const, condition: false, separate: true, names: 'sender' as const },
            ...{ misleading: false, record: 'full' as const, confirmed: at, confirmedVia: 'email' as const },
          },
        ],
      },
    },
  };
}
