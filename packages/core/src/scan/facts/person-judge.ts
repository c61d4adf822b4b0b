import { decisionOf, judge, outcomeOf } from '../../judge/index.ts';
import type { Rule } from '../../law/index.ts';
import type { Facts, Person, Question } from '../../terms/index.ts';
import type { Day } from '../../time/index.ts';
import { permissionChannels } from '../columns/index.ts';
import {
  type ChannelPermission,
  isUndeliverable,
  type JudgedRecord,
  laneHorizon,
  type PersonRecord,
  type PersonVerdicts,
  RecentAnswers,
  type ScanPurpose,
  type ScanSetting,
  type ShortVerdict,
  type Standing,
} from '../people/index.ts';
import { holds, laneAsks } from './applies.ts';
import { keepBlock } from './list-purposes.ts';
import { endingObjections } from './permission.ts';
import { type CommonFacts, commonFacts, PurposeFacts, personBlock } from './person-facts.ts';

/** People after whom it shows whether remembering pays: in some files no two people share their dates. */
const trial = 5000;

/** Verdicts as they are filled in, one set for all people: a million short-lived arrays would fill the memory. */
interface Judged extends PersonVerdicts {
  readonly keep: (ShortVerdict | undefined)[];
  readonly lanes: (ShortVerdict | undefined)[];
  standing: Standing;
  lapsesOn: Day | null | undefined;
}

/** Judges people one after the other, and those alike only once. */
export class PersonJudge {
  /** Every rule that decided something, by id. */
  readonly rules = new Map<string, Rule>();
  readonly #setting: ScanSetting;
  /** By purpose and by lane: the question, filled in anew for each person. */
  readonly #keepQuestions: readonly Question[];
  readonly #laneQuestions: readonly Question[];
  readonly #purposeFacts: readonly PurposeFacts[];
  /** By purpose: the facts about the person at hand, once someone asks. */
  readonly #facts: (Facts | undefined)[];
  #common: CommonFacts | undefined;
  /** By purpose: which of the scan's fields it covers. */
  readonly #fieldsOf: readonly (readonly number[])[];
  /** By lane: whether its messages hold no promotion, so that no day decides about them. */
  readonly #dayless: readonly boolean[];
  readonly #daylessKnown = new Map<string, ShortVerdict>();
  /** Names of declared sources: only these are told apart. */
  readonly #sources: ReadonlySet<string>;
  readonly #known = new RecentAnswers<PersonVerdicts>(3000);
  readonly #judged: Judged;
  #asked = 0;
  #recalled = 0;

