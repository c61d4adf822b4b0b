import type { PersonRecord, PersonVerdicts, ScanSetting } from '../../people/index.ts';
import { type FindingKind, type Watch, watching } from '../finding-kind.ts';

/** Days within which a coming end is worth a word. */
const soon = 90;

/** Nothing in the files says when anything happened with this person. */
function hasNoDay(person: PersonRecord): boolean {
  return (
    person.obtained === undefined &&
    person.lastAct === undefined &&
    person.updated === undefined &&
    person.relationSince === undefined &&
    person.relationEnd === undefined &&
    person.firstPurchase === undefined &&
    person.confirmed === undefined &&
    person.unsubscribed === undefined &&
    person.lastOpen === undefined &&
    person.lastContacted === undefined
  );
}

/** Fields whose purposes have all ended for the person, while another purpose still keeps the person. */
function watchOutlived({ fields, purposes }: ScanSetting): Watch | undefined {
  const places = new Map(purposes.map(({ id }, index) => [id, index]));
  const needed = fields.flatMap(({ neededBy }, field) =>
    neededBy.length === 0 ? [] : [{ field, purposes: neededBy.flatMap((id) => places.get(id) ?? []) }],
  );
  if (needed.length === 0) return undefined;
  const over = (verdicts: PersonVerdicts, list: readonly number[]): boolean => {
    let ended = false;
    for (const purpose of list) {
      const verdict = verdicts.keep[purpose];
      if (verdict === undefined) continue;
      if (verdict.outcome !== 'unlawful') return false;
      ended = true;
    }
    return ended;
  };
  return {
    finds: (person, verdicts) => {
      if (verdicts.standing !== 'kept') return false;
      for (const { field, purposes: list } of needed)
        if (person.filled[field] === 1 && verdicts.covered[field] !== 1 && over(verdicts, list)) return true;
      return false;
    },
  };
}

/** How long people and their data are kept. */
export const retentionKinds: readonly FindingKind[] = [
  {
    id: 'lapsed',
    part: 'retention',
    level: 'high',
    cites: ['GDPR 5(1)(e)', 'GDPR 17(1)(a)'],
    fine: 'fr-cnil-brico-b',
    title: { nl: 'Mensen van wie de bewaartermijn voorbij is', en: 'People past their retention term' },
    says: {
      nl: 'Geen van je doelen mag hun gegevens nog bewaren: de termijn is voorbij, of het doel is vervallen.',
      en: 'None of your purposes may keep their data any more: its term is over, or it has fallen away.',
    },
    risk: {
      nl: 'Bij een klacht of een lek moet je uitleggen waarom je ze nog had. Dat kan niet meer.',
      en: 'After a complaint or a leak you have to explain why you still had them. You no longer can.',
    },
    remedy: {
      nl: 'Kondig het wissen aan en wis ze na de bedenktijd. Wat de boekhouding moet bewaren, sluit je af voor marketing.',
      en: 'Announce the erasure and carry it out after the grace period. What bookkeeping must keep, you close to marketing.',
    },
    watch: watching(
      (_person, { standing }) => standing === 'lapsed',
      (knows) => knows.dates,
    ),
  },
  {
    id: 'lapsing-soon',
    part: 'retention',
    level: 'info',
    cites: ['GDPR 5(1)(e)'],
    title: { nl: 'Mensen die binnen drie maanden vervallen', en: 'People who lapse within three months' },
    says: {
      nl: 'De laatste bewaartermijn van deze mensen loopt binnen 90 dagen af, tenzij zij zelf nog iets doen.',
      en: 'The last retention term of these people ends within 90 days, unless they do something themselves.',
    },
    risk: {
      nl: 'Zonder plan blijven ze staan en komen ze bij de mensen van wie de termijn voorbij is.',
      en: 'Without a plan they stay, and join the people whose term is over.',
    },
    remedy: {
      nl: 'Plan het wissen nu. Wil je iemand iets vragen, doe dat zolang je diegene nog mag mailen.',
      en: 'Plan the erasure now. If you want to ask anyone anything, do so while you may still e-mail them.',
    },
    watch: ({ at }, knows) =>
      knows.dates
        ? {
            finds: (_person, { standing, lapsesOn }) =>
              standing === 'kept' && lapsesOn !== undefined && lapsesOn !== null && lapsesOn - at <= soon,
          }
        : undefined,
  },
  {
    id: 'field-outlived',
    part: 'retention',
    level: 'medium',
    cites: ['GDPR 5(1)(e)', 'GDPR 5(1)(c)'],
    fine: 'it-gpdp-benetton',
    title: { nl: 'Gegevens die hun doel hebben overleefd', en: 'Data that outlived their purpose' },
    says: {
      nl: 'Deze mensen mag je nog bewaren, maar niet alles van hen: een deel hoort bij een doel dat voor hen voorbij is.',
      en: 'You may still keep these people, but not everything about them: some of it belongs to a purpose that is over for them.',
    },
    risk: {
      nl: 'De bewaartermijn geldt per doel. Wie blijft voor de garantie, blijft niet vanzelf voor de nieuwsbrief.',
      en: 'The term counts per purpose. Whoever stays for the warranty does not stay for the newsletter.',
    },
    remedy: {
      nl: 'Wis per doel: maak de velden leeg die alleen het afgelopen doel nodig had.',
      en: 'Erase by purpose: empty the fields that only the ended purpose needed.',
    },
    watch: (setting, knows) => (knows.dates ? watchOutlived(setting) : undefined),
  },
  {
    id: 'no-date',
    part: 'retention',
    level: 'medium',
    cites: ['GDPR 5(1)(e)', 'GDPR 5(2)'],
    fine: 'it-gpdp-assiteca-retention',
    title: { nl: 'Mensen zonder enkele datum', en: 'People without any date' },
    says: {
      nl: 'Bij deze mensen staat nergens wanneer je hun gegevens kreeg of wanneer zij voor het laatst iets deden.',
      en: 'Nothing says when you got the data of these people, or when they last did anything.',
    },
    risk: {
      nl: 'Zonder datum loopt er geen termijn, en dan bewaar je voor altijd.',
      en: 'Without a date no term runs, and you keep them for ever.',
    },
    remedy: {
      nl: 'Zoek de datum op in het bronsysteem. Lukt dat niet, tel dan vanaf vandaag en leg dat vast.',
      en: 'Look the date up in the source system. If there is none, count from today and write that down.',
    },
    watch: watching(
      (person) => hasNoDay(person) && person.kind !== 'business-address',
      (knows) => knows.dates,
    ),
  },
];
