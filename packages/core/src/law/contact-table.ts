import type { Channel, PersonKind } from '../terms/index.ts';
import { atContact } from './at/contact.ts';
import { beContact } from './be/contact.ts';
import { bgContact } from './bg/contact.ts';
import { chContact } from './ch/contact.ts';
import type { ContactRule } from './contact-rule.ts';
import { czContact } from './cz/contact.ts';
import { deContact } from './de/contact.ts';
import { dkContact } from './dk/contact.ts';
import { eeContact } from './ee/contact.ts';
import { esContact } from './es/contact.ts';
import { euContact } from './eu/contact.ts';
import { fiContact } from './fi/contact.ts';
import { frContact } from './fr/contact.ts';
import { grContact } from './gr/contact.ts';
import { hrContact } from './hr/contact.ts';
import { huContact } from './hu/contact.ts';
import { ieContact } from './ie/contact.ts';
import { isContact } from './is/contact.ts';
import { itContact } from './it/contact.ts';
import { ltContact } from './lt/contact.ts';
import { luContact } from './lu/contact.ts';
import { lvContact } from './lv/contact.ts';
import { nlContact } from './nl/contact.ts';
import { noContact } from './no/contact.ts';
import { plContact } from './pl/contact.ts';
import { ptContact } from './pt/contact.ts';
import { roContact } from './ro/contact.ts';
import { seContact } from './se/contact.ts';
import { siContact } from './si/contact.ts';
import { skContact } from './sk/contact.ts';
import { ukContact } from './uk/contact.ts';

/** The channel rules of each country that has its own. */
export const contactTables: Readonly<Record<string, readonly ContactRule[]>> = {
  EU: euContact,
  AT: atContact,
  BE: beContact,
  BG: bgContact,
  CH: chContact,
  CZ: czContact,
  DE: deContact,
  DK: dkContact,
  EE: eeContact,
  ES: esContact,
  FI: fiContact,
  FR: frContact,
  GR: grContact,
  HR: hrContact,
  HU: huContact,
  IE: ieContact,
  IS: isContact,
  IT: itContact,
  LT: ltContact,
  LU: luContact,
  LV: lvContact,
  NL: nlContact,
  NO: noContact,
  PL: plContact,
  PT: ptContact,
  RO: roContact,
  SE: seContact,
  SI: siContact,
  SK: skContact,
  UK: ukContact,
};

type ByKind = Partial<Record<PersonKind, ContactRule[]>>;
type ByChannel = Partial<Record<Channel, ByKind>>;

const index = new Map<string, ByChannel>();
for (const [country, rows] of Object.entries(contactTables)) {
  const byChannel: ByChannel = {};
  for (const row of rows)
    for (const channel of row.channels) {
      const byKind = byChannel[channel] ?? {};
      byChannel[channel] = byKind;
      for (const kind of row.recipients) byKind[kind] = [...(byKind[kind] ?? []), row];
    }
  index.set(country, byChannel);
}

const nothing: readonly ContactRule[] = [];

/** States that have no table of their own and that the directive binds all the same. */
const withoutTable: ReadonlySet<string> = new Set(['CY', 'LI', 'MT']);

/**
 * Every row, past and future, that a country takes from the Union for one channel and kind of recipient: none where the
 * directive does not hold, as in the United States.
 */
export function unionRows(country: string, channel: Channel, kind: PersonKind): readonly ContactRule[] {
  return index.has(country) || withoutTable.has(country) ? contactRows('EU', channel, kind) : nothing;
}

/**
 * Every row, past and future, for one country, channel and kind of recipient. Which one is in force on a day is
 * for the caller, who reads time; where none is, {@link unionRows} hold.
 */
export function contactRows(country: string, channel: Channel, kind: PersonKind): readonly ContactRule[] {
  return index.get(country)?.[channel]?.[kind] ?? nothing;
}
