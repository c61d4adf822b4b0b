import { wordNames } from '@houdbaar/core/policy';
import type { Language, Said } from '@houdbaar/core/terms';
import type { TimelineEntry, TimelineKind } from '../../usecases/index.ts';
import { actWords, scopeWords, viaWords } from '../proof-pack/index.ts';
import { channelNames, type Voice } from '../scan-report/index.ts';
import { rightWords } from './right-words.ts';

type Names = Readonly<Record<string, Said>>;
type Value = unknown;

const said = (nl: string, en: string): Said => ({ nl, en });

/** What is told of a fact: alone where it is so, before its words where it has some, and where it is not so. */
interface FactWords {
  readonly called: Said;
  /** What is said instead where it is false. */
  readonly not?: Said;
  readonly words?: Names;
  /** Its words say enough by themselves. */
  readonly bare?: true;
}

const confirmedVia: Names = {
  email: said('e-mail', 'e-mail'),
  phone: said('telefoon', 'telephone'),
  post: said('post', 'post'),
};

/** What the kinds of messages are called. */
export const contentNames: Names = {
  marketing: said('reclame', 'marketing'),
  mixed: said('service met reclame', 'service with marketing'),
  service: said('service', 'service'),
  survey: said('onderzoek', 'survey'),
  fundraising: said('werving', 'fundraising'),
  reactivation: said('vraag om te blijven', 'request to stay'),
  renewal: said('verlenging', 'renewal'),
};

const facts: Readonly<Record<string, FactWords>> = {
  act: { called: said('hoe', 'how'), words: actWords, bare: true },
  alternative: {
    called: said('het kon ook zonder', 'could be had without'),
    not: said('het kon niet zonder', 'could not be had without'),
  },
  answered: { called: said('beantwoord op', 'answered on') },
  by: {
    called: said('door', 'by'),
    words: { person: said('de persoon zelf', 'the person'), other: said('een ander', 'someone else') },
  },
  channel: { called: said('kanaal', 'channel'), words: channelNames, bare: true },
  channels: { called: said('via', 'through'), words: channelNames },
  condition: {
    called: said('was een voorwaarde', 'was a condition'),
    not: said('geen voorwaarde', 'no condition'),
  },
  confirmed: { called: said('bevestigd op', 'confirmed on') },
  confirmedVia: { called: said('bevestigd per', 'confirmed by'), words: confirmedVia },
  consent: { called: said('toestemming', 'consent') },
  content: {
    called: said('soort bericht', 'kind of message'),
    words: contentNames,
    bare: true,
  },
  countsFrom: { called: said('telt vanaf', 'counts from') },
  demanded: {
    called: said('gevraagd om', 'asked for'),
    words: {
      nothing: said('niets extra', 'nothing more'),
      'id-card': said('een identiteitsbewijs', 'an identity card'),
      form: said('een formulier', 'a form'),
      account: said('een account', 'an account'),
      'other-address': said('een ander adres', 'another address'),
      postal: said('een brief', 'a letter'),
    },
  },
  ended: { called: said('geëindigd op', 'ended on') },
  extended: { called: said('verlengd op', 'extended on') },
  fields: { called: said('gegevens', 'data') },
  for: { called: said('voor', 'for'), words: wordNames.kind! },
  from: { called: said('van', 'from'), words: wordNames.from! },
  human: {
    called: said('door een mens gedaan', 'done by a human'),
    not: said('niet zeker door een mens', 'not known to be human'),
  },
  identified: {
    called: said('bekend wie het vraagt', 'known who asks'),
    not: said('niet zeker wie het vraagt', 'not sure who asks'),
  },
  identifiedAt: { called: said('bekend wie het vraagt sinds', 'known who asks since') },
  incentive: {
    called: said('met een beloning', 'with an incentive'),
    words: { small: said('klein', 'small'), substantial: said('groot', 'substantial') },
  },
  lastPurchase: { called: said('laatste aankoop op', 'last purchase on') },
  lastUsed: { called: said('laatst gebruikt op', 'last used on') },
  lifted: { called: said('opgeheven op', 'lifted on') },
  listed: { called: said('stond erin', 'was listed'), not: said('stond er niet in', 'was not listed') },
  marketing: {
    called: said('gebruik voor reclame verteld', 'use for marketing told'),
    not: said('gebruik voor reclame niet verteld', 'use for marketing not told'),
  },
  misleading: {
    called: said('misleidend gevraagd', 'asked in a misleading way'),
    not: said('eerlijk gevraagd', 'asked fairly'),
  },
  name: { called: said('register', 'register') },
  names: {
    called: said('noemt', 'names'),
    words: {
      sender: said('de afzender', 'the sender'),
      listed: said('wie op een lijst staan', 'those on a list'),
      categories: said('alleen soorten bedrijven', 'kinds of companies only'),
      nobody: said('niemand', 'nobody'),
    },
  },
  negotiated: {
    called: said('er werd over een koop gesproken', 'a sale was negotiated'),
    not: said('geen gesprek over een koop', 'no sale was negotiated'),
  },
  noLaterThan: { called: said('uiterlijk', 'no later than') },
  notifiedRecipients: {
    called: said('ontvangers ingelicht', 'recipients told'),
    not: said('ontvangers niet ingelicht', 'recipients not told'),
  },
  optOut: {
    called: said('weigeren aangeboden', 'refusal offered'),
    not: said('weigeren niet aangeboden', 'no refusal offered'),
  },
  original: { called: said('gegeven voor', 'given for') },
  paid: { called: said('betaald', 'paid'), not: said('niet betaald', 'not paid') },
  parental: { called: said('met een ouder', 'with a parent'), not: said('zonder ouder', 'without a parent') },
  partOfPaidOffer: {
    called: said('deel van een betaald aanbod', 'part of a paid offer'),
    not: said('geen deel van een betaald aanbod', 'not part of a paid offer'),
  },
  recipients: {
    called: said('ontvangers genoemd', 'recipients named'),
    not: said('ontvangers niet genoemd', 'recipients not named'),
  },
  record: {
    called: said('bewaard', 'kept'),
    words: {
      full: said('het hele bewijs', 'the whole proof'),
      'form-only': said('alleen het formulier', 'the form only'),
      none: said('niets', 'nothing'),
    },
  },
  refused: {
    called: said('geweigerd', 'refused'),
    words: {
      excessive: said('buitensporig', 'excessive'),
      'others-rights': said('rechten van anderen', 'rights of others'),
      accurate: said('de gegevens kloppen', 'the data are right'),
    },
  },
  released: { called: said('losgelaten op', 'released on') },
  remainderKnown: {
    called: said('bekend wat er over is', 'known what is left'),
    not: said('niet bekend wat er over is', 'not known what is left'),
  },
  result: {
    called: said('uitkomst', 'outcome'),
    words: {
      complete: said('helemaal gedaan', 'done in full'),
      partial: said('deels gedaan', 'done in part'),
      suppressed: said('op de lijst gezet', 'put on the list'),
      deactivated: said('uitgezet', 'deactivated'),
      restricted: said('gebruik beperkt', 'use restricted'),
      forwarded: said('doorgestuurd', 'forwarded'),
      'wrong-right': said('als iets anders behandeld', 'treated as something else'),
      none: said('niets gedaan', 'nothing done'),
    },
  },
  right: {
    called: said('recht van bezwaar genoemd', 'right to object told'),
    not: said('recht van bezwaar niet genoemd', 'right to object not told'),
    words: rightWords,
    bare: true,
  },
  scope: { called: said('tegen', 'against'), words: scopeWords },
  separate: {
    called: said('apart gevraagd', 'asked by itself'),
    not: said('niet apart gevraagd', 'not asked by itself'),
  },
  since: { called: said('sinds', 'since') },
  source: {
    called: said('herkomst verteld', 'origin told'),
    not: said('herkomst niet verteld', 'origin not told'),
  },
  told: { called: said('verteld', 'told'), not: said('niet verteld', 'not told') },
  until: { called: said('tot', 'until') },
  verified: {
    called: said('herkomst nagegaan', 'origin checked'),
    not: said('herkomst niet nagegaan', 'origin not checked'),
  },
  via: { called: said('via', 'by'), words: wordNames.via! },
  withdrawn: { called: said('ingetrokken op', 'withdrawn on') },
  warranty: {
    called: said('de leverancier staat ervoor in', 'the supplier vouches for it'),
    not: said('de leverancier staat er niet voor in', 'the supplier does not vouch for it'),
  },
};

