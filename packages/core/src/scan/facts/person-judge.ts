import { judge, type Verdict } from '../../judge/index.ts';
import { contactTables, type Rule } from '../../law/index.ts';
import type { ActivityKind, Controller, Purpose, Question } from '../../terms/index.ts';
import type { Day } from '../../time/index.ts';
import { permissionChannels } from '../columns/index.ts';
import type { PersonRecord, PersonVerdicts, ScanSetting, ShortVerdict, Standing } from '../people/index.ts';
import { holds, laneAsks } from './applies.ts';
import { keepBlock } from './list-purposes.ts';
import { factsOf, personBlock, tellableActs } from './person-facts.ts';

/** The verdicts of all people with the same decisive facts. */
interface Judged extends PersonVerdicts {
  readonly covered: Uint8Array;
}

/** Patterns of facts remembered; an export has few, unless every day differs. */
const remembered = 20_000;

/** Judges people one after the other, and those alike only once. */
export class PersonJudge {
  /** Every rule that decided something, by id. */
  readonly rules = new Map<string, Rule>();
  readonly #setting: ScanSetting;
  readonly #tellable: ReadonlySet<ActivityKind>;
  readonly #keepBlocks: readonly Purpose[];
  readonly #controller: Controller;
  readonly #known = new Map<string, Judged>();
  /** Names of declared sources: only these are told apart. */
  readonly #sources: ReadonlySet<string>;
  /** By purpose: which of the scan's fields it covers. */
  readonly #fieldsOf: readonly (readonly number[])[];

  constructor(setting: ScanSetting) {
    this.#setting = setting;
    this.#tellable = tellableActs(setting);
    this.#keepBlocks = setting.purposes.map(({ block }) => keepBlock(block, setting.at));
    this.#sources = new Set(Object.values(setting.policy.sources ?? {}).map(({ name }) => name));
    const { established, sector } = setting.policy.organisation;
    this.#controller = { established: established ?? 'EU', ...(sector ? { sector } : {}) };
    this.#fieldsOf = setting.purposes.map(({ id }) =>
      setting.fields.flatMap(({ neededBy }, index) => (neededBy.includes(id) ? [index] : [])),
    );
  }

  verdicts(person: PersonRecord): PersonVerdicts {
    let signature = signatureOf(person);
    if (this.#sources.has(person.source)) signature += person.source;
    const known = this.#known.get(signature);
    if (known) return known;
    const judged = this.#judge(person);
    if (this.#known.size >= remembered) this.#known.clear();
    this.#known.set(signature, judged);
    return judged;
  }

  #judge(person: PersonRecord): Judged {
    const { at, purposes, lanes, fields } = this.#setting;
    // Where a country has no rules of its own here, those of the Union are the careful reading.
    const law = contactTables[person.country] ? person.country : 'EU';
    const base = { law, at, controller: this.#controller, person: personBlock(person, at) };
    const facts = purposes.map((purpose) => factsOf(person, purpose, this.#setting, this.#tellable));
    const keep = purposes.map((purpose, index) =>
      holds(purpose, person)
        ? this.#ask({ ...base, ask: 'keep', purpose: this.#keepBlocks[index]!, facts: facts[index]! })
        : undefined,
    );
    const byLane = lanes.map((lane) => {
      const purpose = purposes[lane.purpose]!;
      if (!laneAsks(purpose, lane, person)) return undefined;
      const { block } = purpose;
      return whileKept(
        this.#ask({
          ...base,
          ask: 'contact',
          purpose: block,
          message: lane.message,
          facts: facts[lane.purpose]!,
        }),
        keep[lane.purpose],
      );
    });
    const covered = new Uint8Array(fields.length);
    // The mailbox of an organisation is nobody's data: it may stay.
    if (person.kind === 'business-address') {
      covered.fill(1);
      return { keep, lanes: byLane, covered, standing: 'kept', lapsesOn: null };
    }
    keep.forEach((verdict, index) => {
      if (verdict?.outcome === 'lawful') for (const field of this.#fieldsOf[index]!) covered[field] = 1;
    });
    return { keep, lanes: byLane, covered, ...standingOf(keep, person) };
  }

  #ask(question: Question): ShortVerdict {
    const verdict: Verdict = judge(question);
    const rule = verdict.reasons[0]?.rule;
    if (rule && !this.rules.has(rule.id)) this.rules.set(rule.id, rule);
    const { outcome, until, missing } = verdict;
    return { outcome, until, rule: rule?.id ?? '', missing };
  }
}

/** Data that may not be kept for a purpose can't be used for it either; a permission ends at the latest with them. */
function whileKept(contact: ShortVerdict, keep: ShortVerdict | undefined): ShortVerdict {
  if (!keep || contact.outcome !== 'lawful') return contact;
  if (keep.outcome !== 'lawful') return keep;
  if (keep.until === null || (contact.until !== null && contact.until <= keep.until)) return contact;
  return { ...contact, until: keep.until };
}

/** All claims together: the last that lapses counts. */
function standingOf(
  keep: readonly (ShortVerdict | undefined)[],
  person: PersonRecord,
): { readonly standing: Standing; readonly lapsesOn: Day | null | undefined } {
  let last: Day | null | undefined;
  let open = false;
  let asked = false;
  for (const verdict of keep) {
    if (!verdict) continue;
    asked = true;
    if (verdict.outcome === 'unknown') open = true;
    if (verdict.outcome !== 'lawful') continue;
    last =
      last === undefined
        ? verdict.until
        : last === null || verdict.until === null
          ? null
          : Math.max(last, verdict.until);
  }
  if (last !== undefined) return { standing: 'kept', lapsesOn: last };
  // No purpose, and no date at all: nobody can say since when. Nothing is destroyed on that.
  const undated = !asked && person.obtained === undefined && person.lastAct === undefined;
  // What staff's data are kept for stands in no marketing policy.
  return { standing: open || undated || person.staff ? 'unknown' : 'lapsed', lapsesOn: undefined };
}

/** Everything of a record that any question reads, as one text: people who agree in it get one verdict. */
function signatureOf(person: PersonRecord): string {
  const { permissionAll, permission, proof, emailTraits: traits, phone } = person;
  let text = `${person.country} ${person.kind} ${person.relation} ${person.via} ${person.emailPromotion} ${person.doubleOptIn}`;
  text += ` ${person.age === undefined || person.age >= 18 ? 18 : person.age}${person.age === undefined ? 'u' : ''}`;
  text += ` ${person.deceased}${person.deceasedOn} ${person.orders === undefined ? 'u' : person.orders > 0} ${person.staff}`;
  text += ` ${person.obtained} ${person.relationSince} ${person.relationEnd} ${person.firstPurchase} ${person.lastPurchase}`;
  text += ` ${person.lastLogin} ${person.lastClick} ${person.lastOpen} ${person.lastActivity} ${person.confirmed} ${person.unsubscribed}`;
  text += ` ${permissionAll.status} ${permissionAll.at} ${permissionAll.optedOut}`;
  for (const channel of permissionChannels) {
    const { status, at, optedOut } = permission[channel];
    if (status !== undefined || at !== undefined || optedOut !== undefined)
      text += ` ${channel} ${status} ${at} ${optedOut}`;
  }
  text += ` ${proof.wording}${proof.source}${proof.ip}`;
  text += ` ${person.email === undefined}${person.bounced}${traits?.undeliverable}`;
  text += ` ${phone === undefined}${phone?.mobile}${person.hasAddress}`;
  return text;
}
