import type { Language, Said } from '../../terms/index.ts';
import { type CheckContext, finding, type PolicyFinding, purposesOf } from './finding.ts';
import { proposeWording } from './propose-wording.ts';

/** Words that tell a person nothing about what will happen; with the small words they do not count. */
const empty: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(
    `de het een en of van voor om te je jouw u uw we wij ons onze in op met bij aan door dat die dit deze is zijn
    worden wordt kunnen kan mogen mag zullen ook zo beter best goed nog meer gebruiken gebruikt verwerken verwerkt
    verwerking gegevens persoonsgegevens informatie doel doelen doeleinden doeleinde marketing marketingdoeleinden
    direct directe direct-marketing commercieel commerciële commerciele zakelijk zakelijke bedrijf bedrijfsdoeleinden
    dienst diensten dienstverlening dienen optimaliseren optimale verbeteren verbetering ervaring klantervaring
    gebruikerservaring klantbeheer klantrelatie relatiebeheer beheer communicatie contact reclame promotie
    promotionele activiteiten onderzoek toekomstig intern interne diverse algemeen algemene verschillende`.split(
      /\s+/,
    ),
  ),
  en: new Set(
    `the a an and or of for to you your yours we our us in on with by at from that this these is are be will can may
    also so better best good more use used using process processed processing data personal information purpose
    purposes marketing direct commercial business company service services serve optimise optimize improve improving
    improvement experience experiences user customer management relationship relations communication
    communications contact advertising promotion promotional activities research future internal various
    general different`.split(/\s+/),
  ),
};

/** Openings through which anything fits. */
const openEnded: Readonly<Record<Language, RegExp>> = {
  nl: /\b(andere|overige|dergelijke|soortgelijke)\s+doeleinden\b|\b(enz|enzovoorts?|etc|o\.a|onder (meer|andere))\b|\bwaaronder\b.*\bniet beperkt\b/i,
  en: /\b(other|related|similar|similar such)\s+purposes\b|\b(etc|among others?|and so on)\b|\bincluding but not limited\b/i,
};

/** Fewer telling words than this say nothing about who does what, how or why. */
const LEAST_TELLING_WORDS = 3;

/** What is wrong with a wording, while it is being written. */
export interface WordingProblem {
  /**
   * - `missing`: nothing was written;
   * - `open-ended`: an opening through which anything fits;
   * - `vague`: too few words that tell what happens
   */
  readonly id: 'missing' | 'open-ended' | 'vague';
  /** Where in the text, counted in characters from 0, the end not included; null for the whole. */
  readonly at: readonly [number, number] | null;
  readonly says: Said;
  readonly remedy: Said;
}

/** Everything that makes a wording too vague to be a purpose (GDPR 5(1)(b)); fit to be asked at every keystroke. */
export function wordingProblems(text: string, language: Language): WordingProblem[] {
  if (text.trim() === '')
    return [
      {
        id: 'missing',
        at: null,
        says: { nl: 'Er staat nog niets.', en: 'Nothing is written yet.' },
        remedy: { nl: 'Schrijf op wat je doet, hoe en waarom.', en: 'Write what you do, how and why.' },
      },
    ];
  const problems: WordingProblem[] = [];
  const opening = openEnded[language].exec(text);
  if (opening)
    problems.push({
      id: 'open-ended',
      at: [opening.index, opening.index + opening[0].length],
      says: {
        nl: `Met "${opening[0]}" past alles erin.`,
        en: `With "${opening[0]}" anything fits.`,
      },
      remedy: { nl: 'Noem elk doel, of laat dit weg.', en: 'Name each purpose, or leave this out.' },
    });
  if (tellingWords(text, language) < LEAST_TELLING_WORDS)
    problems.push({
      id: 'vague',
      at: null,
      says: {
        nl: 'Hieruit kan niemand opmaken wat je met de gegevens doet.',
        en: 'Nobody can tell from this what you do with the data.',
      },
      remedy: {
        nl: 'Zeg wie wat stuurt of doet, hoe en waarom.',
        en: 'Say who sends or does what, by which means, and why.',
      },
    });
  return problems;
}

function tellingWords(text: string, language: Language): number {
  const words = text.toLowerCase().match(/[\p{L}\d][\p{L}\d'’-]*/gu) ?? [];
  return new Set(words.filter((word) => !empty[language].has(word))).size;
}

/** Whether a wording leaves open what will be done ("for marketing purposes"). */
export const isVague = (text: string, language: Language): boolean =>
  tellingWords(text, language) < LEAST_TELLING_WORDS || openEnded[language].test(text);

/** Wording: present, and specific enough to be a purpose (GDPR 5(1)(b)). */
export function checkWording({ policy }: CheckContext): PolicyFinding[] {
  return purposesOf(policy).flatMap(({ id, purpose }) => {
    const { nl, en } = purpose.wording;
    const proposal = proposeWording(purpose, policy.organisation.name);
    const path = ['purposes', id, 'wording'];
    if (!nl?.trim() && !en?.trim()) {
      return [
        finding('wording-missing', 'error', path, {
          cites: ['GDPR 5(1)(b)', 'GDPR 13(1)(c)'],
          says: { nl: 'Het doel is nergens beschreven.', en: 'The purpose is not put into words.' },
          remedy: { nl: 'Schrijf op wat je doet, hoe en waarom.', en: 'Write what you do, how and why.' },
          proposal,
        }),
      ];
    }
    return (['nl', 'en'] as const).flatMap((language) => {
      const text = purpose.wording[language]?.trim();
      if (!text || !isVague(text, language)) return [];
      return [
        finding('wording-vague', 'error', [...path, language], {
          cites: ['GDPR 5(1)(b)', 'GDPR 13(1)(c)', 'WP203'],
          says: {
            nl: `"${text}" is te vaag: niemand kan hieruit opmaken wat je met de gegevens doet.`,
            en: `"${text}" is too vague: nobody can tell from it what you do with the data.`,
          },
          remedy: {
            nl: 'Zeg wie wat stuurt of doet, hoe en waarom. Toestemming voor een vaag doel is niet geldig.',
            en: 'Say who sends or does what, by which means, and why. Consent to a vague purpose is not valid.',
          },
          proposal,
        }),
      ];
    });
  });
}
