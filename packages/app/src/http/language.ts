import { type Language, languages } from '@houdbaar/core/terms';

/** The reader's language by `Accept-Language` (RFC 9110, 12.5.4): the best one we speak, else English. */
export function languageIn(header: string | undefined): Language {
  let best: Language = 'en';
  let weight = 0;
  for (const part of (header ?? '').split(',').slice(0, 20)) {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = parameters.find((each) => each.trim().startsWith('q='));
    const q = quality === undefined ? 1 : Number(quality.trim().slice(2));
    const language = languages.find((each) => range === each || range.startsWith(`${each}-`));
    if (language && q > weight) [best, weight] = [language, q];
  }
  return best;
}
