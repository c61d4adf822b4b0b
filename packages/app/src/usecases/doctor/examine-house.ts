import { checkPolicy } from '@houdbaar/core/policy';
import { formatDay } from '@houdbaar/core/time';
import { lastBackupSetting } from '../backup/index.ts';
import { Failure } from '../failure.ts';
import { type House, todayOf } from '../house.ts';
import type { Instant } from '../ports/index.ts';
import { readPolicy } from '../ruling.ts';
import { sampleOf } from '../start/index.ts';
import { examineBackground } from './examine-background.ts';
import { type Finding, well, worry } from './finding.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Looks over an open house: database, clock, policy, evidence, backups, and what the background does. Changes nothing. */
export async function examineHouse(house: House): Promise<readonly Finding[]> {
  return [
    ...(await examineDatabase(house)),
    await examinePolicy(house),
    ...(await examineBackground(house)),
    await examineEvidence(house),
    await examineBackup(house),
    ...(await examineSample(house)),
  ];
}

async function examineDatabase({ store, clock, ring }: House): Promise<Finding[]> {
  const before = clock.now();
  const { version, now, migration } = await store.health.look();
  // Between the two looks at our own clock the database looked at its own.
  const apart = Math.max(before - now, now - clock.now(), 0);
  const sealed = (await store.evidence.lastRoot())?.until ?? 0;
  return [
    well('database', `PostgreSQL ${version} antwoordt.`, `PostgreSQL ${version} answers.`),
    well(
      'migrations',
      `De tabellen zijn bij, tot en met ${migration}.`,
      `The tables are up to date, up to ${migration}.`,
    ),
    well(
      'key-ring',
      `De sleutelbos past bij deze database (${ring.keys.length} sleutels).`,
      `The key ring fits this database (${ring.keys.length} keys).`,
    ),
    ...(await examineVault(store)),
    clockFinding(apart, sealed - before),
  ];
}

/** A vault in the same database needs no word of its own. */
async function examineVault({ health }: House['store']): Promise<Finding[]> {
  try {
    const vault = await health.lookAtVault();
    if (!vault) return [];
    return [
      well(
        'vault',
        `De kluis ligt in een eigen database die bij deze gegevens hoort (PostgreSQL ${vault.version}).`,
        `The vault lies in a database of its own that belongs to these data (PostgreSQL ${vault.version}).`,
      ),
    ];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const remedy = {
      nl: 'Start die database, of verhelp wat ertussen zit. Wat mensen toevoegt of wist, wacht daarop.',
      en: 'Start that database, or mend what is between. Whatever adds people or erases waits for it.',
    };
    return [worry('failed', 'vault', error.says, remedy)];
  }
}

function clockFinding(apart: number, beforeSealed: number): Finding {
  const remedy = {
    nl: 'Zet de klok goed, bij voorkeur automatisch (NTP): termijnen en bewijs hangen ervan af.',
    en: 'Set the clock right, preferably by itself (NTP): periods and evidence depend on it.',
  };
  if (beforeSealed > 0)
    return worry(
      'failed',
      'clock',
      {
        nl: `De klok staat achter: het bewijs is al verzegeld tot ${inHours(beforeSealed)} uur later.`,
        en: `The clock is behind: evidence is sealed up to ${inHours(beforeSealed)} hours later.`,
      },
      remedy,
    );
  if (apart <= minute)
    return well('clock', 'De klok loopt gelijk met de database.', 'The clock agrees with the database.');
  const seconds = Math.round(apart / 1000);
  return worry(
    apart > 60 * minute ? 'failed' : 'warning',
    'clock',
    {
      nl: `De klok loopt ${seconds} seconden uit de pas met de database.`,
      en: `The clock is ${seconds} seconds away from that of the database.`,
    },
    remedy,
  );
}

const inHours = (ms: number): number => Math.ceil(ms / (60 * minute));

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

