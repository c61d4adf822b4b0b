import { sayPeriod, wordNames } from '@houdbaar/core/policy';
import type { Said } from '@houdbaar/core/terms';
import type { TimelineKind } from '../../usecases/index.ts';
import { channelNames, type Voice } from '../scan-report/index.ts';
import { factNames } from './fact-names.ts';
import { happeningName } from './happening-names.ts';
import { contentNames, sayFacts } from './timeline-text.ts';

type Names = Readonly<Record<string, Said>>;
type Values = Readonly<Record<string, unknown>>;

const said = (nl: string, en: string): Said => ({ nl, en });
const yes = said('ja', 'yes');
const no = said('nee', 'no');
const none = said('geen', 'none');
const never = said('nooit', 'never');

/** Facts that are told as what happened is. */
const happenings: Readonly<Record<string, TimelineKind>> = {
  'facts.obtained': 'origin',
  'facts.informed': 'notice',
  'facts.consents': 'consent',
  'facts.relation': 'relation',
  'facts.activities': 'activity',
  'facts.objections': 'objection',
  'facts.requests': 'request',
  'facts.messages': 'message',
  'facts.holds': 'hold',
  'facts.reappeared': 'reappeared',
};

/** Of what a rule read, what it is called and what its words mean. */
const plain: Readonly<Record<string, { readonly called: Said; readonly words?: Names }>> = {
  'controller.established': {
    called: said('gevestigd in', 'established in'),
    words: { 'third-country': said('een land buiten de EER', 'a country outside the EEA') },
  },
  'controller.targetsEU': { called: said('richt zich op de EU', 'addresses people in the EU') },
  'controller.sector': {
    called: said('branche', 'sector'),
    words: {
      shop: said('winkel', 'shop'),
      publisher: said('uitgever', 'publisher'),
      bank: said('bank', 'bank'),
      insurer: said('verzekeraar', 'insurer'),
      telecom: said('telecom', 'telecom'),
      energy: said('energie', 'energy'),
      charity: said('goed doel', 'charity'),
      newspaper: said('krant', 'newspaper'),
      lottery: said('loterij', 'lottery'),
      broker: said('makelaar', 'broker'),
      agency: said('bureau', 'agency'),
      other: said('anders', 'other'),
    },
  },
  'purpose.kind': { called: said('soort doel', 'kind of purpose'), words: wordNames.kind! },
  'purpose.basis': { called: said('grondslag', 'lawful basis'), words: wordNames.basis! },
  'purpose.previousBasis': { called: said('eerdere grondslag', 'previous basis'), words: wordNames.basis! },
  'purpose.wording': { called: said('omschrijving van het doel', 'wording of the purpose') },
  'message.channel': { called: said('kanaal', 'channel'), words: channelNames },
  'message.content': {
    called: said('soort bericht', 'kind of message'),
    words: contentNames,
  },
  'message.onBehalfOf': {
    called: said('namens', 'on behalf of'),
    words: {
      self: said('de organisatie zelf', 'the organisation itself'),
      partner: said('een partner', 'a partner'),
      principal: said('een opdrachtgever', 'a principal'),
    },
  },
  'message.products': {
    called: said('producten', 'products'),
    words: {
      similar: said('soortgelijke eigen producten', 'similar products of one’s own'),
      other: said('andere eigen producten', 'other products of one’s own'),
      'third-party': said('producten van een ander', 'products of someone else'),
    },
  },
  'message.unsubscribe': {
    called: said('afmelden', 'unsubscribing'),
    words: {
      'one-click': said('met één klik', 'with one click'),
      link: said('met een link', 'by a link'),
      reply: said('met een antwoord', 'by a reply'),
      burdensome: said('met moeite', 'with effort'),
      broken: said('werkt niet', 'does not work'),
      none: said('kan niet', 'not possible'),
    },
  },
  'message.identifiesSender': { called: said('noemt de afzender', 'names its sender') },
  'message.initiatedBy': {
    called: said('begonnen door', 'begun by'),
    words: { sender: said('de afzender', 'the sender'), person: said('de persoon', 'the person') },
  },
  'message.relatesToContract': {
    called: said('over een lopende overeenkomst', 'about a running contract'),
  },
  'person.kind': { called: said('soort persoon', 'kind of person'), words: wordNames.kinds! },
  'person.age': { called: said('leeftijd', 'age') },
  'person.roleRelevant': { called: said('past bij de functie', 'fits the job') },
  'person.vulnerable': { called: said('kwetsbare positie', 'vulnerable') },
  'person.deceased': { called: said('overleden op', 'died on') },
  'person.screened': { called: said('register geraadpleegd op', 'register consulted on') },
  'person.address': {
    called: said('het adres', 'the address'),
    words: {
      given: said('is gegeven', 'was given'),
      guessed: said('is geraden', 'was guessed'),
      found: said('is gevonden', 'was found'),
      'published-for-offers': said('staat er voor aanbiedingen', 'is published for offers'),
      'refuses-ads': said('weigert reclame', 'refuses advertising'),
    },
  },
};

