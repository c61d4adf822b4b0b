import { verifyChain } from '../../evidence/index.ts';
import type { OpenHouse } from '../../open-house.ts';
import { type HeldPerson, never, standingsOf, todayOf, unpackLane } from '../../usecases/index.ts';

/** What must never be, whatever was killed when; each query finds the breaches, which are few or none. */
const breaches: Readonly<Record<string, string>> = {
  'an erased person still has values':
    'select person_id from person_values join person using (person_id) where status = 1',
  'an erased person still has identifiers':
    'select person_id from identifier join person using (person_id) where status = 1',
  'an erased person still has a standing':
    'select person_id from standing join person using (person_id) where status <> 0',
  'an active person has no standing':
    'select p.person_id from person p left join standing s using (person_id) where p.status = 0 and s.person_id is null',
  'a standing belongs to another revision':
    'select person_id from standing s join person p using (person_id) where s.revision <> p.revision',
  'a person has no key of evidence':
    'select person_id from person left join vault.evidence_salt s using (person_id) where s.person_id is null',
  'a key of evidence is of nobody':
    'select person_id from vault.evidence_salt left join person using (person_id) where person.revision is null',
  'an address has two people': 'select hash::text from identifier group by hash having count(*) > 1',
  'a person was erased twice': `select person_id from vault.erasure where action in ('erase', 'anonymise')
    group by person_id having count(*) > 1`,
  'an erasure is not in its plan': `select e.person_id from vault.erasure e left join plan_item i
    on i.person_id = e.person_id and i.plan_id = e.plan_id where i.state is distinct from 'done'`,
  'an item of a plan was done without an erasure': `select i.person_id from plan_item i
    left join vault.erasure e on i.person_id = e.person_id and i.plan_id = e.plan_id
    where i.state = 'done' and e.entry_id is null`,
  'an item of an executed plan waits': `select person_id from plan_item join plan using (plan_id)
    where plan.state = 'executed' and plan_item.state = 'waiting'`,
  'a message was written twice': `select person_id from outbox
    group by person_id, target, kind, body ->> 'plan' having count(*) > 1`,
  'an import was noted twice': 'select file_hash from import_run group by file_hash having count(*) > 1',
};

/** Everything that is wrong with what a house holds: nothing, unless something was lost or done twice. */
export async function houseFaults(house: OpenHouse): Promise<string[]> {
  const faults: string[] = [];
  for (const [what, query] of Object.entries(breaches)) {
    const { rows } = await house.database.pool.query(`${query} limit 5`);
    for (const row of rows) faults.push(`${what}: ${JSON.stringify(row)}`);
  }
  return [...faults, ...(await chainFaults(house)), ...(await standingFaults(house))];
}

const page = 500;

async function chainFaults({ store }: OpenHouse): Promise<string[]> {
  const faults: string[] = [];
  for (let after = 0; ; ) {
    const heads = await store.evidence.heads(after, page);
    const last = heads.at(-1);
    if (!last) return faults;
    for (const { personId, chain } of heads) {
      const entries = (await store.evidence.chainOf(personId)).map((entry) => ({ personId, ...entry }));
      const { length: seq, head: hash } = chain;
      const check = verifyChain(personId, entries, { seq, hash: hash ?? new Uint8Array(32) });
      if (!check.holds) faults.push(`the evidence of ${personId} is ${check.fault} at ${check.seq}`);
    }
    after = last.personId;
  }
}

/** Standings that answer otherwise than the facts do, judged now. Those of another epoch say nothing. */
async function standingFaults(house: OpenHouse): Promise<string[]> {
  const ruling = await house.rulings.current(house.store);
  await ruling.codes.reload(house.store.policies);
  const outcomeOf = (packed: number | null | undefined): string =>
    packed === null || packed === undefined
      ? 'none'
      : ruling.codes.verdictOf(unpackLane(packed).code).outcome;
  const today = todayOf(house);
  const faults: string[] = [];
  const faultsOf = async (people: readonly HeldPerson[]): Promise<void> => {
    const rows = await house.store.standing.rows(
      people.map(({ id }) => id),
      ruling.lanes.length,
    );
    const judged = await standingsOf(
      house,
      ruling,
      people.map(({ state }) => state),
    );
    people.forEach(({ id }, index) => {
      const row = rows.get(id);
      const right = judged[index];
      if (!row || !right || row.epoch !== ruling.epoch.epoch) return;
      if (row.nextChange !== never && row.nextChange <= today) return;
      const wrong = right.lanes.findIndex((lane, place) => outcomeOf(lane) !== outcomeOf(row.lanes[place]));
      if (wrong >= 0)
        faults.push(
          `lane ${wrong} of ${id}: ${outcomeOf(row.lanes[wrong])}, not ${outcomeOf(right.lanes[wrong])}`,
        );
    });
  };
  for (let after = 0; ; ) {
    const people = await house.store.people.page(after, page);
    const last = people.at(-1);
    if (!last) return faults;
    await faultsOf(people);
    after = last.id;
  }
}
