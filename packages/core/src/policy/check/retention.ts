import { addPeriod, formatDay, parseDay, parsePeriod } from '../../time/index.ts';
import { extensionsOf, retentionOf, singleBasis } from '../purpose-reading.ts';
import {
  type CheckContext,
  finding,
  type NamedPurpose,
  type PolicyFinding,
  purposesOf,
  verbatim,
} from './finding.ts';

function checkExtensions({ id, purpose }: NamedPurpose): PolicyFinding[] {
  const retention = retentionOf(purpose);
  if (!retention) return [];
  const path = ['purposes', id, 'retention', 'extendedBy'];
  return extensionsOf(retention).flatMap(({ kind }, index) => {
    if (kind === 'email.open') {
      return [
        finding('opens-as-activity', 'error', [...path, index], {
          cites: ['GDPR 5(1)(e)', 'FR CNIL SAN-2020-003', 'ePrivacy 5(3)'],
          says: {
            nl: 'Een geopende mail is geen teken van leven: mailprogramma’s openen ook vanzelf, en meten mag alleen met toestemming.',
            en: 'An opened e-mail is no sign of life: mail programs open by themselves too, and measuring it needs consent.',
          },
          remedy: {
            nl: 'Verleng alleen na iets wat de persoon zelf doet.',
            en: 'Extend only after something the person does.',
          },
          proposal: verbatim('extendedBy: [login, purchase, reply]'),
        }),
      ];
    }
    if (kind === 'email.click' && purpose.tracking?.links !== 'consent') {
      return [
        finding('clicks-without-ground', 'error', [...path, index], {
          cites: ['ePrivacy 5(3)', 'EDPB 2/2023', 'GDPR 6(1)'],
          says: {
            nl: 'Je verlengt de termijn na een klik, maar om per persoon klikken te volgen heb je toestemming nodig.',
            en: 'You extend the period after a click, but following clicks per person needs consent.',
          },
          remedy: {
            nl: 'Verleng na inloggen, kopen of antwoorden. Of vraag toestemming voor het volgen en zet tracking.links op consent.',
            en: 'Extend after a login, purchase or reply. Or ask consent for the tracking and set tracking.links to consent.',
          },
          proposal: verbatim('extendedBy: [login, purchase, reply]'),
        }),
      ];
    }
    return [];
  });
}

function checkTerm({ id, purpose }: NamedPurpose): PolicyFinding[] {
  const path = ['purposes', id, 'retention'];
  const retention = retentionOf(purpose);
  if (!retention) {
    return [
      finding('retention-missing', 'error', path, {
        cites: ['GDPR 5(1)(e)', 'GDPR 13(2)(a)'],
        says: { nl: 'Er is geen bewaartermijn.', en: 'There is no retention period.' },
        remedy: {
          nl: 'Kies vooraf hoelang je de gegevens nodig hebt en vanaf welk moment je telt, en vertel dat.',
          en: 'Choose beforehand how long you need the data, counted from when, and tell it.',
        },
        proposal: verbatim('retention: { from: last-activity, keep: P24M, cap: P60M, atEnd: erase }'),
      }),
    ];
  }
  const found: PolicyFinding[] = [];
  const extends_ = (retention.extendedBy ?? []).length > 0;
  if (!retention.cap && (extends_ || retention.from === 'last-activity')) {
    found.push(
      finding('cap-missing', 'warning', [...path, 'cap'], {
        cites: ['GDPR 5(1)(e)'],
        says: {
          nl: 'De termijn kan steeds opnieuw beginnen: er is geen uiterste grens.',
          en: 'The period can start again and again: there is no outer limit.',
        },
        remedy: {
          nl: 'Zet een grens waarna je de persoon opnieuw vraagt of alles wist.',
          en: 'Set a limit after which you ask the person anew or erase everything.',
        },
        proposal: verbatim('cap: P60M'),
      }),
    );
  }
  if (retention.from === 'last-update') {
    found.push(
      finding('own-update-as-start', 'warning', [...path, 'from'], {
        cites: ['GDPR 5(1)(e)'],
        says: {
          nl: 'De termijn begint opnieuw bij elke wijziging, ook als je het bestand zelf bijwerkt. Zo bewaar je voor altijd.',
          en: 'The period starts again at every change, also when you update the file yourself. That keeps for ever.',
        },
        remedy: {
          nl: 'Tel vanaf iets wat de persoon doet.',
          en: 'Count from something the person does.',
        },
        proposal: verbatim('from: last-activity'),
      }),
    );
  }
  if (retention.from === 'last-activity' && !extends_) {
    found.push(
      finding('activity-undefined', 'warning', [...path, 'extendedBy'], {
        cites: ['GDPR 5(1)(e)'],
        says: {
          nl: 'Je telt vanaf de laatste activiteit, maar zegt niet wat een activiteit is.',
          en: 'You count from the last activity, but do not say what an activity is.',
        },
        remedy: { nl: 'Noem de handelingen die tellen.', en: 'Name the acts that count.' },
        proposal: verbatim('extendedBy: [login, purchase, reply]'),
      }),
    );
  }
  if (singleBasis(purpose) === 'consent' && !retention.consentRenewal) {
    found.push(
      finding('consent-renewal-missing', 'info', [...path, 'consentRenewal'], {
        cites: ['EDPB 05/2020 para 111'],
        says: {
          nl: 'Je zegt niet wanneer je toestemming opnieuw vraagt. De wet noemt geen termijn, maar toezichthouders raden er wel een aan.',
          en: 'You do not say when consent is asked anew. The law names no period, but authorities recommend one.',
        },
        remedy: { nl: 'Kies een termijn die past.', en: 'Choose a period that fits.' },
        proposal: verbatim('consentRenewal: P24M'),
      }),
    );
  }
  return found;
}

function checkReview({ id, purpose }: NamedPurpose, at: number): PolicyFinding[] {
  const review = retentionOf(purpose)?.review;
  const path = ['purposes', id, 'retention', 'review'];
  if (!review?.last) {
    return [
      finding('review-undated', 'info', path, {
        cites: ['GDPR 5(2)', 'GDPR recital 39'],
        says: {
          nl: 'Er staat niet wanneer iemand dit doel voor het laatst heeft nagelopen.',
          en: 'It does not say when someone last reviewed this purpose.',
        },
        remedy: { nl: 'Loop het na en noteer de datum.', en: 'Review it and note the date.' },
        proposal: verbatim(`review: { every: ${review?.every ?? 'P12M'}, last: ${formatDay(at)} }`),
      }),
    ];
  }
  const due = addPeriod(parseDay(review.last), parsePeriod(review.every));
  if (due > at) return [];
  return [
    finding('review-overdue', 'warning', path, {
      cites: ['GDPR 5(2)', 'GDPR recital 39'],
      says: {
        nl: `Dit doel had op ${formatDay(due)} nagelopen moeten zijn.`,
        en: `This purpose should have been reviewed on ${formatDay(due)}.`,
      },
      remedy: {
        nl: 'Loop na of je de gegevens nog nodig hebt. Na de uitstelperiode stopt het gebruik; er wordt niets gewist.',
        en: 'Check whether you still need the data. After the grace period use stops; nothing is erased.',
      },
    }),
  ];
}

/** Periods: present, bounded, extended only by acts that count, and reviewed. */
export function checkRetention({ policy, at }: CheckContext): PolicyFinding[] {
  return purposesOf(policy).flatMap((named) => [
    ...checkTerm(named),
    ...checkExtensions(named),
    ...checkReview(named, at),
  ]);
}
