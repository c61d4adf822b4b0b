import { randomBytes } from 'node:crypto';
import { parseDay } from '@houdbaar/core/time';
import {
  chainEntry,
  chainStart,
  type JsonValue,
  MerkleTree,
  makeBundle,
  type ProofBundle,
  type StoredEvidence,
  sealEvidence,
  signDailyRoot,
} from '../../evidence/index.ts';
import { createRing, newSalt, personKey } from '../../keys/index.ts';
import type { ConsentEvent, ObjectionEvent, ProofInput, WithdrawalEvent } from './proof-input.ts';
import { proofStatement } from './proof-statement.ts';

const at = (iso: string): number => Date.parse(iso);
const recorded = { at: at('2025-03-14T09:42:11Z'), by: 'aanmeldformulier' };

export const wordingNl =
  'Ja, stuur mij elke maand de nieuwsbrief van Fietsenwinkel De Ketting.\n\nAfmelden kan altijd, onderaan elk bericht.';

export const consent: ConsentEvent = {
  id: 'c-2025-0001',
  kind: 'consent',
  when: { day: parseDay('2025-03-14'), at: at('2025-03-14T09:42:10Z') },
  recorded,
  source: 'webshop',
  entry: 1,
  for: 'direct-marketing',
  act: 'ticked',
  channels: ['email', 'sms'],
  form: { name: 'Aanmelden nieuwsbrief', version: '7' },
  text: { version: '2025-02', language: 'nl', text: wordingNl },
  separate: true,
  confirmed: {
    asked: { day: parseDay('2025-03-14'), at: at('2025-03-14T09:42:12Z') },
    when: { day: parseDay('2025-03-14'), at: at('2025-03-14T09:45:30Z') },
    via: 'email',
  },
  ipHash: '9a1f0c52-1b7c-5d0e-8a44-6f2f7d1b9c3e',
};

export const renewal: ConsentEvent = {
  ...consent,
  id: 'c-2026-0007',
  kind: 'renewal',
  when: { day: parseDay('2026-03-01'), at: at('2026-03-01T10:00:00Z') },
  recorded: { at: at('2026-03-01T10:00:01Z'), by: 'aanmeldformulier' },
  entry: 2,
  act: 'clicked',
  until: parseDay('2028-03-01'),
};

export const withdrawal: WithdrawalEvent = {
  id: 'w-2026-0002',
  kind: 'withdrawal',
  when: { day: parseDay('2026-10-02'), at: at('2026-10-02T18:03:00Z') },
  recorded: { at: at('2026-10-02T18:03:01Z'), by: 'afmeldpagina' },
  entry: 3,
  via: 'link',
  channels: ['sms'],
};

export const objection: ObjectionEvent = {
  id: 'o-2026-0003',
  kind: 'objection',
  when: { day: parseDay('2026-11-20') },
  recorded: { at: at('2026-11-20T08:15:00Z'), by: 'medewerker 12' },
  via: 'letter',
  scope: 'channel',
  channel: 'post',
};

/** A consent with all that can be known of it. */
export const full: ProofInput = {
  id: 'a6f58318-72e6-46a2-bfd7-f36d795e30cd',
  made: { at: at('2026-11-22T12:00:00Z'), by: 'medewerker 12' },
  timeZone: 'Europe/Amsterdam',
  controller: {
    name: 'Fietsenwinkel De Ketting B.V.',
    country: 'NL',
    contact: {
      email: 'privacy@deketting.example',
      phone: '+31 20 555 0100',
      address: 'Kettingstraat 1, 1012 AB Amsterdam',
      website: 'https://deketting.example/privacy',
    },
  },
  person: {
    id: '4711',
    shown: 'full',
    name: 'Łucja Øster-Černý',
    point: { kind: 'email', value: 'lucja@example.org' },
  },
  purpose: {
    id: 'newsletter',
    name: { nl: 'Nieuwsbrief', en: 'Newsletter' },
    kind: 'direct-marketing',
    basis: 'consent',
    wording: { nl: 'Elke maand een nieuwsbrief met nieuws en aanbiedingen', en: 'A newsletter each month' },
    fields: ['email', 'firstName', 'shoeSize'],
    recipients: [{ name: 'Postduif Mail GmbH', country: 'DE' }],
    storedIn: ['NL', 'DE'],
    retention: 'P24M',
    refuseAt: 'https://deketting.example/voorkeuren',
  },
  event: consent,
  others: [withdrawal, renewal],
  standing: {
    day: parseDay('2026-11-22'),
    lanes: [
      {
        channel: 'email',
        outcome: 'lawful',
        until: parseDay('2028-03-01'),
        reason: { nl: 'Er is toestemming voor e-mail.', en: 'There is consent for e-mail.' },
        cites: ['NL Tw 11.7(1)', 'GDPR 7'],
      },
      {
        channel: 'sms',
        outcome: 'unlawful',
        reason: { nl: 'De toestemming voor sms is ingetrokken.', en: 'The consent for texts was withdrawn.' },
        cites: ['GDPR 7(3)'],
      },
      {
        outcome: 'unknown',
        reason: { nl: 'De laatste aankoop is onbekend.', en: 'The last purchase is unknown.' },
        cites: [],
      },
    ],
  },
};

