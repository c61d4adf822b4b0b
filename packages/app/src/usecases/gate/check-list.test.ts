import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CsvSeparator, csvLine } from '../../documents/csv/index.ts';
import { rotate } from '../../keys/index.ts';
import { describeOnEveryStore } from '../../testing/databases.ts';
import { testHouse } from '../../testing/test-house.ts';
import { addPeople, askGate, byEmail, objection } from './gate.fixture.ts';
import { checkList, type GateDecision, type GateRequest, readKeptList, saidDecision } from './index.ts';
import { decisionColumns } from './said-decision.ts';

/** A list as the gate gives it out. */
const forms = {
  ndjson: (decisions: readonly GateDecision[]) =>
    decisions.map((decision) => `${JSON.stringify(saidDecision(decision, 'nl'))}\n`).join(''),
  streamed: (decisions: readonly GateDecision[]) =>
    `${forms.ndjson(decisions)}{"summary":{"lawful":1},"receipt":"r"}\n`,
  json: (decisions: readonly GateDecision[]) =>
    JSON.stringify({ decisions: decisions.map((decision) => saidDecision(decision, 'en')), receipt: 'r' }),
  csv: (decisions: readonly GateDecision[]) => csvOf(decisions, 'comma'),
  'csv for a Dutch spreadsheet': (decisions: readonly GateDecision[]) => csvOf(decisions, 'semicolon'),
} as const;

function csvOf(decisions: readonly GateDecision[], separator: CsvSeparator): string {
  const columns = decisionColumns('en');
  const rows = [
    columns.map(([name]) => name),
    ...decisions.map((decision) => columns.map(([, cell]) => cell(decision))),
  ];
  return `\uFEFF${rows.map((cells) => csvLine(cells, separator)).join('')}`;
}

/** A text in pieces, as a file is read. */
async function* inPieces(text: string, size = 37) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

describeOnEveryStore('a kept list against its receipt', (open) => {
  async function asked(request: Partial<GateRequest> = {}) {
    const house = await testHouse(open);
    await addPeople(house, [{ emails: ['yes@example.nl'] }, { emails: ['no@example.nl'], facts: objection }]);
    const audience = ['yes@example.nl', ' NO@example.nl', 'who@example.nl', '+31 20 123 4567', '#5'].map(
      byEmail,
    );
    const { decisions, receiptId } = await askGate(house, { audience, ...request });
    const receipt = await house.store.receipts.find(receiptId);
    const check = (text: string, ring = house.ring) =>
      checkList({ ring }, readKeptList(inPieces(text)), receipt);
    return { house, decisions, receipt, check };
  }

  test('holds in every form in which it was given out, and only as a whole', async () => {
    const { decisions, check } = await asked();
    for (const form of Object.values(forms))
      expect(await check(form(decisions))).toEqual({ holds: true, faults: [], lines: 5, expected: 5 });
    const [first, second, ...rest] = decisions;
    const altered: Record<string, readonly GateDecision[]> = {
      shorter: decisions.slice(1),
      longer: [...decisions, first!],
      reordered: [second!, first!, ...rest],
      'another person': [{ ...first!, as: 'no@example.nl' }, second!, ...rest],
      'another outcome': [first!, { ...second!, outcome: 'lawful' }, ...rest],
      'another day': [{ ...first!, until: first!.until! + 1 }, second!, ...rest],
      'another reason': [first!, { ...second!, reason: first!.reason! }, ...rest],
    };
    for (const [name, list] of Object.entries(altered))
      for (const form of Object.values(forms))
        expect(await check(form(list)), name).toMatchObject({ holds: false, faults: ['decisions'] });
    for (const form of Object.values(forms))
      expect(await check(form([]))).toMatchObject({ holds: false, lines: 0, expected: 5 });
  });

  test('holds for whoever was told less of the why, and for everyone', async () => {
    for (const request of [
      { reasons: 'none' },
      { reasons: 'category' },
      { audience: 'everyone' },
      { audience: [] },
    ] as const) {
      const { decisions, check } = await asked(request);
      for (const form of Object.values(forms)) expect((await check(form(decisions))).holds).toBe(true);
    }
  });

  test('holds after new keys were made', async () => {
    const { house, decisions, check } = await asked();
    const ring = rotate(rotate(house.ring, 'lookup', house.clock.now()), 'signing', house.clock.now());
    expect((await check(forms.ndjson(decisions), ring)).holds).toBe(true);
  });

  test('tells a receipt that was altered', async () => {
    const { house, decisions, receipt } = await asked();
    const list = () => readKeptList(inPieces(forms.ndjson(decisions)));
    expect(await checkList(house, list(), { ...receipt!, purpose: 'other' })).toMatchObject({
      faults: ['signature'],
    });
    expect(await checkList(house, list(), { receipt: 1 })).toMatchObject({ holds: false, faults: ['form'] });
  });

  test('holds whatever people were called', async () => {
    const names = [
      ...fc.sample(fc.string({ unit: 'binary', maxLength: 12 }), 300),
      ...fc.sample(
        fc.string({ unit: fc.constantFrom(...'\'"=+-@,;\t\r\n \uFF1D\u2028a'), maxLength: 6 }),
        700,
      ),
    ];
    const { decisions, check } = await asked({ audience: names.map((as) => ({ as, by: undefined })) });
    for (const form of Object.values(forms)) expect((await check(form(decisions))).holds).toBe(true);
  });

  test('says where something is no list', async () => {
    const { check } = await asked();
    for (const text of ['name,outcome\r\nA,lawful\r\n', '{"identifier":"a"}\n', '{"identifier', '{"a":1}'])
      await expect(check(text), text).rejects.toMatchObject({ code: 'invalid-input' });
  });
});
