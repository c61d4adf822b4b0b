import { marketingYardsticks, type Rule, retentionRules } from '../law/index.ts';
import type { ActivityKind, RelationKind, Retention, RetentionStart } from '../terms/index.ts';
import { addPeriod, type Day, type Period } from '../time/index.ts';
import { counsel, forbids, type Ground, needs, permits } from './ground.ts';
import type { Hearing } from './hearing.ts';
import { servesMarketing } from './purpose.ts';

const facts = [
  'purpose.retention',
  'purpose.kind',
  'facts.obtained',
  'facts.relation',
  'facts.activities',
  'facts.consents',
];

const r = retentionRules;
const runs = permits(r.runs, facts);
const over = forbids(r.over, facts);
const capped = forbids(r.capped, facts);
const unset = forbids(r.unset, facts);
const undeclared = needs(r.unset, facts, 'purpose.retention');
const endless = forbids(r.endless, facts);
const excessive = forbids(r.excessive, facts);
const long = counsel(r.excessive, facts);
const undated = {
  obtained: needs(r.undated, facts, 'facts.obtained.at'),
  relation: needs(r.undated, facts, 'facts.relation.ended'),
  consent: needs(r.undated, facts, 'facts.consents.at'),
  purchase: needs(r.undated, facts, 'facts.relation.lastPurchase'),
};
const openActivities = needs(r.over, facts, 'facts.activities');

/** Acts that count only once a human was seen behind them: machines click and fetch too. */
const needsHuman: ReadonlySet<ActivityKind> = new Set<ActivityKind>(['email.click', 'visit', 'download']);

/** No authority has accepted marketing this long after the last contact; several have refused it. */
const tooLong: Period = { months: 84, days: 0 };
/** From here on authorities differ. */
const disputed: Period = { months: 60, days: 0 };

const yardstickGrounds = new Map<Rule, { readonly over: Ground; readonly open: Ground }>();

/** When the term of a purpose began, and whether a later act could still have moved it. */
interface Start {
  readonly day: Day | undefined;
  /** The relation still runs: the term has not begun. */
  readonly running?: boolean;
  readonly unknown: Ground;
  /** The list of acts is unknown: an act may have extended the term. */
  readonly maybeLater: boolean;
}

/** Does the retention term still run? `none` and no declaration are the caller's to weigh: see {@link assessTerm}. */
export function assessDeclaredTerm(h: Hearing, retention: Retention): Ground {
  const extensions = extensionsOf(retention);
  const start = startOf(h, retention.from, extensions.plain);
  const capStart = h.question.facts?.obtained?.at ?? h.question.facts?.relation?.since;
  if (retention.cap && capStart !== undefined && h.reached(addPeriod(capStart, retention.cap))) return capped;
  if (retention.from === 'last-update' && !retention.cap && renewedByOthers(h)) return endless;
  if (start.running) return runningProfile(h) ?? runs;
  const counted = start.day ?? decided(h);
  if (counted === undefined) return start.unknown;
  let day = counted;
  let end = addPeriod(day, retention.keep);
  for (const { kind, keep } of extensions.own) {
    const act = lastAct(h, [kind]);
    if (act === undefined) continue;
    day = Math.max(day, act);
    end = Math.max(end, addPeriod(act, keep));
  }
  const maybeLater = start.maybeLater || (extensions.own.length > 0 && !h.question.facts?.activities);
  if (h.reached(end)) return maybeLater ? openActivities : over;
  // Acts may have carried the term past its cap: with no day to count that from, nobody can tell.
  const capUnknown = retention.cap !== undefined && capStart === undefined && retention.from !== 'collected';
  return yardstick(h, day, retention.keep) ?? (capUnknown ? undated.obtained : runs);
}

/** The day from which someone decided that terms count whose start nobody knows. It says nothing else of the person. */
function decided(h: Hearing): Day | undefined {
  const day = h.question.facts?.obtained?.countsFrom;
  return day !== undefined && h.reached(day) ? day : undefined;
}

