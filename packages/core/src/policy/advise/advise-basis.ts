import { basisRules, type Rule } from '../../law/index.ts';
import type { LawfulBasis, PurposeKind, Said } from '../../terms/index.ts';
import type { Day } from '../../time/index.ts';
import type { BasisAnswers } from './answers.ts';
import { adviseChannels, type ChannelAdvice } from './channel-advice.ts';

/** Why a basis carries a purpose, or doesn't. */
export interface AdviceReason {
  readonly says: Said;
  readonly cites: readonly string[];
  /** The address of the official text. */
  readonly source: string;
}

/** One lawful basis for the purpose that was described. */
export interface BasisOption {
  readonly basis: Exclude<LawfulBasis, 'none'>;
  /** `perhaps`: an answer is missing, or it is for counsel or an assessment to say. */
  readonly fits: 'yes' | 'perhaps' | 'no';
  readonly reasons: readonly AdviceReason[];
}

export interface BasisAdvice {
  /** The best first: (b) to (f) before consent, unless a channel asks for consent anyway. */
  readonly options: readonly BasisOption[];
  /** What each channel asks in each country, whatever the basis. */
  readonly channels: readonly ChannelAdvice[];
  /** Every channel may be used on another basis than consent; some ask for it; all do; or it is not settled. */
  readonly consent: 'not-asked' | 'for-some' | 'for-all' | 'open';
}

const marketing: ReadonlySet<PurposeKind> = new Set([
  'direct-marketing',
  'partner-marketing',
  'data-trading',
  'profiling',
  'ads-targeting',
]);

/** Uses of which a balance seldom turns out well. */
const seldomBalanced: ReadonlySet<PurposeKind> = new Set([
  'partner-marketing',
  'data-trading',
  'profiling',
  'ads-targeting',
]);

const reason = ({ says, cites, source }: Rule, nl?: string, en?: string): AdviceReason => ({
  says: nl && en ? { nl, en } : says,
  cites,
  source,
});

type Finding = Omit<BasisOption, 'basis'>;
const r = basisRules;

function contract({ kind, neededForContract: needed = 'unknown' }: BasisAnswers): Finding {
  if (kind === 'profiling' && needed === 'yes')
    return { fits: 'perhaps', reasons: [reason(r.profilingContract)] };
  if (marketing.has(kind)) return { fits: 'no', reasons: [reason(r.contractNotMarketing)] };
  switch (needed) {
    case 'yes':
      return { fits: 'yes', reasons: [reason(r.contract)] };
    case 'no':
      return {
        fits: 'no',
        reasons: [
          reason(
            r.contract,
            'Zonder deze gegevens kun je de overeenkomst ook uitvoeren.',
            'The contract can be performed without these data.',
          ),
        ],
      };
    case 'unknown':
      return {
        fits: 'perhaps',
        reasons: [
          reason(
            r.contract,
            'Alleen als je de overeenkomst zonder deze gegevens niet kunt uitvoeren.',
            'Only where the contract cannot be performed without these data.',
          ),
        ],
      };
    default:
      return needed satisfies never;
  }
}

function legalObligation({ kind, lawDemands: demanded = 'unknown' }: BasisAnswers): Finding {
  if (marketing.has(kind)) return { fits: 'no', reasons: [reason(r.dutyNotMarketing)] };
  if (demanded === 'yes') return { fits: 'yes', reasons: [reason(r.duty)] };
  return {
    fits: demanded === 'no' ? 'no' : 'perhaps',
    reasons: [
      reason(
        r.duty,
        demanded === 'no'
          ? 'Geen wet verplicht je hiertoe.'
          : 'Alleen als een wet je hiertoe verplicht; noem het artikel.',
        demanded === 'no'
          ? 'No law obliges you to do this.'
          : 'Only where a law obliges you to do this; name the provision.',
      ),
    ],
  };
}

function vitalInterests({ savesLives }: BasisAnswers): Finding {
  return { fits: savesLives === 'yes' ? 'perhaps' : 'no', reasons: [reason(r.vital)] };
}

function publicTask({ kind, publicTask: task }: BasisAnswers): Finding {
  if (marketing.has(kind)) return { fits: 'no', reasons: [reason(r.dutyNotMarketing)] };
  return { fits: task === 'yes' ? 'yes' : 'no', reasons: [reason(r.publicTask)] };
}