/** What is left of an old consent: a day and an act. */
export const bare: ProofInput = {
  id: '0f6a2c51-6c52-4f0c-9f43-6f6e6a3f9a10',
  made: { at: at('2026-11-22T12:00:00Z') },
  timeZone: 'Europe/Brussels',
  controller: { name: 'Ketting België', country: 'BE' },
  person: { id: '12', shown: 'masked', point: { kind: 'phone', value: '+32 4•• •• •• 12' } },
  purpose: { id: 'calls', kind: 'partner-marketing', basis: 'none', wording: {}, fields: [] },
  event: {
    id: 'c-1',
    kind: 'consent',
    when: { day: parseDay('2019-05-05') },
    recorded: { at: at('2026-11-01T00:00:00Z'), by: 'import 3' },
    act: 'confirmed-by-seller',
    channels: [],
  },
};

/** A consent of which a file told no day. */
export const undated: ProofInput = {
  ...bare,
  event: {
    ...bare.event,
    for: 'direct-marketing',
    channels: ['email'],
    when: { day: parseDay('2026-11-01'), latest: true },
  } as ConsentEvent,
};

export const objected: ProofInput = {
  ...full,
  id: '7d0c0f2e-3a50-4a36-8f0e-27f6d3a3b111',
  purpose: { ...full.purpose, basis: 'legitimate-interests' },
  event: objection,
  others: [consent],
};

/** A real, signed bundle, other at each call, around the statement of a proof, with so many entries in the person's chain. */
export function bundleOf(input: ProofInput, entries = 3, sealed = true): ProofBundle {
  const ring = createRing(at('2025-01-01T00:00:00Z'));
  const key = personKey(ring, newSalt());
  const chain: StoredEvidence[] = [];
  let previous: Uint8Array = chainStart.hash;
  for (let seq = 1; seq <= entries; seq++) {
    const place = { personId: input.person.id, seq, kind: seq === 1 ? 'consent' : 'notice' };
    const content: JsonValue = { act: 'ticked', number: seq };
    const entry = {
      ...place,
      at: at('2025-03-14T09:42:11Z') + seq * 3_600_000,
      body: sealEvidence(key, place, content),
    };
    previous = chainEntry(entry, previous);
    chain.push({ ...entry, hash: previous });
  }
  const tree = new MerkleTree(input.person.id);
  tree.add({ personId: '1', head: { seq: 1, hash: randomBytes(32) } });
  tree.add({ personId: input.person.id, head: { seq: entries, hash: previous } });
  tree.add({ personId: '999999', head: { seq: 1, hash: randomBytes(32) } });
  const proof = tree.proof();
  const root = signDailyRoot(
    ring,
    { day: parseDay('2026-11-21'), leaves: tree.size, root: tree.root() },
    undefined,
  );
  return makeBundle(ring, key, {
    madeAt: input.made.at,
    personId: input.person.id,
    statement: proofStatement(input),
    entries: chain,
    show: new Set([1]),
    ...(sealed && proof && { inclusion: { seq: entries, proof, root } }),
  });
}
