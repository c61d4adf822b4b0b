import { parseDay } from '@houdbaar/core/time';
import { signDailyRoot } from '../../evidence/index.ts';
import { createRing } from '../../keys/index.ts';
import type { CertificateInput } from '../../usecases/index.ts';

const at = (iso: string): number => Date.parse(iso);
export const ring = createRing(at('2026-01-01T00:00:00Z'));

/** A plan that ran to its end, with something of everything. */
export const full: CertificateInput = {
  id: '3f0b7b52-7c1f-4a4c-8f0a-90f3c6a7d201',
  made: at('2026-11-22T06:00:00Z'),
  timeZone: 'Europe/Amsterdam',
  organisation: { name: 'Fietsenwinkel De Ketting B.V.', country: 'NL' },
  plan: {
    id: 'plan-2026-11',
    hash: 'ab'.repeat(32),
    people: 1312,
    created: { at: at('2026-11-01T08:00:00Z'), by: { account: 'u-7', role: 'CRM manager' } },
    announced: at('2026-11-01T09:00:00Z'),
    approvals: [
      { at: at('2026-11-15T08:30:00Z'), by: { account: 'u-3', role: 'privacy officer' } },
      { at: at('2026-11-15T11:00:00Z'), by: { account: 'u-1' } },
    ],
    executed: { from: at('2026-11-21T22:00:00Z'), to: at('2026-11-21T22:04:31Z'), by: { account: 'job' } },
    finished: true,
  },
  versions: { policy: '12 (7 oktober 2026)', law: '2026.11' },
  handled: 1290,
  totals: { erase: 900, anonymise: 200, block: 100, fields: 120 },
  rows: [
    {
      action: 'fields',
      purpose: 'birthday',
      rule: 'keep/claim-ended',
      says: { nl: 'De termijn van dit doel is voorbij', en: 'The term of this purpose is over' },
      people: 120,
      fields: ['birthDate'],
    },
    { action: 'erase', purpose: 'newsletter', rule: 'keep/withdrawn', people: 400 },
    { action: 'erase', purpose: 'newsletter', rule: 'keep/term-over', people: 500 },
    { action: 'anonymise', rule: 'keep/no-purpose', people: 200 },
    { action: 'block', purpose: 'warranty', rule: 'keep/duty', people: 100 },
  ],
  purposes: {
    newsletter: { nl: 'Elke maand een nieuwsbrief', en: 'A newsletter each month' },
    birthday: { nl: 'Een cadeautje op je verjaardag' },
  },
  skipped: [
    { reason: 'held', people: 2 },
    { reason: 'changed', people: 20 },
    { reason: 'gone', people: 0 },
  ],
  sources: [
    { name: 'Webshop', done: 1290, waiting: 0 },
    { name: 'Postduif Mail', done: 1200, waiting: 90 },
  ],
  seal: signDailyRoot(
    ring,
    { day: parseDay('2026-11-21'), leaves: 1290, root: new Uint8Array(32).fill(7) },
    undefined,
  ),
};

/** A plan for nobody, stopped before it began. */
export const bare: CertificateInput = {
  id: '9b0b7b52-7c1f-4a4c-8f0a-90f3c6a7d202',
  made: at('2026-11-22T06:00:00Z'),
  timeZone: 'Europe/Brussels',
  organisation: { name: 'Ketting België', country: 'BE' },
  plan: {
    id: 'plan-1',
    hash: '00'.repeat(32),
    people: 1,
    created: { at: at('2026-11-01T08:00:00Z'), by: { account: 'u-7' } },
    approvals: [],
    executed: { from: at('2026-11-21T22:00:00Z'), to: at('2026-11-21T22:00:01Z'), by: { account: 'job' } },
    finished: false,
  },
  versions: { policy: '1', law: '2026.11' },
  handled: 0,
  totals: { erase: 0, anonymise: 0, block: 0, fields: 0 },
  rows: [],
  purposes: {},
  skipped: [],
  sources: [],
};