  constructor(setting: ScanSetting) {
    const { at, purposes, lanes, fields, policy } = setting;
    this.#setting = setting;
    this.#judged = {
      keep: purposes.map(() => undefined),
      lanes: lanes.map(() => undefined),
      covered: new Uint8Array(fields.length),
      standing: 'unknown',
      lapsesOn: undefined,
    };
    this.#purposeFacts = purposes.map((purpose) => new PurposeFacts(purpose, policy));
    this.#facts = purposes.map(() => undefined);
    this.#sources = new Set(Object.values(policy.sources ?? {}).map(({ name }) => name));
    const { established, sector } = policy.organisation;
    const base = {
      law: 'EU',
      at,
      controller: { established: established ?? 'EU', ...(sector ? { sector } : {}) },
      person: {},
      facts: {},
    };
    this.#keepQuestions = purposes.map(({ block }) => ({
      ...base,
      ask: 'keep',
      purpose: keepBlock(block, at),
    }));
    this.#laneQuestions = lanes.map(({ purpose, message }) => ({
      ...base,
      ask: 'contact',
      purpose: purposes[purpose]!.block,
      message,
    }));
    this.#fieldsOf = purposes.map(({ id }) =>
      fields.flatMap(({ neededBy }, index) => (neededBy.includes(id) ? [index] : [])),
    );
    this.#dayless = lanes.map(({ purpose, message }) => {
      const { kind } = purposes[purpose]!.declared;
      return message.content === 'service' && (kind === 'service' || kind === 'administration');
    });
  }

  /** The verdicts on a person, good until the next one is asked for; shared by people alike, so not to be changed. */
  verdicts(person: JudgedRecord): PersonVerdicts {
    // Where nearly everybody differs, looking for someone alike costs more than it saves.
    if (this.#asked >= trial && this.#recalled * 3 < this.#asked) return this.#judge(person);
    this.#asked += 1;
    let signature = signatureOf(person);
    if (this.#sources.has(person.source)) signature += person.source;
    const known = this.#known.get(signature);
    if (known) {
      this.#recalled += 1;
      return known;
    }
    const judged = this.#judge(person);
    if (this.#asked === trial && this.#recalled * 3 < trial) {
      this.#known.clear();
      return judged;
    }
    const kept = {
      ...judged,
      keep: [...judged.keep],
      lanes: [...judged.lanes],
      covered: judged.covered.slice(),
    };
    this.#known.set(signature, kept);
    return kept;
  }

  #judge(person: JudgedRecord): PersonVerdicts {
    const { at, purposes, lanes } = this.#setting;
    const law = person.country;
    const block = personBlock(person, at);
    this.#facts.fill(undefined);
    this.#common = undefined;
    const { keep, lanes: byLane, covered } = this.#judged;
    for (let index = 0; index < purposes.length; index += 1) {
      const purpose = purposes[index]!;
      keep[index] = holds(purpose, person)
        ? this.#keep(law, block, index, keepFacts(this.#factsOf(person, index), purpose))
        : undefined;
    }
    for (let index = 0; index < lanes.length; index += 1) {
      const lane = lanes[index]!;
      const held = keep[lane.purpose];
      if (!laneAsks(purposes[lane.purpose]!, lane, person, held !== undefined)) byLane[index] = undefined;
      // Data that may not be kept for a purpose can't be used for it either.
      else if (held?.outcome === 'unlawful') byLane[index] = held;
      else {
        const facts = this.#factsOf(person, lane.purpose);
        byLane[index] = whileKept(this.#contact(law, block, index, facts, held), held);
      }
    }
    // The mailbox of an organisation is nobody's data: it may stay.
    if (person.kind === 'business-address') {
      covered.fill(1);
      this.#judged.standing = 'kept';
      this.#judged.lapsesOn = null;
      return this.#judged;
    }
    covered.fill(0);
    for (let index = 0; index < keep.length; index += 1)
      if (keep[index]?.outcome === 'lawful') for (const field of this.#fieldsOf[index]!) covered[field] = 1;
    settleStanding(this.#judged, person);
    return this.#judged;
  }

  #factsOf(person: JudgedRecord, purpose: number): Facts {
    const known = this.#facts[purpose];
    if (known) return known;
    this.#common ??= commonFacts(person);
    const facts = this.#purposeFacts[purpose]!.of(person, this.#common);
    this.#facts[purpose] = facts;
    return facts;
  }

  #keep(law: string, person: Person, purpose: number, facts: Facts): ShortVerdict {
    const question = this.#keepQuestions[purpose]!;
    question.law = law;
    question.person = person;
    question.facts = facts;
    return this.#ask(question);
  }

  #contact(
    law: string,
    person: Person,
    lane: number,
    facts: Facts,
    held: ShortVerdict | undefined,
  ): ShortVerdict {
    const { at } = this.#setting;
    const question = this.#laneQuestions[lane]!;
    question.law = law;
    question.person = person;
    question.facts = facts;
    if (this.#dayless[lane]) return this.#contactWithoutDays(question, lane);
    // Most lawful answers last: two short looks then save the search for the day on which they end.
    const hopeful = held?.outcome === 'lawful' && facts.objections === undefined;
    if (hopeful && outcomeOf(question) === 'lawful' && outcomeOf(question, at + laneHorizon) === 'lawful')
      return standingLane;
    // Of a lane that is not open nobody asks until when.
    const { outcome, rule, missing } = decisionOf(question);
    if (outcome === 'lawful') return this.#ask(question);
    this.#note(rule);
    return { outcome, until: null, rule: rule?.id ?? '', missing };
  }

  /** Service messages: who the person is and what relation they have decides, no day does. */
  #contactWithoutDays(question: Question, lane: number): ShortVerdict {
    const { law, person, facts } = question;
    const { relation, obtained, consents } = facts ?? {};
    const dated = person?.deceased !== undefined || consents !== undefined;
    if (dated) return this.#ask(question);
    const key = `${lane} ${law} ${person?.kind} ${person?.age} ${relation?.kind} ${obtained?.via} ${obtained?.from} ${obtained?.verified}`;
    const known = this.#daylessKnown.get(key);
    if (known) return known;
    const verdict = this.#ask(question);
    this.#daylessKnown.set(key, verdict);
    return verdict;
  }

  #ask(question: Question): ShortVerdict {
    const { outcome, until, missing, reasons } = judge(question);
    const rule = reasons[0]?.rule;
    this.#note(rule);
    return { outcome, until, rule: rule?.id ?? '', missing };
  }

  #note(rule: Rule | undefined): void {
    if (rule && !this.rules.has(rule.id)) this.rules.set(rule.id, rule);
  }
}

