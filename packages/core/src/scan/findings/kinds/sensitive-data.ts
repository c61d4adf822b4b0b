import type { Said } from '../../../terms/index.ts';
import type { ScanSetting } from '../../people/index.ts';
import type { SpecialCategory } from '../../values/index.ts';
import { enumerate, inBoth, inFigures } from '../field-words.ts';
import { type FindingKind, type Watch, watching } from '../finding-kind.ts';

const categories: Readonly<Record<SpecialCategory, Said>> = {
  health: { nl: 'gezondheid', en: 'health' },
  religion: { nl: 'geloof', en: 'religion' },
  union: { nl: 'vakbond', en: 'trade union' },
  orientation: { nl: 'seksuele gerichtheid', en: 'sexual orientation' },
  ethnicity: { nl: 'etnische afkomst', en: 'ethnic origin' },
  politics: { nl: 'politieke opvattingen', en: 'political opinion' },
  biometric: { nl: 'biometrische gegevens', en: 'biometric data' },
  genetic: { nl: 'genetische gegevens', en: 'genetic data' },
  criminal: { nl: 'strafbare feiten', en: 'criminal matters' },
};

/** Special categories with a count for each; criminal matters stand in an article of their own. */
function watchSpecial(): Watch {
  const counts = new Map<SpecialCategory, number>();
  return {
    finds: ({ special }) => {
      for (const kind of special) counts.set(kind, (counts.get(kind) ?? 0) + 1);
      return special.length > 0;
    },
    tells: () => {
      const found = [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
      const criminal = counts.has('criminal');
      const other = found.length > (criminal ? 1 : 0);
      return {
        cites: [...(other ? ['GDPR 9(1)'] : []), ...(criminal ? ['GDPR 10'] : []), 'GDPR 5(1)(c)'],
        says: inBoth((language) => {
          const list = enumerate(
            found.map(([kind, count]) => `${categories[kind][language]} (${inFigures(count, language)})`),
            language,
          );
          return {
            nl: `Een kolom of opmerking zegt iets over ${list}. Een woord is een reden om te kijken, nog geen bewijs.`,
            en: `A column or remark says something about ${list}. A word is a reason to look, not yet a proof.`,
          }[language];
        }),
      };
    },
  };
}

/** National numbers; Dutch law names when a citizen service number may be used at all. */
function watchNationalNumbers(setting: ScanSetting): Watch {
  let dutch = setting.country === 'NL';
  return {
    finds: ({ nationalNumber }) => {
      if (nationalNumber === undefined) return false;
      if (nationalNumber === 'bsn') dutch = true;
      return true;
    },
    tells: () => ({ cites: ['GDPR 87', ...(dutch ? ['NL UAVG 46'] : []), 'GDPR 5(1)(c)'] }),
  };
}

/** Data that do most harm when they leak, or that a law protects apart. */
export const sensitiveKinds: readonly FindingKind[] = [
  {
    id: 'special-categories',
    part: 'minimisation',
    level: 'critical',
    cites: ['GDPR 9(1)', 'GDPR 5(1)(c)'],
    fine: 'uk-ico-easylife',
    title: { nl: 'Bijzondere persoonsgegevens', en: 'Special categories of data' },
    says: {
      nl: 'Een kolom of opmerking zegt iets over gezondheid, geloof of een ander bijzonder persoonsgegeven.',
      en: 'A column or remark says something about health, religion or another special category.',
    },
    risk: {
      nl: 'Dit gebruiken is verboden, tenzij iemand er uitdrukkelijk toestemming voor gaf of de wet het toestaat. Bij een lek is de schade groot.',
      en: 'Using this is forbidden unless someone explicitly consented or the law allows it. A leak does great harm.',
    },
    remedy: {
      nl: 'Bekijk de gevonden rijen en wis wat je niet nodig hebt. Wat moet blijven, zet je apart en afgesloten, met uitdrukkelijke toestemming.',
      en: 'Look at the rows found and erase what you do not need. What must stay, you put apart and closed, with explicit consent.',
    },
    watch: () => watchSpecial(),
  },
  {
    id: 'national-numbers',
    part: 'minimisation',
    level: 'critical',
    cites: ['GDPR 87', 'GDPR 5(1)(c)'],
    title: { nl: 'Burgerservice- of rijksregisternummers', en: 'National identification numbers' },
    says: {
      nl: 'Bij deze mensen staat het nummer waarmee de overheid hen kent, in een kolom of in een opmerking.',
      en: 'These people are there with a number by which the state knows them, in a column or in a remark.',
    },
    risk: {
      nl: 'Zo’n nummer mag je alleen gebruiken als een wet dat zegt. In verkeerde handen is het genoeg voor identiteitsfraude.',
      en: 'Such a number may be used only where a law says so. In the wrong hands it is enough for identity fraud.',
    },
    remedy: {
      nl: 'Wis de nummers, ook in kopieën en back-ups van exports. Gebruik een eigen klantnummer.',
      en: 'Erase the numbers, in copies and old exports too. Use a customer number of your own.',
    },
    watch: watchNationalNumbers,
  },
  {
    id: 'bank-accounts',
    part: 'minimisation',
    level: 'medium',
    cites: ['GDPR 5(1)(c)', 'GDPR 25(2)'],
    title: { nl: 'Rekeningnummers zonder doel', en: 'Account numbers without a purpose' },
    says: {
      nl: 'Er staan rekeningnummers in, en geen enkel doel in je beleid heeft die nodig.',
      en: 'There are account numbers, and no purpose of your policy needs them.',
    },
    risk: {
      nl: 'Met naam en rekeningnummer kan iemand zich bij je klant voor jou uitgeven.',
      en: 'With a name and an account number someone can pose as you to your customer.',
    },
    remedy: {
      nl: 'Laat rekeningnummers in de boekhouding en haal ze uit je marketingbestand.',
      en: 'Leave account numbers in the books and take them out of your marketing file.',
    },
    watch: ({ fields }) => {
      const places = fields.flatMap(({ role, neededBy }, at) =>
        role === 'iban' && neededBy.length === 0 ? [at] : [],
      );
      return places.length === 0
        ? undefined
        : { finds: ({ filled }) => places.some((at) => filled[at] === 1) };
    },
  },
  {
    id: 'remarks',
    part: 'minimisation',
    level: 'low',
    cites: ['GDPR 5(1)(c)', 'GDPR 5(1)(d)'],
    title: { nl: 'Opmerkingen in vrije tekst', en: 'Remarks in free text' },
    says: {
      nl: 'Bij deze mensen heeft iemand iets in eigen woorden genoteerd.',
      en: 'Someone wrote something in their own words about these people.',
    },
    risk: {
      nl: 'In vrije tekst belandt van alles: ziekte, ruzies, wie er thuis is. En bij een inzageverzoek krijgt de persoon alles te lezen.',
      en: 'All sorts of things end up in free text: illness, quarrels, who is at home. And with an access request the person reads it all.',
    },
    remedy: {
      nl: 'Lees ze door, wis wat er niet hoort en vervang het veld door keuzes.',
      en: 'Read them, erase what does not belong there, and replace the field by choices.',
    },
    watch: watching(({ remark }) => remark),
  },
];
