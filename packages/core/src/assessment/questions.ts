import type { Said } from '../terms/index.ts';

/** The three steps of GDPR 6(1)(f), in their order. */
export const steps = ['interest', 'necessity', 'balance'] as const;
export type Step = (typeof steps)[number];

export const interestQuestionIds = ['lawful', 'specific', 'real'] as const;
export const necessityQuestionIds = ['effective', 'minimal'] as const;
/** The ten questions; the tenth decides the step of necessity, the other nine the balance. */
export const tenQuestionIds = [
  'expected',
  'harmful',
  'beneficial',
  'relation',
  'contact',
  'powerBalance',
  'informed',
  'direct',
  'intrusive',
  'necessary',
] as const;

export const questionIds = [...interestQuestionIds, ...necessityQuestionIds, ...tenQuestionIds] as const;
export type QuestionId = (typeof questionIds)[number];

export interface AssessmentQuestion {
  readonly step: Step;
  /** The answer that speaks for the use. */
  readonly favourable: 'yes' | 'no';
  /** How much it weighs in the balance; 0 where the step needs every answer to be favourable. */
  readonly weight: 0 | 1 | 2;
  readonly cites: readonly string[];
  readonly asks: Said;
  /** What is weak when the answer is not favourable. */
  readonly weak: Said;
  readonly remedy: Said;
}

