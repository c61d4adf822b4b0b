import { afterAll, expect, test } from 'vitest';
import { describeOnStores, type OpenStore } from '../../testing/databases.ts';
import { testHouse } from '../../testing/test-house.ts';
import { shopPolicy } from '../../usecases/clean-up/clean-up.fixture.ts';
import { KeptUploads, rebuildStanding } from '../../usecases/index.ts';
import { testApi } from '../in-memory.fixture.ts';
import { accessLogResource } from './access-log.ts';
import { gateResource } from './gate.ts';
import { importWizardResource } from './import-wizard.ts';
import { importsResource } from './imports.ts';
import { peopleListResource } from './people-list.ts';
import { scansResource } from './scans.ts';

const customers = `Klantnummer,Achternaam,E-mail,Klant sinds,Laatste aankoop
1001,"Çelik; Müller, José",jose@example.nl,2026-02-01,2026-05-01
1002,=Jansen,piet@example.nl,2026-03-01,2026-06-01
,,,2026-03-01,
`;

const offers = { purpose: 'offers', channel: 'email' };

const opened: KeptUploads[] = [];
afterAll(async () => {
  for (const uploads of opened) await uploads.close();
});

async function setUp(open: OpenStore) {
  const house = await testHouse(open, { policy: shopPolicy() });
  const uploads = new KeptUploads(house.clock);
  opened.push(uploads);
  const api = await testApi([
    accessLogResource(house),
    gateResource(house),
    importWizardResource(house, uploads),
    importsResource(house),
    peopleListResource(house),
    scansResource(house, uploads),
  ]);
  const key = await api.giveKey();
  const send = (method: string, path: string, type: string, body?: BodyInit) =>
    api.app.request(`/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': type, 'accept-language': 'nl' },
      ...(body === undefined ? {} : { body }),
    });
  const post = (path: string, body: unknown) => send('POST', path, 'application/json', JSON.stringify(body));
  /** As a browser saves it: byte for byte. */
  const file = async (answer: Response | Promise<Response>) => {
    const given = await answer;
    expect(given.status).toBe(200);
    return Buffer.from(await given.arrayBuffer());
  };
  const done = await send('POST', '/imports?name=klanten.csv&source=web-shop', 'text/csv', customers);
  const { import: run, counts } = (await done.json()) as { import: { id: string }; counts: object };
  expect(counts).toMatchObject({ rows: 3, new: 2 });
  await rebuildStanding(house);
  return { house, send, post, file, run };
}

const mark = Buffer.from('\uFEFF');

describeOnStores('a file for a spreadsheet with a decimal comma', (open) => {
  test('has semicolons wherever CSV is given', async () => {
    const { send, post, file, run } = await setUp(open);
    const asked: Record<string, (query: string) => Response | Promise<Response>> = {
      people: (query) => post(`/people/export?${query}`, { for: offers }),
      log: (query) => send('GET', `/access-log/export?format=csv&${query}`, 'text/plain'),
      errors: (query) => send('GET', `/imports/${run.id}/errors?${query}`, 'text/plain'),
      list: (query) => post(`/gate?format=csv&${query}`, { ...offers, audience: 'everyone' }),
    };
    for (const [name, ask] of Object.entries(asked)) {
      const [commas, semicolons] = [await file(ask('')), await file(ask('separator=semicolon'))];
      expect(semicolons.subarray(0, 3), name).toEqual(mark);
      const [head] = String(semicolons).split('\r\n');
      expect(head, name).toMatch(/;/);
      expect(head, name).not.toMatch(/,/);
      expect(head!.replaceAll(';', ','), name).toBe(String(commas).split('\r\n')[0]);
      expect((await ask('separator=tab')).status, name).toBe(422);
    }
  });

  test('comes back in as it went out', async () => {
    const { send, post, file } = await setUp(open);
    const people = await file(
      post('/people/export?separator=semicolon', { for: { inspection: 'Steekproef' } }),
    );
    expect(String(people)).toContain('"Çelik; Müller, José"');
    expect(String(people)).toContain(`"'=Jansen"`);
    const query = '?name=people.csv&source=web-shop';
    const read = await send('POST', `/imports/recognise${query}`, 'text/csv', people);
    const { tables } = (await read.json()) as { tables: { columns: { header: string; role: string }[] }[] };
    expect(tables[0]!.columns).toMatchObject([
      { header: 'person' },
      { header: 'email', role: 'email' },
      { header: 'birthDate', role: 'birthDate' },
      { header: 'lastName', role: 'lastName', samples: ['Ç••••; M•••••, J•••', expect.any(String)] },
      { header: 'address' },
    ]);
    const again = await send('POST', `/imports${query}&preview=true`, 'text/csv', people);
    expect(await again.json()).toMatchObject({ counts: { rows: 2, new: 0, refused: {} }, problems: [] });
    const scan = await send('POST', `/scans${query}`, 'text/csv', people);
    expect(await scan.json()).toMatchObject({ people: 2 });
  });

  test('comes back to the gate, which finds everybody in it', async () => {
    const { post, send, file } = await setUp(open);
    const mail = await file(post('/people/export?separator=semicolon', { for: offers }));
    expect(String(mail)).toMatch(/^\uFEFFperson;email;birthDate;until\r\n\d+;jose@example\.nl;/);
    const judged = await send('POST', '/gate?purpose=offers&channel=email&format=ndjson', 'text/csv', mail);
    const lines = (await judged.text()).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { identifier: 'jose@example.nl', outcome: 'lawful' },
      { identifier: 'piet@example.nl', outcome: 'lawful' },
      { summary: { lawful: 2, unlawful: 0, unknown: 0 } },
    ]);
  });
});
