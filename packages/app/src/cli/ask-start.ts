import { existsSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { isCancel, select, text } from '@clack/prompts';
import { type TemplateName, templateNames } from '@houdbaar/core/policy';
import type { Language } from '@houdbaar/core/terms';

/** How somebody wants to begin. */
export type StartChoice =
  | { readonly choice: 'sample' }
  | { readonly choice: 'empty' }
  | {
      readonly choice: 'own';
      /** As it was typed. */
      readonly file: string;
      readonly template: TemplateName;
      readonly country: string;
    };

/** A terminal in which somebody can answer. */
export interface Terminal {
  readonly input: Readable;
  readonly output: Writable;
}

const words = {
  nl: {
    begin: 'Er staat nog niets in Houdbaar. Hoe wil je beginnen?',
    sample: 'Met een voorbeeldbedrijf',
    sampleHint: 'een webwinkel in thee met 1.226 verzonnen mensen; in één keer weer weg',
    own: 'Met mijn eigen export',
    ownHint: 'CSV, TSV, XLSX of ZIP uit je CRM, webwinkel of mailprogramma',
    empty: 'Leeg',
    emptyHint: 'je vult het zelf',
    file: 'Waar staat het bestand?',
    noFile: 'Dat bestand is er niet.',
    template: 'Wat past het best bij jullie? Dit voorbeeldbeleid pas je daarna aan.',
    country: 'In welk land is jullie organisatie gevestigd?',
    noCountry: 'Twee letters, zoals NL of BE.',
    templates: {
      newsletter: 'nieuwsbrief',
      'web-shop': 'webwinkel',
      'b2b-lead': 'zakelijke contacten',
      loyalty: 'klantenkaart of spaarprogramma',
      support: 'klantenservice',
      bookkeeping: 'boekhouding',
    },
  },
  en: {
    begin: 'Nothing is in Houdbaar yet. How do you want to begin?',
    sample: 'With a sample company',
    sampleHint: 'a web shop for tea with 1,226 invented people; removed in one go',
    own: 'With my own export',
    ownHint: 'CSV, TSV, XLSX or ZIP from your CRM, web shop or mailing tool',
    empty: 'Empty',
    emptyHint: 'you fill it yourself',
    file: 'Where is the file?',
    noFile: 'That file is not there.',
    template: 'What fits you best? You adapt this example policy afterwards.',
    country: 'In which country is your organisation established?',
    noCountry: 'Two letters, such as NL or BE.',
    templates: {
      newsletter: 'newsletter',
      'web-shop': 'web shop',
      'b2b-lead': 'business contacts',
      loyalty: 'loyalty programme',
      support: 'customer support',
      bookkeeping: 'bookkeeping',
    },
  },
} as const satisfies Record<Language, object>;

/**
 * Asks in the terminal how to begin.
 *
 * @param pathOf makes a path as it was typed absolute
 * @param signal takes the question away: it was answered elsewhere
 * @returns undefined where the reader stopped answering
 */
export async function askStart(
  terminal: Terminal,
  language: Language,
  pathOf: (path: string) => string,
  signal: AbortSignal,
): Promise<StartChoice | undefined> {
  const say = words[language];
  const common = { ...terminal, signal };
  const choice = await select({
    ...common,
    message: say.begin,
    options: [
      { value: 'sample' as const, label: say.sample, hint: say.sampleHint },
      { value: 'own' as const, label: say.own, hint: say.ownHint },
      { value: 'empty' as const, label: say.empty, hint: say.emptyHint },
    ],
  });
  if (isCancel(choice)) return undefined;
  if (choice !== 'own') return { choice };
  const file = await text({
    ...common,
    message: say.file,
    validate: (path) => (path && existsSync(pathOf(path.trim())) ? undefined : say.noFile),
  });
  if (isCancel(file)) return undefined;
  const template = await select({
    ...common,
    message: say.template,
    initialValue: 'web-shop' as TemplateName,
    options: templateNames.map((value) => ({ value, label: say.templates[value] })),
  });
  if (isCancel(template)) return undefined;
  const country = await text({
    ...common,
    message: say.country,
    initialValue: language === 'nl' ? 'NL' : '',
    validate: (code) => (/^[A-Za-z]{2}$/.test(code?.trim() ?? '') ? undefined : say.noCountry),
  });
  if (isCancel(country)) return undefined;
  return { choice, file: file.trim(), template, country: country.trim().toUpperCase() };
}
