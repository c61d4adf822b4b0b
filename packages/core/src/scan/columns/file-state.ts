import { foldText } from '../values/index.ts';

/** What the name of a file or sheet says about everyone in it. */
export const fileStates = ['subscribed', 'unsubscribed', 'cleaned', 'non-subscribed', 'suppressed'] as const;
export type FileState = (typeof fileStates)[number];

const patterns: readonly (readonly [FileState, RegExp])[] = [
  [
    'non-subscribed',
    /(?:^|\W)(?:non ?subscribed|not ?subscribed|niet (?:aangemeld|ingeschreven)|never subscribed|transactional)(?:\W|$)/,
  ],
  [
    'unsubscribed',
    /(?:^|\W)(?:unsubscribe[ds]?|unsubscribers|unsubs|opt ?outs?|opted ?out|uitgeschreven|uitschrijvingen|afgemeld|afmeldingen|afmelders|desabonnes?|desabonnements?|desinscrits?|abgemeldete?|abmeldungen|bezwaren|verzet)(?:\W|$)/,
  ],
  ['cleaned', /(?:^|\W)(?:cleaned|bounces?|bounced|hard ?bounces?|onbestelbaar|invalid addresses)(?:\W|$)/],
  [
    'suppressed',
    /(?:^|\W)(?:suppressed|suppressions?|suppress|blacklist(?:ed)?|blocklist(?:ed)?|do not (?:mail|contact|call)|dnc|robinson|zwarte lijst|liste noire|sperrliste|geblokkeerd)(?:\W|$)/,
  ],
  [
    'subscribed',
    /(?:^|\W)(?:subscribed|subscribers?|opt ?ins?|aangemeld|aanmeldingen|ingeschreven|abonnees?|abonnes?|inscrits?|abonnenten|angemeldete?|nieuwsbrief|newsletter|infolettre)(?:\W|$)/,
  ],
];

function spaced(text: string): string {
  return foldText(text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')).replace(/[^a-z0-9]+/g, ' ');
}

/**
 * The state that a file name or sheet name carries: Mailchimp's `unsubscribed_members_export_1a2b.csv`, a sheet
 * `Afmeldingen`. The sheet speaks before the file. Refusals are looked for first.
 */
export function fileState(fileName: string, sheet?: string): FileState | undefined {
  const base = fileName.replace(/\\/g, '/').split('/').at(-1) ?? '';
  for (const text of [sheet, base.replace(/\.[a-z0-9]{2,5}$/i, '')]) {
    if (text === undefined) continue;
    const words = spaced(text);
    const found = patterns.find(([, pattern]) => pattern.test(words));
    if (found) return found[0];
  }
  return undefined;
}