function legitimateInterests(answers: BasisAnswers): Finding {
  const { kind, askedConsent, sensitive, expected = 'unknown', children } = answers;
  if (askedConsent === 'yes') return { fits: 'no', reasons: [reason(r.swapped)] };
  if (sensitive === 'yes') return { fits: 'no', reasons: [reason(r.special)] };
  if (expected === 'no') return { fits: 'no', reasons: [reason(r.interestFails)] };
  const doubts: AdviceReason[] = [];
  if (children === 'yes') doubts.push(reason(r.interestVulnerable));
  if (expected === 'unknown')
    doubts.push(
      reason(
        r.interestFails,
        'Alleen als mensen dit gebruik konden verwachten toen je de gegevens kreeg.',
        'Only where people could expect this use when you got the data.',
      ),
    );
  if (seldomBalanced.has(kind))
    doubts.push(
      reason(
        r.interestFails,
        'Bij dit gebruik weegt het belang van de persoon vaak zwaarder; de afweging moet het uitwijzen.',
        'With this use the interest of the person often weighs more; the assessment has to show it.',
      ),
    );
  return { fits: doubts.length > 0 ? 'perhaps' : 'yes', reasons: [...doubts, reason(r.interestUnassessed)] };
}

const misleading: Said = {
  nl: 'Vraag geen toestemming voor wat je toch doet: wie nee zegt, merkt dan dat het niets uitmaakt.',
  en: 'Do not ask for consent to what you do anyway: who says no would find that it makes no difference.',
};

function consentFinding(
  answers: BasisAnswers,
  asked: BasisAdvice['consent'],
  others: readonly BasisOption[],
): Finding {
  const reasons: AdviceReason[] = [];
  if (answers.sensitive === 'yes') reasons.push(reason(r.special));
  const instead = others.find(
    ({ basis, fits }) => fits === 'yes' && (basis === 'contract' || basis === 'legal-obligation'),
  );
  if (instead && reasons.length === 0 && (asked === 'not-asked' || asked === 'open'))
    return {
      fits: 'no',
      reasons: [
        { says: misleading, cites: ['GDPR 6(1)', 'EDPB 05/2020 paras 120-123'], source: r.several.source },
      ],
    };
  if (asked === 'for-all' || asked === 'for-some')
    reasons.push({
      says:
        asked === 'for-all'
          ? {
              nl: 'Elk kanaal dat je koos, vraagt hier toestemming. Een andere grondslag verandert daar niets aan.',
              en: 'Every channel that you chose asks for consent here. Another basis does not change that.',
            }
          : {
              nl: 'Een deel van de kanalen vraagt toestemming. Vraag die voor dit doel, of zet die kanalen in een eigen doel.',
              en: 'Some of the channels ask for consent. Ask for it for this purpose, or give those channels a purpose of their own.',
            },
      cites: ['ePrivacy 13(1)', 'EDPB 1/2024 para 114'],
      source: r.interestFails.source,
    });
  else
    reasons.push({
      says: {
        nl: 'Toestemming mag altijd, maar kies haar als laatste: mensen kunnen haar elk moment intrekken en jij moet haar kunnen aantonen.',
        en: 'Consent is always possible, but choose it last: people can withdraw it at any time and you must be able to show it.',
      },
      cites: ['GDPR 6(1)(a)', 'GDPR 7(1)', 'GDPR 7(3)'],
      source: r.several.source,
    });
  return { fits: 'yes', reasons };
}

function consentAsked(channels: readonly ChannelAdvice[]): BasisAdvice['consent'] {
  const asking = channels.filter(({ need }) => need === 'consent').length;
  if (channels.length > 0 && asking === channels.length) return 'for-all';
  if (asking > 0) return 'for-some';
  return channels.some(({ need }) => need === 'open') ? 'open' : 'not-asked';
}

const rank = { yes: 0, perhaps: 1, no: 3 } as const;
/** Behind whatever may carry instead, before what does not. */
const lastResort = 2;

/**
 * Which lawful basis could carry a purpose: (b) to (f) first and consent last, corrected by the channel rules, since no
 * basis repairs a channel that asks for consent (EDPB 1/2024, para 114). It advises; it never guesses: what is open in
 * the law, or was not answered, is called so.
 *
 * @param countries where the people live; the channel rules of each are read
 * @param at the day on which the rules must be in force
 */
export function adviseBasis(
  answers: BasisAnswers,
  countries: string | readonly string[],
  at: Day,
): BasisAdvice {
  const channels = adviseChannels(answers, [countries].flat(), at);
  const consent = consentAsked(channels);
  const others: BasisOption[] = [
    { basis: 'contract', ...contract(answers) },
    { basis: 'legal-obligation', ...legalObligation(answers) },
    { basis: 'vital-interests', ...vitalInterests(answers) },
    { basis: 'public-task', ...publicTask(answers) },
    { basis: 'legitimate-interests', ...legitimateInterests(answers) },
  ];
  const asks: BasisOption = { basis: 'consent', ...consentFinding(answers, consent, others) };
  const demanded = consent === 'for-all' || consent === 'for-some' || answers.sensitive === 'yes';
  const placeOf = ({ basis, fits }: BasisOption): number =>
    basis !== 'consent' || fits === 'no' ? rank[fits] : demanded ? -1 : lastResort;
  return {
    options: [...others, asks].toSorted((one, other) => placeOf(one) - placeOf(other)),
    channels,
    consent,
  };
}
