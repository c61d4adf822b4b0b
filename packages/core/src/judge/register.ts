import { type ContactRule, duties, type RegisterScreen, screenDuty } from '../law/index.ts';
import type { RegisterName } from '../terms/index.ts';
import { addPeriod, type Day } from '../time/index.ts';
import { assessConsent, type ConsentNeed } from './consent.ts';
import { forbids, type Ground } from './ground.ts';
import type { Hearing } from './hearing.ts';

const facts = [
  'person.registers',
  'person.screened',
  'facts.consents',
  'facts.relation',
  'message.relatesToContract',
];

/** A register entry that binds; screening not done is a duty that goes with the sending. */
export function assessRegisters(h: Hearing, row: ContactRule, need: ConsentNeed): Ground | undefined {
  const { registers, kind } = h.question.person ?? {};
  for (const screen of row.registers!) {
    // Where the law was not established there is no register to name.
    if (row.regime !== 'open' && (!registers || isScreeningOld(h, screen)))
      h.oblige(duties[screenDuty(screen.name)]);
    for (const entry of registers ?? [])
      if (
        (matches(entry.name, screen.name) || (kind === undefined && firmsLists.has(entry.name))) &&
        binds(h, screen, entry.since) &&
        !isSetAside(h, screen, entry.since, need)
      )
        return forbids(row, facts);
  }
  return undefined;
}

function isScreeningOld(h: Hearing, screen: RegisterScreen): boolean {
  if (!screen.screeningHolds) return false;
  const screened = h.question.person?.screened;
  return screened === undefined || h.reached(addPeriod(screened, screen.screeningHolds));
}

function binds(h: Hearing, screen: RegisterScreen, since: Day | undefined): boolean {
  return h.reached(since === undefined || !screen.bindsAfter ? since : addPeriod(since, screen.bindsAfter));
}

/** `robinson` stands for any country's list of people who want no advertising, `dncm` for a do-not-call list. */
function matches(entry: RegisterName, screen: RegisterName): boolean {
  if (entry === 'dncm') return screen === 'dncm' || screen === 'robinson';
  return entry === screen || (entry === 'robinson' && robinsonLists.has(screen));
}

const robinsonLists: ReadonlySet<RegisterName> = new Set<RegisterName>([
  'nix',
  'ecg',
  'ndd',
  'cvr',
  'reservasjonsregisteret',
  'stop-publicidad',
]);

/** Only firms and traders enter these: whoever stands there is none of the consumers that an unknown kind is read as. */
const firmsLists: ReadonlySet<RegisterName> = new Set<RegisterName>(['ctps', 'cvr']);

function isSetAside(
  h: Hearing,
  screen: RegisterScreen,
  since: number | undefined,
  need: ConsentNeed,
): boolean {
  const { consents, relation } = h.question.facts ?? {};
  if (screen.setAsideBy.includes('customer') && relation?.kind === 'customer') return true;
  const running = relation?.kind === 'customer' && h.question.message?.relatesToContract === true;
  if (screen.setAsideBy.includes('running-contract') && running) return true;
  for (const consent of consents ?? []) {
    if (assessConsent(h, consent, need).effect !== 'permits') continue;
    if (screen.setAsideBy.includes('consent')) return true;
    // Later means on a later day: on one day the stricter reading holds.
    if (screen.setAsideBy.includes('later-consent') && since !== undefined && consent.at! > since)
      return true;
  }
  return false;
}