/** A lane that is open today and beyond the horizon; its rule is not asked for. */
const standingLane: ShortVerdict = { outcome: 'lawful', until: null, rule: '', missing: [] };

/** The facts as they bear on holding the data rather than on writing through one channel. */
function keepFacts(facts: Facts, purpose: ScanPurpose): Facts {
  const { objections } = facts;
  if (!objections) return facts;
  const { objections: _, ...others } = facts;
  const ending = endingObjections(objections, purpose);
  return ending.length > 0 ? { ...others, objections: [...ending] } : others;
}

/** What is not surely kept is not surely usable; a permission ends at the latest with the data. */
function whileKept(contact: ShortVerdict, keep: ShortVerdict | undefined): ShortVerdict {
  if (!keep || contact.outcome !== 'lawful') return contact;
  if (keep.outcome !== 'lawful') return keep;
  if (keep.until === null || (contact.until !== null && contact.until <= keep.until)) return contact;
  return { ...contact, until: keep.until };
}

/** All claims together: the last that lapses counts. */
function settleStanding(judged: Judged, person: PersonRecord): void {
  let last: Day | null | undefined;
  let open = false;
  let asked = false;
  for (const verdict of judged.keep) {
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
  judged.lapsesOn = last;
  // No purpose, and no date at all: nobody can say since when. Nothing is destroyed on that.
  const undated = !asked && person.obtained === undefined && person.lastAct === undefined;
  // What staff's data are kept for stands in no marketing policy.
  if (last !== undefined) judged.standing = 'kept';
  else judged.standing = open || undated || person.staff ? 'unknown' : 'lapsed';
}

/**
 * Everything of a record that any question reads, as one text: people who agree in it get one verdict. What the file
 * doesn't tell leaves no trace in it, so that it is as short as the file is silent.
 */
function signatureOf(person: JudgedRecord): string {
  const { permissionAll, permission, proof, phone, age, orders } = person;
  let text = `${person.country}${person.kind}${person.actsTold}`;
  const add = (mark: string, value: string | number | boolean | undefined) => {
    if (value !== undefined) text += mark + value;
  };
  add('r', person.relation);
  add('v', person.via);
  add('e', person.emailPromotion);
  add('2', person.doubleOptIn);
  // Above 18 no year of age decides anything.
  if (age !== undefined && age < 18) add('a', age);
  else if (age !== undefined) text += 'A';
  if (person.deceased) text += 'D';
  add('d', person.deceasedOn);
  if (orders !== undefined) text += orders > 0 ? 'O' : 'o';
  if (person.staff) text += 'S';
  if (person.vulnerable) text += 'V';
  add('k', person.consentAct);
  add('b', person.obtained);
  add('s', person.relationSince);
  add('x', person.relationEnd);
  add('f', person.firstPurchase);
  add('l', person.lastPurchase);
  add('i', person.lastLogin);
  add('c', person.lastClick);
  add('n', person.lastOpen);
  add('y', person.lastActivity);
  add('m', person.confirmed);
  add('u', person.unsubscribed);
  addPermission(permissionAll, '*');
  for (const channel of permissionChannels) addPermission(permission[channel], channel);
  if (proof.wording) text += 'W';
  if (proof.source) text += 'Q';
  if (proof.ip) text += 'P';
  if (person.email !== undefined) text += 'E';
  if (isUndeliverable(person)) text += 'U';
  if (phone) text += phone.mobile === false ? 't' : 'T';
  if (person.hasAddress) text += 'H';
  return text;

  function addPermission({ status, at, optedOut }: ChannelPermission, channel: string): void {
    if (status === undefined && at === undefined && optedOut === undefined) return;
    text += `|${channel}`;
    add('.', status);
    add('@', at);
    add('!', optedOut);
  }
}
