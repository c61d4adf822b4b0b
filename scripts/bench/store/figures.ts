import { join } from 'node:path';
import { parseDay } from '@houdbaar/core/time';
import {
  agenda,
  importPeople,
  rebuildStanding,
  recordFacts,
  refreshDue,
  simulatePolicy,
  summariseAudience,
} from '../../../packages/app/src/usecases/index.ts';
import type { BenchResult } from '../scan.ts';
import { bareGroupBy, bareInsert, bareRead, bareUpsert, type Mark, makeBareColumn } from './bare.ts';
import {
  actor,
  type BenchHouse,
  type BenchStore,
  middleTime,
  policySource,
  settle,
  timeOf,
  today,
} from './bench-house.ts';
import { gateFigures } from './gate-figures.ts';
import { writePeople } from './people-file.ts';
import { peopleListFigures } from './people-list-figures.ts';

/** The design's bars, for 1,000,000 people; times grow with the number of people. */
const bars = {
  postgres: { import: 20_000, events: 20_000, simulate: 5 },
  embedded: { import: 10_000, simulate: 20, memory: 900, audience: 300 },
  audience: 1.5,
  events: 3,
  agenda: 1.5,
};
const most = 1_000_000;

const megabytes = (): number => process.resourceUsage().maxRSS / 1000;

/** Measures one store with so many people, in this process; nothing else may run in it. */
export async function storeFigures(
  store: BenchStore,
  people: number,
  { house, folder }: BenchHouse,
): Promise<BenchResult[]> {
  const share = people / most;
  const first = Math.round(people / 10);
  const due = Math.round(people / 100);
  const figures: BenchResult[] = [];

  let spent = await importFile({ house, folder }, 0, first);
  await settle(house);
  const amongFew = await agendaTime(house, due);
  spent += await importFile({ house, folder }, first, people);
  const memory = megabytes();
  const speed = (people / spent) * 1000;
  await settle(house);
  const bare = await bareInsert(house);
  const importBar = bars[store].import;
  figures.push(
    { name: 'bare insert of the same states', value: bare, unit: 'people/s', met: true },
    {
      name: 'import: facts, standing, evidence',
      value: speed,
      unit: 'people/s',
      bar: importBar,
      met: speed >= importBar,
    },
    {
      name: 'import, peak memory',
      value: memory,
      unit: 'MB',
      ...(store === 'embedded' ? { bar: bars.embedded.memory } : {}),
      met: store === 'postgres' || memory <= bars.embedded.memory,
    },
  );

  await makeBareColumn(house);
  await settle(house);
  figures.push(...(await audienceFigures(store, house, share)));

  figures.push(...(await peopleListFigures(house, store)));

  const amongAll = await agendaTime(house, due);
  const agendaRatio = amongAll / amongFew;
  figures.push(
    { name: `agenda, ${due} due among ${first}`, value: amongFew, unit: 'ms', met: true },
    {
      name: `agenda, ${due} due among ${people}`,
      value: amongAll,
      unit: 'ms',
      ratio: agendaRatio,
      bar: bars.agenda,
      met: agendaRatio <= bars.agenda,
    },
  );

  const stricter = policySource.replaceAll('keep: P24M', 'keep: P18M');
  const read = (await middleTime(1, () => bareRead(house))) / 1000;
  const simulated = (await middleTime(1, () => simulatePolicy(house, stricter))) / 1000;
  const simulateBar = bars[store].simulate * share;
  figures.push(
    { name: 'bare read of every state', value: read, unit: 's', met: true },
    {
      name: 'simulate a changed policy',
      value: simulated,
      unit: 's',
      bar: simulateBar,
      met: simulated <= simulateBar,
    },
    ...(await eventFigures(store, house, Math.min(people, 100_000))),
    ...(await gateFigures(house, people)),
  );
  const rebuilt = await timeOf(async () => {
    await house.database.pool.query('update standing set epoch = 0');
    await rebuildStanding(house);
  });
  figures.push({
    name: 'rebuild of every standing',
    value: (people / rebuilt) * 1000,
    unit: 'people/s',
    met: true,
  });
  return figures;
}