interface Extensions {
  /** Acts that give the whole term again; undefined: not declared. */
  readonly plain: readonly ActivityKind[] | undefined;
  /** Acts with a period of their own. */
  readonly own: readonly { readonly kind: ActivityKind; readonly keep: Period }[];
}

const none: Extensions['own'] = [];
const undeclaredExtensions: Extensions = { plain: undefined, own: none };
const extensionCache = new WeakMap<Retention, Extensions>();

/** The declared extensions, sorted out once for each declaration that has periods of their own. */
function extensionsOf(retention: Retention): Extensions {
  const { extendedBy } = retention;
  if (!extendedBy) return undeclaredExtensions;
  if (arePlain(extendedBy)) return { plain: extendedBy, own: none };
  let found = extensionCache.get(retention);
  if (!found) {
    found = {
      plain: extendedBy.filter((entry) => typeof entry === 'string'),
      own: extendedBy.filter((entry) => typeof entry !== 'string'),
    };
    extensionCache.set(retention, found);
  }
  return found;
}

function arePlain(entries: NonNullable<Retention['extendedBy']>): entries is ActivityKind[] {
  for (const entry of entries) if (typeof entry !== 'string') return false;
  return true;
}

/** A profile is not needed for as long as a relation runs: its data are measured from the day they were obtained. */
function runningProfile(h: Hearing): Ground | undefined {
  const obtained = h.question.facts?.obtained?.at;
  return h.question.purpose?.kind === 'profiling' && obtained !== undefined
    ? yardstick(h, obtained, undefined, true)
    : undefined;
}

/** The term as declared; where none is, the national yardstick decides what is plainly too long. */
export function assessTerm(h: Hearing): Ground {
  const retention = h.question.purpose?.retention;
  if (retention === 'none') return unset;
  if (retention) return assessDeclaredTerm(h, retention);
  const start = startOf(h, 'last-activity', undefined);
  if (start.day === undefined || start.maybeLater) return undeclared;
  return yardstick(h, start.day, undefined) ?? undeclared;
}

/**
 * Marketing data kept longer after the person's last act than the country's yardstick, or than anyone accepts.
 *
 * @param fixed measured from the start alone, whatever the person did since
 */
function yardstick(h: Hearing, start: Day, keep: Period | undefined, fixed = false): Ground | undefined {
  const kind = h.question.purpose?.kind;
  if (!servesMarketing(kind)) return undefined;
  const relation = h.question.facts?.relation?.kind;
  const bought = relation === 'customer' || relation === 'former-customer' || relation === 'member';
  const use = { profiling: kind === 'profiling', relation: bought ? 'customer' : 'prospect' } as const;
  const measure = marketingYardsticks(h.question.law, use).find((rule) => h.inForce(rule));
  // Only Italy counts from the recording; the others from the last word of the person or the end of the relation.
  const past = (period: Period, counted: boolean): boolean =>
    h.reached(addPeriod(start, period)) && (counted || h.reached(addPeriod(quietSince(h, start), period)));
  if (
    measure &&
    (!keep || longer(keep, measure.keep)) &&
    past(measure.keep, fixed || measure.counts === 'collected')
  ) {
    let grounds = yardstickGrounds.get(measure);
    if (!grounds) {
      grounds = { over: forbids(measure, facts), open: counsel(measure, facts) };
      yardstickGrounds.set(measure, grounds);
    }
    return measure.confidence === 'high' ? grounds.over : grounds.open;
  }
  // A declared term no longer than this has run out before.
  if (keep && !longer(keep, disputed)) return undefined;
  if (past(tooLong, fixed)) return excessive;
  return past(disputed, fixed) ? long : undefined;
}

/** The last day on which the person was heard of, whatever the declared term counts from. */
function quietSince(h: Hearing, start: Day): Day {
  const relation = h.question.facts?.relation;
  return latest(h, start, relation?.lastPurchase, relation?.ended, lastAct(h, undefined)) ?? start;
}

