import { digitalAge } from '../../../law/index.ts';
import type { PersonRecord, ScanSetting } from '../../people/index.ts';
import { type FindingKind, watching } from '../finding-kind.ts';

const adult = 18;

/** The age of own consent by country on the day of the scan, looked up once for each country. */
function ageOfConsent({ at }: ScanSetting): (country: string) => number {
  const known = new Map<string, number>();
  return (country) => {
    const found = known.get(country);
    if (found !== undefined) return found;
    const age = digitalAge(country, at)?.age ?? 0;
    known.set(country, age);
    return age;
  };
}

const isChild = ({ age }: PersonRecord): boolean => age !== undefined && age < adult;

/** The dead, the young and those who need protection. */
export const vulnerableKinds: readonly FindingKind[] = [
  {
    id: 'deceased',
    part: 'care',
    level: 'medium',
    cites: ['GDPR 5(1)(d)'],
    title: { nl: 'Mensen die overleden zijn', en: 'People who have died' },
    says: {
      nl: 'Een veld of opmerking in het bestand zegt dat deze mensen zijn overleden.',
      en: 'A field or remark in the file says that these people have died.',
    },
    risk: {
      nl: 'Post of mail aan een overledene doet de familie pijn, en laat zien dat je bestand niet klopt.',
      en: 'Mail to someone who died hurts the family, and shows that your file is not right.',
    },
    remedy: {
      nl: 'Haal ze van elke verzendlijst. Bewaar alleen wat de boekhouding of de afwikkeling nodig heeft.',
      en: 'Take them off every list. Keep only what the books or the settlement need.',
    },
    watch: watching(({ deceased }) => deceased),
  },
  {
    id: 'under-age',
    part: 'care',
    level: 'high',
    cites: ['GDPR 8(1)', 'GDPR 6(1)(f)'],
    title: {
      nl: 'Kinderen die zelf geen toestemming kunnen geven',
      en: 'Children who cannot consent for themselves',
    },
    says: {
      nl: 'Zij zijn jonger dan de leeftijd waarop je in hun land zelf toestemming geeft voor een onlinedienst.',
      en: 'They are below the age at which one consents for oneself to an online service in their country.',
    },
    risk: {
      nl: 'Een ouder of voogd had toestemming moeten geven. Reclame en profielen voor kinderen liggen extra gevoelig.',
      en: 'A parent or guardian should have consented. Advertising and profiles aimed at children are extra sensitive.',
    },
    remedy: {
      nl: 'Stop de marketing aan deze mensen en bewaar alleen wat een bestelling van de ouder nodig heeft.',
      en: 'Stop marketing to them, and keep only what a parent’s order needs.',
    },
    watch: (setting, knows) => {
      if (!knows.ages) return undefined;
      const limitIn = ageOfConsent(setting);
      const own = digitalAge(setting.country, setting.at)?.cites ?? [];
      return {
        finds: (person) => isChild(person) && person.age! < limitIn(person.country),
        tells: () => ({ cites: [...new Set(['GDPR 8(1)', ...own, 'GDPR 6(1)(f)'])] }),
      };
    },
  },
  {
    id: 'minors',
    part: 'care',
    level: 'medium',
    cites: ['GDPR 6(1)(f)', 'GDPR 5(1)(a)'],
    title: { nl: 'Minderjarigen', en: 'Minors' },
    says: {
      nl: 'Ze zijn nog geen 18, maar oud genoeg om zelf toestemming te geven voor een onlinedienst.',
      en: 'They are not yet 18, but old enough to consent to an online service themselves.',
    },
    risk: {
      nl: 'Het belang van kinderen weegt zwaarder dan dat van jou. Maak geen profielen van hen voor reclame.',
      en: 'With children their interest weighs more than yours. Do not profile them for advertising.',
    },
    remedy: {
      nl: 'Neem ze niet mee in profielen en doelgroepen, en houd berichten aan hen eenvoudig.',
      en: 'Leave them out of profiles and audiences, and keep messages to them simple.',
    },
    watch: (setting, knows) => {
      if (!knows.ages) return undefined;
      const limitIn = ageOfConsent(setting);
      return { finds: (person) => isChild(person) && person.age! >= limitIn(person.country) };
    },
  },
  {
    id: 'birth-date-impossible',
    part: 'care',
    level: 'low',
    cites: ['GDPR 5(1)(d)'],
    title: { nl: 'Geboortedatums die niet kunnen kloppen', en: 'Dates of birth that cannot be right' },
    says: {
      nl: 'De datum ligt in de toekomst, bestaat niet, of maakt iemand ouder dan een mens ooit werd.',
      en: 'The date is in the future, does not exist, or makes someone older than anyone ever was.',
    },
    risk: {
      nl: 'Je kunt hiermee niet zien of iemand minderjarig is.',
      en: 'It cannot tell you whether someone is a minor.',
    },
    remedy: {
      nl: 'Maak deze velden leeg. Vraag een geboortedatum alleen waar je die nodig hebt.',
      en: 'Empty these fields. Ask for a date of birth only where you need it.',
    },
    watch: watching(
      ({ birthFault }) =>
        birthFault === 'in-future' || birthFault === 'too-old' || birthFault === 'no-such-day',
      (knows) => knows.ages,
    ),
  },
  {
    id: 'vulnerable',
    part: 'care',
    level: 'high',
    cites: ['GDPR 5(1)(a)', 'GDPR 6(1)(f)', 'NL UAVG 5(2)'],
    title: { nl: 'Mensen die extra bescherming nodig hebben', en: 'People who need extra protection' },
    says: {
      nl: 'Een veld of opmerking wijst op bewind, curatele, schuldhulp of iets vergelijkbaars.',
      en: 'A field or remark points to guardianship, administration, debt counselling or the like.',
    },
    risk: {
      nl: 'Deze mensen kunnen niet altijd zelf toestemming geven. Verkoop aan hen leidt snel tot schade.',
      en: 'They cannot always consent for themselves. Selling to them soon does harm.',
    },
    remedy: {
      nl: 'Haal ze uit je marketing. Bewaar de reden alleen als je die voor de dienst nodig hebt, en niet in vrije tekst.',
      en: 'Take them out of marketing. Keep the reason only where the service needs it, outside free text.',
    },
    watch: watching(({ vulnerable }) => vulnerable === true),
  },
];