/** Where a fact is called otherwise than elsewhere. */
const ofKind: Readonly<Partial<Record<TimelineKind, Readonly<Record<string, FactWords>>>>> = {
  objection: { via: { called: said('via', 'by'), words: viaWords, bare: true } },
  withdrawal: { via: { called: said('via', 'by'), words: viaWords, bare: true } },
  relation: { kind: { called: said('soort', 'kind'), words: wordNames.relations!, bare: true } },
  activity: { kind: { called: said('soort', 'kind'), words: wordNames.extendedBy!, bare: true } },
  hold: {
    kind: {
      called: said('soort', 'kind'),
      words: {
        'legal-claim': said('geschil of claim', 'dispute or claim'),
        statutory: said('wettelijke plicht', 'statutory duty'),
      },
      bare: true,
    },
  },
};

const sourceWords: FactWords = { called: said('bron', 'source') };

/** What is known of a happening, in words: `van de persoon zelf`, `via eigen formulier`. */
export const timelineText = ({ kind, facts: told }: TimelineEntry, voice: Voice): string =>
  sayFacts(kind, told, voice);

/** Numbers by which we know people, addresses and the order of entries say nothing to a reader. */
const ours: ReadonlySet<string> = new Set(['id', 'point', 'seq', 'withdrawnSeq']);

/** The facts of a happening of a kind, in words. */
export function sayFacts(kind: TimelineKind, told: Readonly<Record<string, unknown>>, voice: Voice): string {
  return Object.entries(told)
    .filter(([name]) => !ours.has(name))
    .flatMap(([name, value]) => sayFact(kind, name, value, voice))
    .join(', ');
}

function sayFact(kind: TimelineKind, name: string, value: Value, voice: Voice): string[] {
  const known =
    typeof value === 'string' && name === 'source' ? sourceWords : (ofKind[kind]?.[name] ?? facts[name]);
  const called = known?.called[voice.language] ?? name;
  if (value === null || value === undefined) return [];
  if (value === true) return [called];
  if (value === false) return [known?.not?.[voice.language] ?? `${called}: ${no[voice.language]}`];
  const list = Array.isArray(value) ? value : [value];
  const words = list.map((each) => sayValue(each, name, known, voice)).join(', ');
  return words === '' ? [] : [known?.bare ? words : `${called} ${words}`];
}

const no: Readonly<Record<Language, string>> = { nl: 'nee', en: 'no' };

function sayValue(value: Value, name: string, known: FactWords | undefined, voice: Voice): string {
  if (value !== null && typeof value === 'object')
    return Object.values(value)
      .map((each) => sayValue(each, name, known, voice))
      .join(' ');
  const text = String(value);
  if (name === 'fields') return voice.field(text);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return voice.day(text);
  const names = known?.words;
  return (names && Object.hasOwn(names, text) ? names[text] : undefined)?.[voice.language] ?? text;
}
