import type { Said } from '../terms/index.ts';
import type { QuestionId } from './questions.ts';

/** What to think of when answering a question, with an example. It explains the question; it is no rule. */
export const questionHelp: Readonly<Record<QuestionId, Said>> = {
  lawful: {
    nl: 'Een commercieel belang mag, zolang geen wet het verbiedt. Kijk ook naar de regels van je branche, bijvoorbeeld voor alcohol, kansspelen of krediet.',
    en: 'A commercial interest is allowed as long as no law forbids it. Look at the rules of your trade too, such as those for alcohol, gambling or credit.',
  },
  specific: {
    nl: 'Niet: "meer omzet". Wel: "klanten die een fiets kochten, in het voorjaar herinneren aan onderhoud".',
    en: 'Not: "more turnover". But: "remind customers who bought a bicycle of its upkeep in spring".',
  },
  real: {
    nl: 'Je gebruikt de gegevens nu of binnenkort. "Misschien handig voor later" telt niet.',
    en: 'You use the data now or soon. "May be useful one day" does not count.',
  },
  effective: {
    nl: 'Heb je cijfers of ervaring waaruit blijkt dat dit werkt? Noem ze hier kort.',
    en: 'Do you have figures or experience that show that this works? Name them briefly.',
  },
  minimal: {
    nl: 'Loop de velden van dit doel langs. Kun je er één missen zonder dat het doel mislukt, haal het dan weg.',
    en: 'Go through the fields of this purpose. If you can do without one and still reach your aim, remove it.',
  },
  expected: {
    nl: 'Denk terug aan het moment waarop je de gegevens kreeg. Zou een gewone klant hiervan opkijken?',
    en: 'Think back to the moment when you got the data. Would an ordinary customer be surprised?',
  },
  harmful: {
    nl: 'Denk aan geld, uitsluiting, schaamte of stress. Ook aan wat er gebeurt als de gegevens uitlekken.',
    en: 'Think of money, exclusion, embarrassment or stress. And of what happens if the data leak.',
  },
  beneficial: {
    nl: 'Een voordeel dat de persoon zelf zou noemen: korting op iets wat hij gebruikt, een herinnering op tijd.',
    en: 'A benefit that people would name themselves: a discount on what they use, a reminder in time.',
  },
  relation: {
    nl: 'Een klant, lid of donateur heeft een relatie met je. Iemand van een gekochte lijst niet.',
    en: 'A customer, member or donor has a relation with you. Someone on a bought list has not.',
  },
  contact: {
    nl: 'Laat de persoon zelf ook van zich horen: een bestelling, een vraag, inloggen? Een geopende mail is geen contact.',
    en: 'Does the person get in touch too: an order, a question, a login? An opened e-mail is no contact.',
  },
  powerBalance: {
    nl: 'Werknemers, patiënten, huurders en mensen met schulden kunnen moeilijk nee zeggen. Dan is er geen gelijke voet.',
    en: 'Employees, patients, tenants and people in debt find it hard to say no. Then there is no balance.',
  },
  informed: {
    nl: 'Stond dit belang op het formulier of in het eerste bericht, met het recht van bezwaar? Een regel diep in de privacyverklaring is niet genoeg.',
    en: 'Did the form or the first message tell this interest, with the right to object? A line deep down in the privacy notice is not enough.',
  },
  direct: {
    nl: 'Rechtstreeks is: de persoon vulde het zelf in of vertelde het je. Via een partner, een lijst of een register is dat niet.',
    en: 'Directly means: the person filled it in or told you. Through a partner, a list or a register is not.',
  },
  intrusive: {
    nl: 'Hoe vaak stuur je iets? Volg je wat iemand doet? Hoe persoonlijk is het bericht? Bellen is opdringeriger dan post.',
    en: 'How often do you send something? Do you follow what someone does? How personal is the message? A call intrudes more than post.',
  },
  necessary: {
    nl: 'Kun je hetzelfde bereiken met minder gegevens, minder mensen of zonder namen? Schrijf op welke andere manieren je bekeek.',
    en: 'Can the same be reached with fewer data, fewer people or without names? Write down which other ways you looked at.',
  },
};
