import {
  type Channel,
  type Consent,
  type Facts,
  type Objection,
  type PurposeKind,
  refusalReaches,
} from '../terms/index.ts';
import { primaryPoint } from './contact-points.ts';
import type { PersonState, StoredConsent, StoredObjection, StoredWithdrawal } from './person-state.ts';
import { compareWhen, isAfter, type When } from './when.ts';

type Wished = Pick<Facts, 'consents' | 'objections'>;

/**
 * What a person agreed to and refused, as it bears on one question. A consent given for one contact point counts for that
 * point only, and so does a refusal of one channel; a refusal of marketing as a whole is the person's own and counts for
 * each of them. A withdrawal ends the consents before it, of the purposes, channels and points that it names.
 */
export class Wishes {
  readonly #state: PersonState;
  readonly #consents: readonly StoredConsent[];
  readonly #withdrawals: readonly StoredWithdrawal[];
  readonly #objections: readonly StoredObjection[];

  constructor(state: PersonState) {
    const { consents, withdrawals, objections } = state.facts;
    this.#state = state;
    this.#consents = consents ?? [];
    this.#withdrawals = withdrawals ?? [];
    this.#objections = objections ?? [];
  }

  /**
   * The consents and objections that bear on a message.
   *
   * @param point the hash of the contact point that it would go to; undefined where it goes to none
   */
  forMessage(point: string | undefined): Wished {
    const found: Consent[] = [];
    for (const consent of this.#consents)
      if (consent.point === undefined || point === undefined || consent.point === point)
        for (const part of this.#parts(consent)) found.push(part);
    for (const withdrawal of this.#withdrawals)
      if (this.#standsAlone(withdrawal) && this.#concerns(withdrawal.point, point))
        found.push(refusedConsent(withdrawal));
    return this.#wished(
      found,
      this.#objections.filter((entry) => !isNarrow(entry) || this.#concerns(entry.point, point)),
    );
  }

  /**
   * The consents and objections that bear on holding the data for a purpose. Who refuses one channel still receives the
   * others: only when every channel that the purpose uses has been refused has the purpose itself been.
   */
  forKeeping(kind: PurposeKind, used: readonly Channel[]): Wished {
    const found: Consent[] = this.#consents.map((consent) => {
      const end = this.#endOf(consent, used);
      return end ? { ...consent, ...end } : consent;
    });
    const objections: Objection[] = this.#objections.filter(
      (entry) => !isNarrow(entry) || this.#closes(entry.point, entry.channel!),
    );
    for (const withdrawal of this.#withdrawals)
      if (withdrawal.channels === undefined && this.#standsAlone(withdrawal))
        found.push(refusedConsent(withdrawal));
    for (const end of this.#closings(kind, used)) objections.push({ ...end, scope: 'marketing' });
    return this.#wished(found, objections);
  }

  #wished(consents: Consent[], objections: Objection[]): Wished {
    const wished: Wished = {};
    // A withdrawal is a word about consents: their list is then no longer unknown.
    if (this.#state.facts.consents || consents.length > 0) wished.consents = consents;
    if (objections.length > 0) wished.objections = objections;
    return wished;
  }

  /** A consent by the channels of which it was withdrawn, at different times perhaps. */
  #parts(consent: StoredConsent): Consent[] {
    const ending = this.#withdrawals.filter((withdrawal) => ends(withdrawal, consent));
    if (ending.length === 0) return [consent];
    const { channels } = consent;
    if (!channels || channels.length === 0) return [{ ...consent, ...withdrawnOn(earliest(ending)!) }];
    const left: Channel[] = [];
    const parts: Consent[] = [];
    for (const channel of channels) {
      const end = earliest(ending.filter((each) => each.channels?.includes(channel) ?? true));
      if (end) parts.push({ ...consent, channels: [channel], ...withdrawnOn(end) });
      else left.push(channel);
    }
    if (left.length > 0) parts.push({ ...consent, channels: left });
    return parts;
  }

  /** When the last channel of a consent was taken back; undefined while one is left. */
  #endOf(consent: StoredConsent, used: readonly Channel[]): ReturnType<typeof withdrawnOn> | undefined {
    const ending = this.#withdrawals.filter((withdrawal) => ends(withdrawal, consent));
    if (ending.length === 0) return undefined;
    let last = earliest(ending.filter(({ channels }) => channels === undefined));
    if (last) return withdrawnOn(last);
    const channels = consent.channels ?? used;
    for (const channel of channels) {
      const end = earliest(ending.filter((each) => each.channels!.includes(channel)));
      if (!end) return undefined;
      if (!last || compareWhen(end, last) > 0) last = end;
    }
    return last && withdrawnOn(last);
  }

  /** Each refusal of a channel after which none that the purpose uses is left. */
  *#closings(kind: PurposeKind, used: readonly Channel[]): Generator<Objection> {
    const refusals: (When & { readonly channels: readonly Channel[] })[] = [];
    for (const entry of this.#objections)
      if (isNarrow(entry) && this.#closes(entry.point, entry.channel!))
        refusals.push({ at: entry.at, seq: entry.seq, channels: [entry.channel!] });
    for (const { channels, for: purpose, point, at, seq, consent } of this.#withdrawals)
      if (channels && consent === undefined && (purpose === undefined || purpose === kind))
        refusals.push({ at, seq, channels: channels.filter((channel) => this.#closes(point, channel)) });
    if (refusals.length === 0 || used.length === 0) return;
    const closed = new Set<Channel>();
    for (const { at, seq, channels } of refusals.sort(compareWhen)) {
      for (const channel of channels) closed.add(channel);
      if (!used.every((channel) => [...closed].some((each) => refusalReaches(each, channel)))) continue;
      const closing: Objection = {};
      if (at !== undefined) closing.at = at;
      if (seq !== undefined) closing.seq = seq;
      yield closing;
    }
  }

  /** Whether a refusal at one point closes the channel: there is no other through which the person is reached. */
  #closes(point: string | undefined, channel: Channel): boolean {
    if (point === undefined) return true;
    const primary = primaryPoint(this.#state.points, channel);
    return primary === undefined || primary.hash === point || !this.#holds(point);
  }

  /** Whether a refusal at one point bears on another. What was said at a point that is gone counts for all. */
  #concerns(said: string | undefined, asked: string | undefined): boolean {
    return said === undefined || asked === undefined || said === asked || !this.#holds(said);
  }

  #holds(point: string): boolean {
    return this.#state.points.some(({ hash }) => hash === point);
  }

  /** A withdrawal speaks for itself, unless it names a consent on file and ends just that. */
  #standsAlone({ consent }: StoredWithdrawal): boolean {
    return consent === undefined || !this.#consents.some(({ id }) => id === consent);
  }
}

/** Limited to one known channel: what else is limited is read as wide. */
const isNarrow = ({ scope, channel }: StoredObjection): boolean =>
  scope === 'channel' && channel !== undefined;

/** Whether a withdrawal takes back a consent, in some of its channels at least. */
function ends(withdrawal: StoredWithdrawal, consent: StoredConsent): boolean {
  if (withdrawal.consent !== undefined) return withdrawal.consent === consent.id;
  const { for: purpose, channels, point } = withdrawal;
  if (purpose !== undefined && consent.for !== undefined && purpose !== consent.for) return false;
  if (point !== undefined && consent.point !== undefined && point !== consent.point) return false;
  if (channels && consent.channels && !consent.channels.some((channel) => channels.includes(channel)))
    return false;
  return !isAfter(consent, withdrawal);
}

function earliest(withdrawals: readonly StoredWithdrawal[]): StoredWithdrawal | undefined {
  let found: StoredWithdrawal | undefined;
  for (const each of withdrawals) if (!found || compareWhen(each, found) < 0) found = each;
  return found;
}

const withdrawnOn = ({ at, seq }: StoredWithdrawal): { withdrawn: number; withdrawnSeq?: number } =>
  seq === undefined ? { withdrawn: at } : { withdrawn: at, withdrawnSeq: seq };

/** A withdrawal as a consent that was taken back, whatever consents are on file. */
function refusedConsent(withdrawal: StoredWithdrawal): Consent {
  const consent: Consent = withdrawnOn(withdrawal);
  if (withdrawal.for !== undefined) consent.for = withdrawal.for;
  if (withdrawal.channels) consent.channels = [...withdrawal.channels];
  return consent;
}