type House = BenchHouse['house'];

async function importFile({ house, folder }: Pick<BenchHouse, 'house' | 'folder'>, from: number, to: number) {
  const path = join(folder, `people-${from}.csv`);
  await writePeople(path, from, to);
  return timeOf(async () => {
    const { counts } = await importPeople(house, { files: [path], source: 'CRM', actor });
    if (counts.new !== to - from) throw new Error(`${counts.new} of ${to - from} people came in`);
  });
}

async function audienceFigures(store: BenchStore, house: House, share: number): Promise<BenchResult[]> {
  const bare = await middleTime(9, () => bareGroupBy(house));
  const audience = await middleTime(9, () =>
    summariseAudience(house, { purpose: 'customer-offers', channel: 'email', reasons: 'full' }),
  );
  const ratio = audience / bare;
  const atMost =
    store === 'embedded' ? Math.max(bars.embedded.audience * share, 20) : Number.POSITIVE_INFINITY;
  return [
    { name: 'bare GROUP BY on one narrow column', value: bare, unit: 'ms', met: true },
    {
      name: 'audience of everyone with refusals by reason',
      value: audience,
      unit: 'ms',
      ratio,
      bar: bars.audience,
      met: ratio <= bars.audience && audience <= atMost,
    },
  ];
}

/** Reads what is due today and judges those people anew, in ms; the people are spread over all. */
async function agendaTime(house: House, due: number): Promise<number> {
  const { pool } = house.database;
  const day = parseDay(today);
  const times: number[] = [];
  for (let time = 0; time < 3; time += 1) {
    const { rowCount } = await pool.query(
      `update standing set next_change = $1 where person_id in (
         select person_id from standing where next_change > $1 order by hashint8(person_id + $2::bigint) limit $3)`,
      [day, time, due],
    );
    if (rowCount !== due) throw new Error(`${rowCount} people are due instead of ${due}`);
    await pool.query('vacuum (analyze) standing');
    times.push(
      await timeOf(async () => {
        await agenda(house, { from: day, to: day });
        const judged = await refreshDue(house);
        if (judged !== due) throw new Error(`${judged} of ${due} were due`);
      }),
    );
  }
  return times.sort((one, other) => one - other)[1]!;
}

async function eventFigures(store: BenchStore, house: House, count: number): Promise<BenchResult[]> {
  const { rows } = await house.database.pool.query<{ person_id: number }>(
    'select person_id from person order by hashint8(person_id) limit $1',
    [count],
  );
  const at = Date.parse('2026-11-21T10:00:00Z');
  const marks = rows.map(({ person_id }, index): Mark => ({ person: person_id, at: at + index }));
  const bare = await bareUpsert(house, marks);
  const spent = await timeOf(async () => {
    for (let from = 0; from < marks.length; from += 10_000) {
      const events = marks.slice(from, from + 10_000).map(({ person, at }) => ({
        type: 'activity',
        person: { id: person },
        at: new Date(at).toISOString(),
        kind: 'purchase',
        human: true,
        by: 'person',
      }));
      const { counts } = await recordFacts(house, { events, by: actor });
      if (counts.recorded !== events.length) throw new Error(`${counts.recorded} events were recorded`);
    }
  });
  const speed = (count / spent) * 1000;
  const ratio = bare / speed;
  return [
    { name: 'bare upsert of the same marks', value: bare, unit: 'events/s', met: true },
    {
      name: `activity events, standing updated${store === 'postgres' ? ' (≥ 20,000/s)' : ''}`,
      value: speed,
      unit: 'events/s',
      ratio,
      bar: bars.events,
      met: ratio <= bars.events && (store === 'embedded' || speed >= bars.postgres.events),
    },
  ];
}
