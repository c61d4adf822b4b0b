import { formatDay } from '@houdbaar/core/time';
import { type House, todayOf } from '../house.ts';
import { isClockBehind } from '../judged-days.ts';
import type { Instant } from '../ports/index.ts';
import { type Finding, well, worry } from './finding.ts';

/** What the background notes of each night, as far as it matters here. */
interface Night {
  readonly at: Instant;
  readonly steps: readonly { readonly step: string; readonly failed?: string }[];
}
const nightSetting = 'jobs.nightly';

const day = 24 * 3_600_000;

/** What runs in the background, and whether it keeps up. */
export async function examineBackground(house: House): Promise<Finding[]> {
  return [
    await examineRebuild(house),
    ...(await examineClock(house)),
    await examineNight(house),
    ...(await examineMessages(house)),
  ];
}

async function examineRebuild({ store }: House): Promise<Finding> {
  const epoch = await store.policies.epoch();
  const left = epoch && epoch.rebuiltAt === null ? await store.standing.outdatedCount(epoch.epoch) : 0;
  if (left === 0)
    return well(
      'rebuild',
      'Iedereen is beoordeeld onder het beleid van nu.',
      'Everybody is judged under the policy of now.',
    );
  return worry(
    'warning',
    'rebuild',
    {
      nl: `${left === 1 ? '1 mens moet' : `${left} mensen moeten`} nog opnieuw worden beoordeeld. Antwoorden kloppen intussen, maar kosten meer tijd.`,
      en: `${left === 1 ? '1 person is' : `${left} people are`} still to be judged anew. Answers are right meanwhile, but take longer.`,
    },
    {
      nl: 'Dat gaat vanzelf, zolang de server draait: houdbaar serve',
      en: 'That goes by itself, while the server runs: houdbaar serve',
    },
  );
}

async function examineClock(house: House): Promise<Finding[]> {
  const epoch = await house.store.policies.epoch();
  if (!epoch || !isClockBehind(house, epoch)) return [];
  const [today, latest] = [formatDay(todayOf(house)), formatDay(epoch.latestDay)];
  return [
    worry(
      'warning',
      'clock.day',
      {
        nl: `De klok zegt ${today}, maar er is al geoordeeld op ${latest}. Antwoorden kloppen voor vandaag, maar kosten meer tijd.`,
        en: `The clock says ${today}, but people were judged on ${latest} already. Answers are right for today, but take longer.`,
      },
      {
        nl: 'Zet de klok van elke machine gelijk (NTP). Stond hij eerder fout, dan herstelt het nachtwerk dit.',
        en: 'Set the clock of every machine right (NTP). If it was wrong before, the nightly work mends this.',
      },
    ),
  ];
}

async function examineNight({ store, clock }: House): Promise<Finding> {
  const night = await store.settings.get<Night>(nightSetting);
  const epoch = await store.policies.epoch();
  const failed = night?.steps.filter((step) => step.failed !== undefined).map(({ step }) => step) ?? [];
  if (failed.length > 0)
    return worry(
      'failed',
      'nightly',
      {
        nl: `Van het nachtwerk mislukte: ${failed.join(', ')}.`,
        en: `Of the nightly work this failed: ${failed.join(', ')}.`,
      },
      {
        nl: 'In het log van de server staat wat er misging. De volgende nacht wordt het opnieuw geprobeerd.',
        en: 'The log of the server says what went wrong. It is tried again the next night.',
      },
    );
  const since = night?.at ?? epoch?.since ?? clock.now();
  const days = Math.floor((clock.now() - since) / day);
  if (days < 2)
    return well(
      'nightly',
      night ? 'Het nachtwerk is gedaan.' : 'Het nachtwerk begint in de eerste nacht dat de server draait.',
      night
        ? 'The nightly work was done.'
        : 'The nightly work begins in the first night that the server runs.',
    );
  return worry(
    'warning',
    'nightly',
    {
      nl: `Het nachtwerk is al ${days} dagen niet gedaan.`,
      en: `The nightly work was not done for ${days} days.`,
    },
    {
      nl: 'Laat de server ’s nachts draaien: houdbaar serve',
      en: 'Let the server run at night: houdbaar serve',
    },
  );
}

async function examineMessages({ store, clock }: House): Promise<Finding[]> {
  const { waiting, failing, exhausted } = await store.webhooks.backlog();
  const outbox = await store.outbox.waiting();
  const old = outbox.oldest === null ? 0 : Math.floor((clock.now() - outbox.oldest) / day);
  const webhooks =
    failing + exhausted === 0
      ? well(
          'webhooks',
          `Webhooks: ${waiting} wachten, geen mislukt.`,
          `Webhooks: ${waiting} waiting, none failed.`,
        )
      : worry(
          'warning',
          'webhooks',
          {
            nl: `Webhooks: ${failing} mislukken nu, ${exhausted} zijn opgegeven.`,
            en: `Webhooks: ${failing} are failing now, ${exhausted} were given up.`,
          },
          {
            nl: 'Kijk of de ontvanger werkt en verstuur ze opnieuw: zie Webhooks in /docs.',
            en: 'See whether the receiver works and send them again: see Webhooks in /docs.',
          },
        );
  const messages =
    old < 14
      ? well(
          'outbox',
          `${outbox.count} taken voor systemen met kopieën wachten.`,
          `${outbox.count} tasks for systems with copies are waiting.`,
        )
      : worry(
          'warning',
          'outbox',
          {
            nl: `De oudste taak voor een systeem met kopieën wacht al ${old} dagen.`,
            en: `The oldest task for a system with copies has waited ${old} days.`,
          },
          {
            nl: 'Wis die mensen ook daar, en sluit de taak: zie Outbox in /docs.',
            en: 'Erase those people there too, and close the task: see Outbox in /docs.',
          },
        );
  return [webhooks, messages];
}