const assessmentNames: Names = {
  interest: said('belang', 'interest'),
  necessary: said('noodzakelijk', 'necessary'),
  balanced: said('in balans', 'balanced'),
  signed: said('ondertekend op', 'signed on'),
  review: said('opnieuw te bekijken op', 'to be reviewed on'),
  lessIntrusive: said('kan met minder', 'less would do'),
  expected: said('te verwachten', 'to be expected'),
  sensitive: said('gevoelige gegevens', 'sensitive data'),
  scale: said('schaal', 'scale'),
};
const scales: Names = { small: said('klein', 'small'), large: said('groot', 'large') };

/** What a rule read, in words: `toestemming: 24 november 2023, voor direct marketing, via e-mail`. */
export const factsRead = (facts: Values, voice: Voice): string[] =>
  Object.entries(facts).map(([path, value]) => {
    const [name, words] = sayRead(path, value, voice);
    return `${name}: ${words || voice.say(none)}`;
  });

function sayRead(path: string, value: unknown, voice: Voice): readonly [name: string, value: string] {
  const { language } = voice;
  const kind = Object.hasOwn(happenings, path) ? happenings[path] : undefined;
  if (kind) return [happeningName(kind, language), sayHappenings(kind, value, voice)];
  switch (path) {
    case 'purpose.retention':
      return [voice.say(said('bewaartermijn', 'retention term')), sayRetention(value, voice)];
    case 'purpose.assessment':
      return [voice.say(said('belangenafweging', 'assessment')), sayAssessment(value, voice)];
    case 'purpose.fields':
      return [voice.say(said('gegevens', 'data')), list(value).map(voice.field).join(', ')];
    case 'purpose.fieldsNeeded':
      return [voice.say(said('nodige gegevens', 'data needed')), list(value).map(voice.field).join(', ')];
    case 'person.registers':
      return [
        voice.say(said('registers', 'registers')),
        records(value)
          .map((each) => each.name)
          .join(', '),
      ];
    case 'facts.duty':
      return [voice.say(said('bewaarplicht', 'duty to keep')), sayDuty(value, voice)];
  }
  const known = Object.hasOwn(plain, path) ? plain[path] : undefined;
  if (known) return [voice.say(known.called), sayValue(value, known.words, voice)];
  return [factNames([path], language)[0] ?? path, sayValue(value, undefined, voice)];
}

function sayHappenings(kind: TimelineKind, value: unknown, voice: Voice): string {
  if (value === 'never') return voice.say(never);
  if (typeof value === 'string') return sayValue(value, undefined, voice);
  return records(value)
    .map(({ at, ...facts }) =>
      [...(typeof at === 'string' ? [voice.day(at)] : []), sayFacts(kind, facts, voice)]
        .filter((each) => each !== '')
        .join(', '),
    )
    .filter((each) => each !== '')
    .join('; ');
}

function sayRetention(value: unknown, voice: Voice): string {
  const [term] = records(value);
  if (!term) return '';
  const { keep, from, extendedBy, cap } = term;
  const acts = Array.isArray(extendedBy)
    ? extendedBy.map((each: unknown) => {
        const [own] = records(each);
        const act = sayValue(own ? own.kind : each, wordNames.extendedBy, voice);
        return own ? `${act} (${period(own.keep, voice)})` : act;
      })
    : [];
  return [
    `${period(keep, voice)} ${voice.say(said('vanaf', 'from'))} ${sayValue(from, wordNames.from, voice)}`,
    ...(acts.length > 0 ? [`${voice.say(said('verlengd door', 'extended by'))} ${acts.join(', ')}`] : []),
    ...(cap === undefined ? [] : [`${voice.say(said('hooguit', 'at most'))} ${period(cap, voice)}`]),
  ].join(', ');
}

function sayAssessment(value: unknown, voice: Voice): string {
  return records(value)
    .flatMap((answers) => Object.entries(answers))
    .map(([key, answer]) => {
      const name = assessmentNames[key];
      return `${name ? voice.say(name) : key} ${sayValue(answer, scales, voice)}`;
    })
    .join(', ');
}

function sayDuty(value: unknown, voice: Voice): string {
  const [duty] = records(value);
  if (!duty) return '';
  const { keep, from, law } = duty;
  return [
    ...(keep === undefined ? [] : [period(keep, voice)]),
    ...(from === undefined
      ? []
      : [`${voice.say(said('vanaf', 'from'))} ${sayValue(from, undefined, voice)}`]),
    ...(typeof law === 'string' ? [law] : []),
  ].join(', ');
}

function period(value: unknown, voice: Voice): string {
  const [{ months = 0, days = 0 } = {}] = records(value);
  return voice.say(
    sayPeriod(`P${months ? `${String(months)}M` : ''}${days || !months ? `${String(days)}D` : ''}`),
  );
}

function sayValue(value: unknown, words: Names | undefined, voice: Voice): string {
  if (value === true) return voice.say(yes);
  if (value === false) return voice.say(no);
  if (typeof value === 'number') return voice.number(value);
  if (Array.isArray(value)) return value.map((each) => sayValue(each, words, voice)).join(', ');
  if (value === null || typeof value === 'object') return '';
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return voice.day(text);
  const name = words && Object.hasOwn(words, text) ? words[text] : undefined;
  return name ? voice.say(name) : text;
}

const list = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const records = (value: unknown): Values[] => (Array.isArray(value) ? value : [value]).filter(isRecord);
