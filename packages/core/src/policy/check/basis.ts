import type { LawfulBasis, PurposeKind, Said } from '../../terms/index.ts';
import { singleBasis } from '../purpose-reading.ts';
import type { PolicyPurpose } from '../schema.ts';
import { needsOf } from './channel-needs.ts';
import {
  type CheckContext,
  finding,
  type PolicyFinding,
  purposesOf,
  servesMarketing,
  verbatim,
} from './finding.ts';

/** The basis that usually carries a kind of purpose, before the channel is looked at. */
const usual: Readonly<Record<PurposeKind, LawfulBasis>> = {
  'direct-marketing': 'legitimate-interests',
  'partner-marketing': 'consent',
  'data-trading': 'consent',
  profiling: 'consent',
  'ads-targeting': 'consent',
  loyalty: 'contract',
  service: 'contract',
  survey: 'legitimate-interests',
  analytics: 'legitimate-interests',
  account: 'contract',
  administration: 'legal-obligation',
  support: 'legitimate-interests',
  security: 'legitimate-interests',
};

/** The basis to propose: the usual one, or consent where a channel of the purpose asks for it anyway. */
function proposedBasis(context: CheckContext, purpose: PolicyPurpose): LawfulBasis {
  return needsOf(context, purpose).some((each) => each.need === 'consent') ? 'consent' : usual[purpose.kind];
}

const carriesInstead: Partial<Record<LawfulBasis, Said>> = {
  contract: {
    nl: 'Dit heb je nodig om de overeenkomst uit te voeren. Toestemming vragen wekt de indruk dat iemand nee kan zeggen terwijl de overeenkomst doorgaat.',
    en: 'You need this to perform the contract. Asking for consent suggests that someone can say no while the contract goes on.',
  },
  'legal-obligation': {
    nl: 'De wet verplicht je hiertoe. Toestemming kan iemand intrekken, en dan moet je het toch doen.',
    en: 'The law obliges you to do this. Consent could be withdrawn, and you would still have to do it.',
  },
};

/** Exactly one basis per purpose, chosen beforehand and not swapped; consent only where nothing else carries. */
export function checkBasis(context: CheckContext): PolicyFinding[] {
  return purposesOf(context.policy).flatMap(({ id, purpose }) => {
    const path = ['purposes', id, 'basis'];
    const basis = singleBasis(purpose);
    const proposal = verbatim(`basis: ${proposedBasis(context, purpose)}`);
    if (basis === 'none' || [purpose.basis].flat().length === 0) {
      return [
        finding('basis-none', 'error', path, {
          cites: ['GDPR 6(1)', 'GDPR 13(1)(c)'],
          says: { nl: 'Dit doel heeft geen grondslag.', en: 'This purpose has no lawful basis.' },
          remedy: {
            nl: 'Kies er één voordat je begint, en vertel mensen welke.',
            en: 'Choose one before you start, and tell it to people.',
          },
          proposal,
        }),
      ];
    }
    if (basis === undefined) {
      return [
        finding('basis-several', 'error', path, {
          cites: ['GDPR 6(1)', 'GDPR 13(1)(c)', 'EDPB 05/2020 paras 120-123'],
          says: {
            nl: 'Dit doel heeft meer dan één grondslag. Mensen kunnen dan niet weten welk recht ze hebben.',
            en: 'This purpose has more than one lawful basis. People cannot tell which right they have.',
          },
          remedy: {
            nl: 'Kies er één, of splits het doel in tweeën.',
            en: 'Choose one, or split the purpose in two.',
          },
          proposal,
        }),
      ];
    }
    const found: PolicyFinding[] = [];
    if (purpose.previousBasis && purpose.previousBasis !== basis) {
      const fromConsent = purpose.previousBasis === 'consent';
      found.push(
        finding('basis-swapped', fromConsent ? 'error' : 'warning', path, {
          cites: ['GDPR 5(1)(a)', 'EDPB 05/2020 paras 120-123'],
          says: {
            nl: `Je bent overgestapt van ${purpose.previousBasis} op ${basis}.`,
            en: `You switched from ${purpose.previousBasis} to ${basis}.`,
          },
          remedy: {
            nl: 'Wissel niet achteraf. Wie toestemming gaf en die introk, blijft weg; voor nieuwe mensen geldt de nieuwe grondslag.',
            en: 'Do not switch afterwards. Those who gave consent and withdrew it stay out; the new basis is for new people.',
          },
        }),
      );
    }
    if (basis === 'contract' && servesMarketing(purpose) && purpose.kind !== 'loyalty') {
      found.push(
        finding('contract-does-not-carry', 'error', path, {
          cites: ['GDPR 6(1)(b)', 'CJEU C-394/23'],
          says: {
            nl: 'Een overeenkomst is alleen een grondslag voor wat je er echt voor nodig hebt. Reclame hoort daar niet bij.',
            en: 'A contract carries only what it cannot do without. Advertising is not that.',
          },
          remedy: { nl: 'Kies een andere grondslag.', en: 'Choose another lawful basis.' },
          proposal,
        }),
      );
    }
    if (basis === 'legal-obligation' && !purpose.duty?.trim()) {
      found.push(
        finding('duty-unnamed', 'warning', ['purposes', id, 'duty'], {
          cites: ['GDPR 6(1)(c)', 'GDPR 6(3)'],
          says: {
            nl: 'Er staat niet welke wet je verplicht.',
            en: 'It does not say which law obliges you.',
          },
          remedy: { nl: 'Noem het artikel.', en: 'Name the provision.' },
        }),
      );
    }
    const instead = carriesInstead[usual[purpose.kind]];
    if (basis === 'consent' && instead && purpose.kind !== 'loyalty') {
      found.push(
        finding('consent-not-needed', 'warning', path, {
          cites: ['GDPR 6(1)', 'EDPB 05/2020 paras 120-123'],
          says: instead,
          remedy: {
            nl: `Neem ${usual[purpose.kind]} als grondslag.`,
            en: `Take ${usual[purpose.kind]} as the basis.`,
          },
          proposal,
        }),
      );
    }
    return found;
  });
}
