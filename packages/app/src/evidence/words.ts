import type { ChainFault } from './chain.ts';
import type { RootFault } from './daily-root.ts';
import type { ReceiptFault } from './receipt.ts';
import type { BundleAnswer, BundleQuestion } from './verify-bundle.ts';

export type EvidenceLanguage = 'nl' | 'en';

type Words<K extends string> = Readonly<Record<EvidenceLanguage, Readonly<Record<K, string>>>>;

const bundleWords: Words<`${BundleQuestion}/${BundleAnswer['result']}`> = {
  nl: {
    'form/holds': 'Dit is een leesbaar bewijspakket.',
    'form/fails': 'Dit is geen bewijspakket, of het is niet volledig. Vraag het opnieuw aan.',
    'form/open': 'Of dit een bewijspakket is, is niet gecontroleerd.',
    'signature/holds': 'De handtekening klopt: na het ondertekenen is niets in het pakket veranderd.',
    'signature/fails': 'De handtekening klopt niet: het pakket is veranderd nadat het is ondertekend.',
    'signature/open': 'De handtekening is niet gecontroleerd.',
    'key-known/holds': 'Er is ondertekend met een sleutel waarvan je weet dat hij van de organisatie is.',
    'key-known/fails': 'Er is ondertekend met een sleutel die niet op jouw lijst staat.',
    'key-known/open':
      'Of de sleutel van de organisatie is, zie je hier niet. Vergelijk de vingerafdruk met een die je op een andere manier hebt gekregen.',
    'chain/holds':
      'De gebeurtenissen sluiten op elkaar aan: er is niets veranderd, weggehaald of tussengevoegd.',
    'chain/fails': 'De gebeurtenissen sluiten niet op elkaar aan.',
    'chain/open': 'Of de gebeurtenissen op elkaar aansluiten, is niet gecontroleerd.',
    'content/holds': 'De getoonde tekst is precies wat destijds is vastgelegd.',
    'content/fails': 'De getoonde tekst is niet wat destijds is vastgelegd.',
    'content/open': 'Het pakket toont van geen gebeurtenis de inhoud.',
    'inclusion/holds': 'De gebeurtenissen tellen mee in het dagzegel.',
    'inclusion/fails': 'De gebeurtenissen horen niet bij het dagzegel in dit pakket.',
    'inclusion/open': 'Er is nog geen dagzegel over deze gebeurtenissen. Dat wordt elke nacht gemaakt.',
    'root-signature/holds': 'De handtekening onder het dagzegel klopt.',
    'root-signature/fails': 'De handtekening onder het dagzegel klopt niet.',
    'root-signature/open': 'Er is geen dagzegel om de handtekening van te controleren.',
  },
  en: {
    'form/holds': 'This is a readable proof pack.',
    'form/fails': 'This is no proof pack, or it is incomplete. Ask for it again.',
    'form/open': 'Whether this is a proof pack was not checked.',
    'signature/holds': 'The signature is right: nothing in the pack has changed since it was signed.',
    'signature/fails': 'The signature is wrong: the pack has changed since it was signed.',
    'signature/open': 'The signature was not checked.',
    'key-known/holds': "It was signed with a key that you know to be the organisation's.",
    'key-known/fails': 'It was signed with a key that is not on your list.',
    'key-known/open':
      "The pack alone can't show that the key is the organisation's. Compare its fingerprint with one that you got in another way.",
    'chain/holds': 'The events follow on one another: nothing was altered, removed or slipped in.',
    'chain/fails': 'The events do not follow on one another.',
    'chain/open': 'Whether the events follow on one another was not checked.',
    'content/holds': 'The text shown is exactly what was recorded at the time.',
    'content/fails': 'The text shown is not what was recorded at the time.',
    'content/open': 'The pack shows the content of no event.',
    'inclusion/holds': 'The events are covered by the daily seal.',
    'inclusion/fails': 'The events do not belong to the daily seal in this pack.',
    'inclusion/open': 'No daily seal covers these events yet. One is made every night.',
    'root-signature/holds': 'The signature under the daily seal is right.',
    'root-signature/fails': 'The signature under the daily seal is wrong.',
    'root-signature/open': 'There is no daily seal whose signature could be checked.',
  },
};

