import type { Language } from '@houdbaar/core/terms';
import { type Block, type Fact, facts, heading, note, paragraph, quotation, table } from '../pdf/index.ts';
import { channelNames } from '../scan-report/index.ts';
import { inOrder, isConsent } from './moments.ts';
import type { ConsentEvent, ProofEvent, ProofInput } from './proof-input.ts';
import type { ProofWords } from './proof-words.ts';
import { by, headings, heads, labels, plain, version } from './sentences.ts';
import { basisWords, confirmedVia, eventWords, pointWords, scopeWords } from './words.ts';

export function partiesSection({ controller, person }: ProofInput, words: ProofWords): Block[] {
  const { say } = words;
  const { name, email, phone, address, website } = controller.contact ?? {};
  const contact = [name, address, email, phone, website].filter((one) => one !== undefined);
  return [
    heading(say(headings.parties)),
    ...facts([
      [say(labels.controller), `${controller.name}, ${words.voice.country(controller.country)}`],
      [say(labels.contact), contact],
      [say(labels.person), person.name],
      ...(person.point ? [[say(pointWords[person.point.kind]), person.point.value] as const] : []),
      [say(labels.number), person.id],
    ]),
    ...(person.shown === 'masked' ? [note(say(plain.masked))] : []),
  ];
}

export function purposeSection({ purpose, event }: ProofInput, words: ProofWords): Block[] {
  const { say, voice } = words;
  const recipients = purpose.recipients?.map(({ name, country }) =>
    country === undefined ? name : `${name}, ${voice.country(country)}`,
  );
  return [
    heading(say(headings.purpose)),
    ...facts([
      ...(isConsent(event) ? [[say(labels.consentedTo), words.what(event)] as const] : []),
      [say(labels.purpose), purposeNames(purpose, words)],
      // Of a consent that was given for something else than a purpose on consent, the record names no basis.
      [
        say(labels.basis),
        event.kind === 'objection' || purpose.basis === 'consent'
          ? say(basisWords[purpose.basis])
          : undefined,
      ],
      [say(labels.fields), purpose.fields.map((field) => voice.field(field)).join(', ')],
      [say(labels.recipients), recipients?.length === 0 ? say(plain.nobody) : recipients],
      [say(labels.storedIn), purpose.storedIn?.map((country) => voice.country(country)).join(', ')],
      [say(labels.retention), purpose.retention && words.period(purpose.retention)],
      [say(labels.refuseAt), purpose.refuseAt],
    ]),
  ];
}

/** The purpose by its name in the policy with its words; nothing where it isn't one of the policy. */
const purposeNames = ({ id, kind, name }: ProofInput['purpose'], { purpose, say }: ProofWords): string[] => {
  const called = name ? [say(name)] : id === kind ? [] : [id];
  return purpose === id ? called : [...called, purpose];
};

export function eventSection({ event }: ProofInput, words: ProofWords, language: Language): Block[] {
  const { say, time } = words;
  return [
    heading(say(headings.event)),
    ...facts([
      [say(labels.when), words.moment(event.when)],
      [say(labels.how), words.how(event)],
      ...eventFacts(event, words, language),
      [say(labels.recorded), by[language](time.instant(event.recorded.at), event.recorded.by)],
      [say(labels.source), event.source],
      [say(labels.eventNumber), event.id],
    ]),
    ...(event.when.latest ? [note(say(plain.dayUnknown))] : []),
  ];
}

function eventFacts(event: ProofEvent, words: ProofWords, language: Language): Fact[] {
  const { say } = words;
  switch (event.kind) {
    case 'consent':
    case 'renewal':
      return consentFacts(event, words, language);
    case 'withdrawal':
      return [[say(labels.channels), words.channels(event.channels ?? [], plain.allChannels)]];
    case 'objection':
      return [
        [say(labels.scope), say(scopeWords[event.scope])],
        [say(labels.channels), event.channel && say(channelNames[event.channel])],
      ];
  }
}

function consentFacts(event: ConsentEvent, words: ProofWords, language: Language): Fact[] {
  const { say } = words;
  const { form, confirmed, separate } = event;
  return [
    [say(labels.channels), words.channels(event.channels, plain.noChannel)],
    [say(labels.form), form?.version ? version[language](form.name, form.version) : form?.name],
    [say(labels.separate), separate === undefined ? undefined : say(separate ? plain.yes : plain.no)],
    [say(labels.asked), confirmed?.asked && words.moment(confirmed.asked)],
    [
      say(labels.confirmed),
      confirmed && `${words.moment(confirmed.when)}, ${say(confirmedVia[confirmed.via])}`,
    ],
    [say(labels.ipHash), event.ipHash],
    [say(labels.until), event.until === undefined ? undefined : words.time.day(event.until)],
  ];
}

/** The texts of the consents that are told of, each version once. */
export function textSection(input: ProofInput, words: ProofWords): Block[] {
  const consents = inOrder(input).filter(isConsent);
  if (consents.length === 0) return [];
  const texts = new Map(
    consents.flatMap(({ text }) => (text ? [[`${text.language} ${text.version}`, text]] : [])),
  );
  const { say } = words;
  return [
    heading(say(headings.text)),
    ...[...texts.values()].flatMap((text) => [
      note(`${say(labels.textVersion)} ${text.version} (${text.language})`),
      quotation(text.text),
    ]),
    ...(consents.some(({ text }) => text === undefined) ? [paragraph(say(plain.noText))] : []),
  ];
}

export function historySection(input: ProofInput, words: ProofWords): Block[] {
  const events = inOrder(input);
  if (events.length < 2) return [];
  const { say, time } = words;
  return [
    heading(say(headings.history)),
    table(
      [
        { head: say(heads.when), width: 130 },
        { head: say(heads.what), width: 110 },
        { head: say(heads.how), width: '*' },
        { head: say(heads.recorded), width: 110 },
      ],
      events.map((event) => [
        words.moment(event.when),
        say(eventWords[event.kind]),
        words.how(event),
        time.second(event.recorded.at),
      ]),
    ),
  ];
}