function longer(a: Period, b: Period): boolean {
  return addPeriod(0, a) > addPeriod(0, b);
}

/** Relations that run until someone ends them; what never began, as with a prospect, has no end to wait for. */
const lastingRelations: ReadonlySet<RelationKind> = new Set<RelationKind>([
  'customer',
  'member',
  'donor',
  'free-account',
]);

/** The day from which the term counts: the latest act that the declaration lets count, never before its start. */
function startOf(h: Hearing, from: RetentionStart, extendedBy: readonly ActivityKind[] | undefined): Start {
  const { obtained, relation, consents, activities } = h.question.facts ?? {};
  const extends_ = extendedBy !== undefined && extendedBy.length > 0;
  switch (from) {
    case 'collected':
      return {
        day: latest(h, obtained?.at, extends_ ? lastAct(h, extendedBy) : undefined),
        unknown: undated.obtained,
        maybeLater: extends_ && activities === undefined,
      };
    case 'last-activity':
    case 'last-update':
      return {
        day: latest(h, obtained?.at, relation?.since, relation?.lastPurchase, lastAct(h, extendedBy)),
        unknown: undated.obtained,
        maybeLater: activities === undefined,
      };
    case 'purchase':
      return {
        day: latest(
          h,
          relation?.lastPurchase,
          lastAct(h, extends_ ? ['purchase', ...extendedBy] : ['purchase']),
        ),
        unknown: undated.purchase,
        maybeLater: extends_ && activities === undefined,
      };
    case 'relation-end': {
      const ended = relation?.ended;
      const running =
        ended !== undefined
          ? !h.reached(ended)
          : relation?.kind !== undefined && lastingRelations.has(relation.kind);
      return {
        day: latest(h, ended, extends_ ? lastAct(h, extendedBy) : undefined),
        running,
        unknown: undated.relation,
        maybeLater: extends_ && activities === undefined,
      };
    }
    case 'consent': {
      let last: Day | undefined;
      const kind = h.question.purpose?.kind;
      for (const consent of consents ?? [])
        if (
          consent.at !== undefined &&
          (kind === undefined || consent.for === undefined || consent.for === kind) &&
          h.reached(consent.at)
        )
          last = Math.max(last ?? consent.at, consent.at);
      return {
        day: latest(h, last, last !== undefined && extends_ ? lastAct(h, extendedBy) : undefined),
        unknown: undated.consent,
        maybeLater: extends_ && activities === undefined,
      };
    }
  }
}

/** The last of the days that have come. */
function latest(
  h: Hearing,
  first: Day | undefined,
  second: Day | undefined,
  third?: Day | undefined,
  fourth?: Day | undefined,
): Day | undefined {
  return later(h, later(h, later(h, later(h, undefined, first), second), third), fourth);
}

function later(h: Hearing, last: Day | undefined, day: Day | undefined): Day | undefined {
  return day !== undefined && (last === undefined || day > last) && h.reached(day) ? day : last;
}

/** The last act of the person that counts: never an open, an update of ours, or a click no human was seen behind. */
function lastAct(h: Hearing, kinds: readonly ActivityKind[] | undefined): Day | undefined {
  let last: Day | undefined;
  for (const { kind, at, by, human } of h.question.facts?.activities ?? []) {
    if (kind === undefined || at === undefined || by === 'other' || human === false || kind === 'email.open')
      continue;
    if (kinds && !kinds.includes(kind)) continue;
    if (needsHuman.has(kind) && human !== true) continue;
    if ((kind === 'profile.update' || kind === 'account.update') && by !== 'person') continue;
    if (h.reached(at) && (last === undefined || at > last)) last = at;
  }
  return last;
}

/** Does someone other than the person renew the term? True unless the acts on record are all the person's own. */
function renewedByOthers(h: Hearing): boolean {
  const activities = h.question.facts?.activities;
  return !activities || activities.length === 0 || activities.some((act) => act.by !== 'person');
}