const chainWords: Readonly<Record<EvidenceLanguage, Readonly<Record<ChainFault, (seq: number) => string>>>> =
  {
    nl: {
      altered: (seq) => `Gebeurtenis ${seq} is niet meer zoals ze is vastgelegd.`,
      missing: (seq) => `Gebeurtenis ${seq} ontbreekt.`,
      reordered: (seq) => `Gebeurtenis ${seq} staat niet op haar plaats.`,
      foreign: (seq) => `Op de plaats van gebeurtenis ${seq} staat iets over iemand anders.`,
      truncated: (seq) => `De gebeurtenissen vanaf nummer ${seq} zijn weg.`,
      added: (seq) => `Vanaf nummer ${seq} zijn er gebeurtenissen bijgekomen die er niet horen.`,
    },
    en: {
      altered: (seq) => `Event ${seq} is no longer as it was recorded.`,
      missing: (seq) => `Event ${seq} is missing.`,
      reordered: (seq) => `Event ${seq} is not in its place.`,
      foreign: (seq) => `In the place of event ${seq} there is something about another person.`,
      truncated: (seq) => `The events from number ${seq} on are gone.`,
      added: (seq) => `From number ${seq} on there are events that do not belong there.`,
    },
  };

const rootWords: Words<RootFault> = {
  nl: {
    altered: 'Dit dagzegel is veranderd nadat het is ondertekend.',
    'unknown-key': 'Dit dagzegel is ondertekend met een sleutel die er niet bij zit.',
    reordered: 'Dit dagzegel staat niet op volgorde van datum.',
    missing: 'Vóór dit dagzegel ontbreekt er een.',
    truncated: 'De laatste dagzegels ontbreken.',
  },
  en: {
    altered: 'This daily seal was changed after it was signed.',
    'unknown-key': 'This daily seal was signed with a key that is not at hand.',
    reordered: 'This daily seal is out of the order of its date.',
    missing: 'The daily seal before this one is missing.',
    truncated: 'The last daily seals are missing.',
  },
};

const receiptWords: Words<ReceiptFault> = {
  nl: {
    form: 'Dit is geen ontvangstbewijs van een controle, of het is niet volledig.',
    signature: 'De handtekening klopt niet: het ontvangstbewijs is veranderd nadat het is ondertekend.',
    'unknown-key': 'Het ontvangstbewijs is ondertekend met een sleutel die er niet bij zit.',
    counts: 'De aantallen per uitkomst zijn samen niet zo veel als er mensen beoordeeld zijn.',
    decisions: 'De lijst met beslissingen is een andere dan die bij dit ontvangstbewijs hoort.',
  },
  en: {
    form: 'This is no receipt of a check, or it is incomplete.',
    signature: 'The signature is wrong: the receipt was changed after it was signed.',
    'unknown-key': 'The receipt was signed with a key that is not at hand.',
    counts: 'The numbers per outcome do not add up to the number of people judged.',
    decisions: 'The list of decisions is not the one that this receipt was made for.',
  },
};

/** Says one answer of a check of a pack. */
export function sayBundleAnswer(answer: BundleAnswer, language: EvidenceLanguage): string {
  const sentence = bundleWords[language][`${answer.question}/${answer.result}`];
  if (answer.seq === undefined) return sentence;
  if (answer.fault !== undefined) return `${sentence} ${sayChainFault(answer.fault, answer.seq, language)}`;
  return `${sentence} ${language === 'nl' ? `Het gaat om gebeurtenis ${answer.seq}.` : `This is about event ${answer.seq}.`}`;
}

/** Says where a person's chain breaks. */
export function sayChainFault(fault: ChainFault, seq: number, language: EvidenceLanguage): string {
  return chainWords[language][fault](seq);
}

/** Says what is wrong with a row of daily roots; the day is for the caller to name. */
export function sayRootFault(fault: RootFault, language: EvidenceLanguage): string {
  return rootWords[language][fault];
}

/** Says what is wrong with a receipt. */
export function sayReceiptFault(fault: ReceiptFault, language: EvidenceLanguage): string {
  return receiptWords[language][fault];
}