async function examinePolicy(house: House): Promise<Finding> {
  const policy = await house.store.policies.current();
  if (!policy)
    return worry(
      'warning',
      'policy',
      { nl: 'Er is nog geen beleid.', en: 'There is no policy yet.' },
      {
        nl: 'Maak er een: houdbaar policy export > policy.yaml, pas het aan, en dan houdbaar policy apply policy.yaml',
        en: 'Make one: houdbaar policy export > policy.yaml, adapt it, then houdbaar policy apply policy.yaml',
      },
    );
  const findings = checkPolicy(readPolicy(policy.source), todayOf(house));
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  if (findings.length === 0)
    return well(
      'policy',
      `Beleid versie ${policy.version} geldt.`,
      `Policy version ${policy.version} is in force.`,
    );
  return worry(
    errors > 0 ? 'failed' : 'warning',
    'policy',
    {
      nl: `Beleid versie ${policy.version} heeft nu ${counted(errors, 'fout', 'fouten')} en ${counted(warnings, 'aandachtspunt', 'aandachtspunten')}.`,
      en: `Policy version ${policy.version} has ${counted(errors, 'error', 'errors')} and ${counted(warnings, 'point', 'points')} of attention today.`,
    },
    {
      nl: 'Bekijk ze: houdbaar policy export > policy.yaml en dan houdbaar policy check policy.yaml',
      en: 'See them: houdbaar policy export > policy.yaml, then houdbaar policy check policy.yaml',
    },
  );
}

async function examineEvidence(house: House): Promise<Finding> {
  const { store, calendar } = house;
  const last = await store.evidence.lastRoot();
  const first = await store.evidence.firstSince(last?.until ?? 0);
  const openSince = first === null ? null : calendar.dayOf(first);
  const open = openSince === null ? 0 : todayOf(house) - openSince;
  // The day of yesterday is closed in the night.
  if (openSince === null || open <= 1)
    return well(
      'evidence.days',
      last
        ? `Het bewijs is verzegeld tot en met ${formatDay(last.day)}.`
        : openSince === null
          ? 'Er is nog geen bewijs te verzegelen.'
          : 'Het bewijs van nu wordt vannacht verzegeld.',
      last
        ? `Evidence is sealed up to ${formatDay(last.day)}.`
        : openSince === null
          ? 'There is no evidence to seal yet.'
          : 'The evidence so far is sealed tonight.',
    );
  return worry(
    'warning',
    'evidence.days',
    {
      nl: `Het bewijs sinds ${formatDay(openSince)} is nog niet verzegeld.`,
      en: `The evidence since ${formatDay(openSince)} is not sealed yet.`,
    },
    {
      nl: 'Dat gebeurt ’s nachts, zolang de server draait: houdbaar serve',
      en: 'That happens at night, while the server runs: houdbaar serve',
    },
  );
}

async function examineBackup({ store, clock }: House): Promise<Finding> {
  const backup = await store.settings.get<{ readonly at: Instant }>(lastBackupSetting);
  const { active } = await store.people.count();
  const remedy = {
    nl: 'Maak er een, en bewaar de twee bestanden apart: houdbaar backup data.zip --vault kluis.zip',
    en: 'Make one, and keep the two files apart: houdbaar backup data.zip --vault vault.zip',
  };
  if (!backup) {
    if (active === 0)
      return well(
        'backup',
        'Er is nog niets om een reservekopie van te maken.',
        'There is nothing to back up yet.',
      );
    return worry(
      'warning',
      'backup',
      { nl: 'Er is nog nooit een reservekopie gemaakt.', en: 'No backup was ever made.' },
      remedy,
    );
  }
  const days = Math.floor((clock.now() - backup.at) / day);
  if (days <= 7)
    return well(
      'backup',
      `De laatste reservekopie is ${days} dagen oud.`,
      `The last backup is ${days} days old.`,
    );
  return worry(
    'warning',
    'backup',
    { nl: `De laatste reservekopie is ${days} dagen oud.`, en: `The last backup is ${days} days old.` },
    remedy,
  );
}

async function examineSample(house: House): Promise<Finding[]> {
  if (!(await sampleOf(house))) return [];
  return [
    worry(
      'warning',
      'sample',
      {
        nl: 'De verzonnen mensen van het voorbeeldbedrijf staan erin.',
        en: 'The invented people of the sample company are in.',
      },
      {
        nl: 'Weghalen kan altijd: houdbaar sample remove',
        en: 'Remove them at any time: houdbaar sample remove',
      },
    ),
  ];
}