/** Every question of the assessment, in the order in which people answer them. */
export const questions: Readonly<Record<QuestionId, AssessmentQuestion>> = {
  lawful: {
    step: 'interest',
    favourable: 'yes',
    weight: 0,
    cites: ['GDPR 6(1)(f)', 'EDPB 1/2024'],
    asks: {
      nl: 'Mag je belang van de wet?',
      en: 'Is your interest allowed by law?',
    },
    weak: {
      nl: 'Een belang dat tegen een wet ingaat, is nooit gerechtvaardigd.',
      en: 'An interest that goes against a law is never legitimate.',
    },
    remedy: {
      nl: 'Kies een doel dat wel mag, of stop met dit gebruik.',
      en: 'Choose an aim that is allowed, or stop this use.',
    },
  },
  specific: {
    step: 'interest',
    favourable: 'yes',
    weight: 0,
    cites: ['GDPR 6(1)(f)', 'GDPR 13(1)(d)', 'EDPB 1/2024'],
    asks: {
      nl: 'Heb je je belang precies beschreven?',
      en: 'Have you described your interest precisely?',
    },
    weak: {
      nl: 'Het belang is te vaag om het tegen dat van de persoon af te wegen.',
      en: 'The interest is too vague to be weighed against that of the person.',
    },
    remedy: {
      nl: 'Schrijf op wat je wilt bereiken, voor wie en met welke gegevens.',
      en: 'Write down what you want to achieve, for whom and with which data.',
    },
  },
  real: {
    step: 'interest',
    favourable: 'yes',
    weight: 0,
    cites: ['GDPR 6(1)(f)', 'EDPB 1/2024'],
    asks: {
      nl: 'Speelt het belang nu al, en niet pas misschien later?',
      en: 'Does the interest exist now, and not just perhaps later?',
    },
    weak: {
      nl: 'Gegevens bewaren omdat ze ooit van pas kunnen komen, is geen belang.',
      en: 'Keeping data because they may be useful one day is no interest.',
    },
    remedy: {
      nl: 'Wacht met verzamelen tot je het echt gaat gebruiken.',
      en: 'Wait with collecting until you are really going to use it.',
    },
  },
  effective: {
    step: 'necessity',
    favourable: 'yes',
    weight: 0,
    cites: ['GDPR 6(1)(f)', 'CJEU C-621/22'],
    asks: {
      nl: 'Bereik je je doel echt met deze gegevens?',
      en: 'Do these data really achieve your aim?',
    },
    weak: {
      nl: 'Als het gebruik het doel niet dichterbij brengt, is het niet nodig.',
      en: 'If the use does not bring the aim closer, it is not needed.',
    },
    remedy: {
      nl: 'Laat zien dat het werkt, of stop ermee.',
      en: 'Show that it works, or stop it.',
    },
  },
  minimal: {
    step: 'necessity',
    favourable: 'yes',
    weight: 0,
    cites: ['GDPR 5(1)(c)', 'GDPR 6(1)(f)'],
    asks: {
      nl: 'Gebruik je alleen de gegevens die je hiervoor nodig hebt?',
      en: 'Do you use only the data that you need for this?',
    },
    weak: {
      nl: 'Je gebruikt meer gegevens dan het doel vraagt.',
      en: 'You use more data than the purpose asks for.',
    },
    remedy: {
      nl: 'Haal de velden weg die je kunt missen.',
      en: 'Remove the fields that you can do without.',
    },
  },
  expected: {
    step: 'balance',
    favourable: 'yes',
    weight: 1,
    cites: ['GDPR recital 47', 'EDPB 1/2024 para 112'],
    asks: {
      nl: 'Verwacht de persoon dit gebruik, gezien het moment waarop je de gegevens kreeg?',
      en: 'Does the person expect this use, given the moment when you got the data?',
    },
    weak: {
      nl: 'De persoon kon dit gebruik niet verwachten toen je de gegevens kreeg.',
      en: 'The person could not expect this use when you got the data.',
    },
    remedy: {
      nl: 'Vraag toestemming, of beperk je tot wat iemand in deze relatie wel verwacht.',
      en: 'Ask for consent, or keep to what someone does expect in this relation.',
    },
  },
  harmful: {
    step: 'balance',
    favourable: 'no',
    weight: 2,
    cites: ['GDPR 6(1)(f)', 'GDPR recital 75', 'EDPB 1/2024'],
    asks: {
      nl: 'Kan het gebruik nadelig uitpakken voor de persoon?',
      en: 'Can the use affect the person negatively?',
    },
    weak: {
      nl: 'Het gebruik kan de persoon benadelen.',
      en: 'The use can affect the person negatively.',
    },
    remedy: {
      nl: 'Neem het nadeel weg: sluit kwetsbare mensen uit en verbind er geen gevolgen aan.',
      en: 'Take the disadvantage away: leave out vulnerable people and attach no consequences to it.',
    },
  },
  beneficial: {
    step: 'balance',
    favourable: 'yes',
    weight: 1,
    cites: ['GDPR 6(1)(f)', 'EDPB 1/2024'],
    asks: {
      nl: 'Heeft de persoon er zelf ook iets aan?',
      en: 'Is it in the interest of the person too?',
    },
    weak: {
      nl: 'Alleen jij hebt er iets aan, de persoon niet.',
      en: 'Only you gain by it, the person does not.',
    },
    remedy: {
      nl: 'Stuur alleen wat past bij wat iemand kocht of waar hij om vroeg.',
      en: 'Send only what fits what someone bought or asked about.',
    },
  },
  relation: {
    step: 'balance',
    favourable: 'yes',
    weight: 1,
    cites: ['GDPR recital 47', 'EDPB 1/2024 para 110'],
    asks: {
      nl: 'Is er een relatie, bijvoorbeeld als klant of lid?',
      en: 'Is there a relation, for example as a customer or member?',
    },
    weak: {
      nl: 'Er is geen relatie waaruit het gebruik voortvloeit.',
      en: 'There is no relation from which the use follows.',
    },
    remedy: {
      nl: 'Beperk je tot mensen met wie je een relatie hebt.',
      en: 'Keep to people with whom you have a relation.',
    },
  },
  contact: {
    step: 'balance',
    favourable: 'yes',
    weight: 1,
    cites: ['GDPR recital 47'],
    asks: {
      nl: 'Is er contact van twee kanten?',
      en: 'Is there two-way contact?',
    },
    weak: {
      nl: 'De persoon laat zelf niets van zich horen.',
      en: 'The person never gets in touch.',
    },
    remedy: {
      nl: 'Stop met mensen die niet meer reageren.',
      en: 'Stop with people who no longer respond.',
    },
  },
  powerBalance: {
    step: 'balance',
    favourable: 'yes',
    weight: 2,
    cites: ['GDPR 6(1)(f)', 'EDPB 1/2024'],
    asks: {
      nl: 'Staan jij en de persoon op gelijke voet?',
      en: 'Is there a balance of power between you and the person?',
    },
    weak: {
      nl: 'De persoon is van je afhankelijk of kan moeilijk nee zeggen.',
      en: 'The person depends on you or finds it hard to say no.',
    },
    remedy: {
      nl: 'Bied voor het eerste gebruik al een keuze aan, zonder gevolgen voor wie nee zegt.',
      en: 'Offer a choice before the first use, without consequences for those who say no.',
    },
  },
  informed: {
    step: 'balance',
    favourable: 'yes',
    weight: 1,
    cites: ['GDPR 13(1)(d)', 'GDPR 14', 'CJEU C-394/23'],
    asks: {
      nl: 'Heb je de persoon erover verteld, met precies omschreven doelen?',
      en: 'Has the person been informed, with specific purposes?',
    },
    weak: {
      nl: 'Een belang dat je bij het verzamelen niet noemt, kun je later niet inroepen.',
      en: 'An interest that is not told at collection cannot be relied on later.',
    },
    remedy: {
      nl: 'Noem het belang en het recht van bezwaar op het formulier of in het eerste bericht.',
      en: 'Tell the interest and the right to object on the form or in the first message.',
    },
  },
  direct: {
    step: 'balance',
    favourable: 'yes',
    weight: 1,
    cites: ['GDPR 14', 'EDPB 1/2024'],
    asks: {
      nl: 'Kreeg je de gegevens rechtstreeks van de persoon?',
      en: 'Did you get the data directly from the person?',
    },
    weak: {
      nl: 'De gegevens komen van een ander; de persoon weet niet dat je ze hebt.',
      en: 'The data came from someone else; the person does not know that you have them.',
    },
    remedy: {
      nl: 'Ga na hoe de bron ze kreeg en vertel de persoon binnen een maand waar ze vandaan komen.',
      en: 'Check how the source got them and tell the person within a month where they came from.',
    },
  },
  intrusive: {
    step: 'balance',
    favourable: 'no',
    weight: 2,
    cites: ['GDPR 6(1)(f)', 'EDPB 1/2024 para 120'],
    asks: {
      nl: 'Kan de persoon het als opdringerig ervaren?',
      en: 'Can it be felt as intrusive?',
    },
    weak: {
      nl: 'Volgen, profielen of veel berichten voelen als een inbreuk.',
      en: 'Tracking, profiles or many messages feel like an intrusion.',
    },
    remedy: {
      nl: 'Verstuur minder, volg niet en maak geen profiel.',
      en: 'Send less, do not track and make no profile.',
    },
  },
  necessary: {
    step: 'necessity',
    favourable: 'yes',
    weight: 0,
    cites: ['GDPR 6(1)(f)', 'CJEU C-621/22', 'EDPB 1/2024 paras 12-13'],
    asks: {
      nl: 'Is het nodig, en is er geen andere manier die minder ingrijpt?',
      en: 'Is it necessary, and is there no other, less intrusive way?',
    },
    weak: {
      nl: 'Je kunt je doel ook bereiken op een manier die minder ingrijpt.',
      en: 'Your aim can also be reached in a less intrusive way.',
    },
    remedy: {
      nl: 'Kies die andere manier, bijvoorbeeld vooraf vragen of adverteren zonder persoonsgegevens.',
      en: 'Choose that other way, for example asking beforehand or advertising without personal data.',
    },
  },
};
