import { templateYaml } from '@houdbaar/core/policy';
import { parseDay } from '@houdbaar/core/time';
import { expect, test } from 'vitest';
import { describeOnEveryStore } from '../testing/databases.ts';
import { evidenceOf, freshStanding, standingOf, testHouse } from '../testing/test-house.ts';
import { changePeople } from './change-people.ts';
import { correctPerson } from './correct-person.ts';
import { addCustomer, identifierOf, record, sanne, stateOf } from './record/record.fixture.ts';

const anna = { kind: 'email', email: 'ana@example.nl' } as const;

describeOnEveryStore('correcting a person', (open) => {
  test('puts a new address in the place of the old one, which stays refused', async () => {
    const house = await testHouse(open);
    const id = await addCustomer(house, [anna]);
    await record(house, [
      { type: 'objection', id: 'o', person: { id }, at: '2026-11-20', scope: 'marketing' },
    ]);
    const correction = { fields: { email: 'anna@example.nl' } };
    expect(await correctPerson(house, id, correction, sanne)).toEqual({ id, changed: ['email'] });
    const old = identifierOf(house, anna).hash;
    const { hash } = identifierOf(house, { kind: 'email', email: 'anna@example.nl' });
    const found = await house.store.people.find([old, hash]);
    expect([found.get(old), found.get(hash)]).toEqual([undefined, [id]]);
    expect((await stateOf(house, id)).points).toMatchObject([{ kind: 'email', hash, primary: true }]);
    expect((await house.store.people.values([id])).get(id)).toMatchObject([
      { field: 'email', value: 'anna@example.nl', point: hash },
    ]);
    expect((await house.store.suppression.check([old])).get(old)).toEqual(new Set(['marketing']));
    expect(await standingOf(house, id)).toMatchObject(await freshStanding(house, id));
    expect((await evidenceOf(house, id)).map(({ kind }) => kind)).toEqual(['objection', 'correction']);

    expect(await correctPerson(house, id, correction, sanne)).toEqual({ id, changed: [] });
    expect(await evidenceOf(house, id)).toHaveLength(2);
  });

  test('leaves word for the sources that hold what was wrong, and for no other', async () => {
    const house = await testHouse(open);
    const id = await addCustomer(house, [anna]);
    const { store } = house;
    const [crm, shop, file] = await Promise.all(
      (['connector', 'api', 'file'] as const).map((kind) =>
        store.sources.named({ name: kind, kind, supplier: null }),
      ),
    );
    const at = parseDay('2026-01-01');
    await changePeople(house, async () => {
      const person = (await store.people.load([id])).get(id)!;
      const values = [
        { field: 'customerNumber', value: '12', source: crm!.id, at },
        ...[crm!, shop!, file!].map(({ id: source }) => ({ field: 'lastName', value: 'Jansn', source, at })),
        { field: 'firstName', value: 'Anna', source: shop!.id, at },
      ];
      return { drafts: [{ person, state: person.state, values }], result: undefined };
    });
    const waiting = () => store.outbox.list('waiting', null, 9);
    await correctPerson(house, id, { fields: { lastName: 'Jansen' }, system: 'api' }, sanne);
    const word = (await waiting()).toSorted((one, other) => (one.target < other.target ? -1 : 1));
    expect(word).toMatchObject([
      {
        person: id,
        target: 'source:connector',
        kind: 'fields.corrected',
        body: { fields: ['lastName'], knownBy: { field: 'customerNumber', value: '12' } },
      },
      // Somebody does it in the file by hand, and may look by anything that is known.
      {
        person: id,
        target: 'source:file',
        kind: 'fields.corrected',
        body: { fields: ['lastName'], knownBy: { field: 'customerNumber', value: '12' } },
      },
    ]);
    await correctPerson(house, id, { person: { vulnerable: true } }, sanne);
    expect(await waiting()).toHaveLength(2);
  });

  test('notes that a value is held elsewhere, and refuses what no purpose needs', async () => {
    const house = await testHouse(open);
    const id = await addCustomer(house, [anna]);
    await expect(
      correctPerson(house, id, { fields: { shoeSize: '39', email: 'anna' } }, sanne),
    ).rejects.toMatchObject({
      code: 'invalid-input',
      errors: [{ path: 'fields.shoeSize' }, { path: 'fields.email' }],
    });
    await correctPerson(house, id, { fields: { shoeSize: { presence: true } } }, sanne);
    const values = (await house.store.people.values([id])).get(id)!;
    expect(values.find(({ field }) => field === 'shoeSize')).not.toHaveProperty('value');
    await correctPerson(house, id, { fields: { shoeSize: null } }, sanne);
    expect((await house.store.people.values([id])).get(id)!.map(({ field }) => field)).toEqual(['email']);
  });

  test('keeps of a birth date no more than the judge needs, and no older word undoes a later one', async () => {
    const source = templateYaml('NL', parseDay('2026-11-22'));
    const policy = source.replace(/^( +)fields:\n/m, '$&$1  birthDate: optional\n');
    const house = await testHouse(open, { policy });
    const id = await addCustomer(house, [anna]);
    const minor = { fields: { birthDate: '2012-03-04' } };
    expect(await correctPerson(house, id, minor, sanne)).toMatchObject({ changed: ['birthDate'] });
    expect(await stateOf(house, id)).toMatchObject({ bornOn: parseDay('2012-03-04') });
    house.clock.set('2026-11-22T13:00:00Z');
    await correctPerson(house, id, { fields: { birthDate: '1990-03-04' } }, sanne);
    expect(await stateOf(house, id)).not.toHaveProperty('bornOn');
    expect((await stateOf(house, id)).person.age).toBe(18);
    await correctPerson(house, id, { at: '2026-11-22', person: { vulnerable: true }, country: 'BE' }, sanne);
    await correctPerson(house, id, { at: '2026-11-01', person: { vulnerable: false }, country: 'NL' }, sanne);
    expect(await stateOf(house, id)).toMatchObject({ country: 'BE', person: { vulnerable: true } });
    await correctPerson(house, id, { at: '2026-11-22', person: { deceased: parseDay('2026-11-10') } }, sanne);
    expect((await stateOf(house, id)).person.deceased).toBe(parseDay('2026-11-10'));
    expect(await standingOf(house, id)).toMatchObject(await freshStanding(house, id));
  });

  test('someone who moved is reached by post at the new address, and no longer found at the old one', async () => {
    const house = await testHouse(open, { at: '2026-11-22T12:00:00Z' });
    const id = await addCustomer(house, [anna]);
    await correctPerson(house, id, { fields: { lastName: 'de Vries', firstName: 'Anna' } }, sanne);
    const to = (address: string, at: string) => {
      house.clock.set(at);
      return correctPerson(house, id, { fields: { address } }, sanne);
    };
    const postOf = async () => (await stateOf(house, id)).points.filter(({ kind }) => kind === 'post');
    await to('Dorpsstraat 1, 3511 AB Utrecht', '2026-11-22T13:00:00Z');
    const [old] = await postOf();
    expect(old).toMatchObject({ kind: 'post', primary: true });
    expect((await to('Dorpsstraat 1, 3511AB  Utrecht', '2026-11-22T14:00:00Z')).changed).toEqual(['address']);
    expect((await postOf()).map(({ hash }) => hash)).toEqual([old!.hash]);
    await to('Kerkweg 12 a, 9711 CD Groningen', '2026-11-22T15:00:00Z');
    const [now, ...others] = await postOf();
    expect(others).toEqual([]);
    expect(now!.hash).not.toBe(old!.hash);
    const found = await house.store.people.find([old!.hash, now!.hash]);
    expect([found.get(old!.hash), found.get(now!.hash)]).toEqual([undefined, [id]]);
    await expect(to('somewhere else', '2026-11-22T16:00:00Z')).rejects.toMatchObject({
      errors: [{ path: 'fields.address' }],
    });
    expect(await standingOf(house, id)).toMatchObject(await freshStanding(house, id));
  });
});
