import type { Language } from '@houdbaar/core/terms';
import { type Day, formatDay } from '@houdbaar/core/time';
import type { LimitKind, PersonView, SeenHolding, ShownLane } from './person-view.ts';

const dayOrNull = (day: Day | null): string | null => (day === null ? null : formatDay(day));
const instant = (at: number): string => new Date(at).toISOString();

/** What cannot be known of the day that was asked for, in words. */
export const limitWords: Readonly<Record<LimitKind, Readonly<Record<Language, string>>>> = {
  future: {
    nl: 'Dit is een blik vooruit: zo wordt het als er niets meer gebeurt.',
    en: 'This looks ahead: it will be so if nothing more happens.',
  },
  watermarks: {
    nl: 'Van elke soort activiteit bewaren we alleen de laatste. Een eerdere kan er ook geweest zijn.',
    en: 'Of each kind of activity only the latest is kept. There may have been an earlier one.',
  },
  'values-now': {
    nl: 'Je ziet de gegevens zoals we ze nu hebben, voor zover ze er toen al waren. Wat intussen is vervangen of gewist, staat er niet bij.',
    en: 'You see the data as they are held now, as far as they were there then. What was replaced or erased since is not among them.',
  },
  'not-held-yet': {
    nl: 'Op die dag stond deze persoon nog niet in Houdbaar.',
    en: 'On that day this person was not in Houdbaar yet.',
  },
  'no-policy-then': {
    nl: 'Toen was er nog geen beleid. We beoordelen naar het eerste beleid dat er kwam.',
    en: 'There was no policy then. Judged by the first one that came.',
  },
  'purposes-limited': {
    nl: 'Je ziet alleen wat hoort bij de doelen waarvoor je toegang hebt.',
    en: 'You see only what belongs to the purposes you have access to.',
  },
};

const saidHolding = ({ state, until, marketingUntil, held, claims }: SeenHolding) => ({
  state,
  until: dayOrNull(until),
  ...(marketingUntil === undefined ? {} : { marketingUntil: dayOrNull(marketingUntil) }),
  ...(held === undefined ? {} : { heldUntil: dayOrNull(held) }),
  claims: claims.map((claim) => ({ ...claim, until: dayOrNull(claim.until) })),
});

const saidLane = ({ name, until, ...lane }: ShownLane, language: Language) => ({
  ...lane,
  name: name[language],
  until: dayOrNull(until),
  reasons: lane.reasons.map(({ cites, ...reason }) => ({ ...reason, cites: [...cites] })),
  duties: [...lane.duties],
  missing: [...lane.missing],
});

/** A person in the published shape: days as ISO dates, sentences in one language. */
export function saidPerson(view: PersonView, language: Language) {
  const { heldSince, asOf, points, fields, holding, lanes, timeline, evidence, limits } = view;
  return {
    id: view.id,
    status: view.status,
    ...(view.mergedFrom === undefined ? {} : { mergedFrom: view.mergedFrom }),
    heldSince: instant(heldSince),
    asOf: formatDay(asOf),
    policyVersion: view.policyVersion,
    country: view.country || null,
    points: points.map(({ verified, ...point }) => ({
      ...point,
      ...(verified === undefined ? {} : { verified: formatDay(verified) }),
    })),
    fields: fields.map(({ field, values, holding: kept }) => ({
      field,
      values: values.map((value) => ({ ...value, at: formatDay(value.at) })),
      bestBefore: saidHolding(kept),
    })),
    bestBefore: holding && saidHolding(holding),
    lanes: lanes.map((lane) => saidLane(lane, language)),
    timeline: timeline.map(({ at, ...entry }) => ({ at: dayOrNull(at), ...entry })),
    evidence: evidence.map(({ at, ...entry }) => ({ ...entry, at: instant(at) })),
    limits: limits.map((limit) => ({ limit, says: limitWords[limit][language] })),
  };
}
