import { judge, localCites } from '@houdbaar/core/judge';
import { sentenceOf } from '@houdbaar/core/law';
import { type Policy, singleBasis } from '@houdbaar/core/policy';
import { type DeclaredPurpose, listPurposes, type PersonState } from '@houdbaar/core/standing';
import type { Channel } from '@houdbaar/core/terms';
import type { Day } from '@houdbaar/core/time';
import type { Viewer } from '../person/index.ts';
import type { FieldValue } from '../ports/index.ts';
import type { Ruling } from '../ruling.ts';
import type { ProvedEvent } from './events-in-evidence.ts';
import type { ProofController, ProofPerson, ProofPurpose, ProofStanding } from './proof-input.ts';

/** Who answers for the data, by the declaration. */
export function controllerOf({ organisation }: Policy): ProofController {
  const { name, country, contact } = organisation;
  return { name, country, ...(contact ? { contact: present(contact) } : {}) };
}

/** The purpose of the declaration that an event is about; undefined where none of its kind is declared any more. */
export function purposeFor(proved: ProvedEvent, policy: Policy): DeclaredPurpose | undefined {
  const purposes = listPurposes(policy);
  const { event } = proved;
  const basis = event.kind === 'objection' ? 'legitimate-interests' : 'consent';
  const meant: readonly Channel[] = channelsOf(proved);
  const score = ({ declared }: DeclaredPurpose): number => {
    if (proved.for !== undefined && declared.kind !== proved.for) return -1;
    const offered = Object.keys(declared.channels ?? {});
    if (proved.for === undefined && offered.length === 0) return -1;
    return (
      ((singleBasis(declared) ?? 'none') === basis ? 4 : 0) +
      (meant.some((channel) => offered.includes(channel)) ? 2 : 0) +
      (meant.length === 0 ? 1 : 0)
    );
  };
  let best: DeclaredPurpose | undefined;
  for (const purpose of purposes)
    if (score(purpose) >= 0 && (!best || score(purpose) > score(best))) best = purpose;
  return best;
}

/** Whether an event bears on a purpose: it names none, or that kind, and shares a channel where both name any. */
export function bearsOn(proved: ProvedEvent, { declared }: DeclaredPurpose, channel?: Channel): boolean {
  if (proved.for !== undefined && proved.for !== declared.kind) return false;
  const meant = channelsOf(proved);
  const asked = channel === undefined ? Object.keys(declared.channels ?? {}) : [channel];
  return meant.length === 0 || asked.length === 0 || meant.some((each) => asked.includes(each));
}

function channelsOf({ event }: ProvedEvent): readonly Channel[] {
  if (event.kind === 'objection') return event.channel === undefined ? [] : [event.channel];
  return event.channels ?? [];
}

/** The purpose as a proof tells it. */
export function proofPurpose({ id, name, declared }: DeclaredPurpose, policy: Policy): ProofPurpose {
  const { retention } = declared;
  const recipients = declared.recipients?.flatMap((name) => {
    const found = policy.recipients?.[name];
    return found ? [present({ name: found.name, country: found.country })] : [];
  });
  const storedIn = [...new Set(policy.storedIn?.flatMap(({ country }) => country ?? []))];
  const { email, website } = policy.organisation.contact ?? {};
  return {
    id,
    name,
    kind: declared.kind,
    basis: singleBasis(declared) ?? 'none',
    wording: present(declared.wording ?? {}),
    fields: Object.keys(declared.fields),
    ...(recipients ? { recipients } : {}),
    ...(storedIn.length > 0 ? { storedIn } : {}),
    ...(typeof retention === 'object' ? { retention: retention.keep } : {}),
    ...((website ?? email) ? { refuseAt: (website ?? email)! } : {}),
  };
}

/**
 * Whether an event is about a purpose as it is declared. A consent is to what was named when it was given: a purpose that
 * rests on something else uses more than that, in other ways perhaps, and a proof doesn't lay its words in anyone's mouth.
 */
export const isAbout = ({ event }: ProvedEvent, { declared }: DeclaredPurpose): boolean =>
  event.kind === 'objection' || singleBasis(declared) === 'consent';

/** A purpose that isn't declared, or rests on something else: what the event itself tells of it. */
export const undeclaredPurpose = (proved: ProvedEvent): ProofPurpose => ({
  id: proved.for ?? 'marketing',
  kind: proved.for ?? 'direct-marketing',
  basis: proved.event.kind === 'objection' ? 'legitimate-interests' : 'consent',
  wording: {},
  fields: [],
});

const nameFields = ['firstName', 'lastName'];

/** The person, with their name and the address it was said for; masked where the viewer's purposes don't need them. */
export function proofPerson(
  id: number,
  values: readonly FieldValue[],
  point: string | undefined,
  needed: readonly string[],
  { sees }: Viewer,
): ProofPerson {
  const all = sees === 'everything' || sees === 'all';
  let masked = false;
  const shown = ({ field, value }: FieldValue): string => {
    if (all || needed.includes(field)) return value!;
    masked = true;
    return `${[...value!][0] ?? ''}•••`;
  };
  const valued = values.filter(({ value }) => value !== undefined && value !== '');
  const names = nameFields.flatMap((name) => {
    const found = valued.find(({ field }) => field === name) ?? undefined;
    return found ? [shown(found)] : [];
  });
  const at = point === undefined ? undefined : valued.find((each) => each.point === point);
  const address = at && {
    kind: at.field === 'phone' ? ('phone' as const) : ('email' as const),
    value: shown(at),
  };
  return {
    id: String(id),
    shown: masked ? 'masked' : 'full',
    ...(names.length > 0 ? { name: names.join(' ') } : {}),
    ...(address ? { point: address } : {}),
  };
}

/** What follows today for the purpose, with the deciding reason of each lane. */
export function proofStanding(ruling: Ruling, state: PersonState, purpose: string, day: Day): ProofStanding {
  const verdicts = ruling.judge.judge(state, day).lanes;
  return {
    day,
    lanes: ruling.lanes.flatMap((lane) => {
      const verdict = verdicts[lane.index];
      if (lane.purpose !== purpose || !verdict) return [];
      // What may not be kept may not be used either: then the reason stands with the keeping.
      const asked = [lane, ruling.lanes[lane.keep]!].map((each) => ruling.judge.question(each, state, day));
      const reasons = asked.flatMap((question) =>
        judge(question).reasons.map(({ rule, effect }) => ({ rule, effect, question })),
      );
      const found = reasons.find(({ rule }) => rule.id === verdict.rule) ?? reasons[0];
      if (!found) return [];
      const { rule, effect, question } = found;
      return [
        {
          ...(lane.channel ? { channel: lane.channel } : {}),
          outcome: verdict.outcome,
          ...(verdict.until === null ? {} : { until: verdict.until }),
          reason: sentenceOf(rule, effect === 'leaves-open'),
          cites: [...localCites(rule.cites, question.law, question.at)],
        },
      ];
    }),
  };
}

/** Without the keys that hold nothing. */
function present<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
