import type { Said } from '@houdbaar/core/terms';
import type { CleanUpAction, SkipReason } from '../../usecases/index.ts';

export const headings = {
  result: { nl: 'Wat er is opgeschoond', en: 'What was cleaned up' },
  rules: { nl: 'Per doel en regel', en: 'By purpose and rule' },
  skipped: { nl: 'Wie is overgeslagen', en: 'Who was left alone' },
  sources: { nl: 'Wie het moet weten', en: 'Who has to know' },
  plan: { nl: 'Het plan', en: 'The plan' },
  evidence: { nl: 'Hoe het is vastgelegd', en: 'How it was recorded' },
  check: { nl: 'Zo controleer je dit certificaat', en: 'How to check this certificate' },
} as const satisfies Record<string, Said>;

export const labels = {
  title: { nl: 'Certificaat van opschoning', en: 'Clean-up certificate' },
  organisation: { nl: 'Organisatie', en: 'Organisation' },
  plan: { nl: 'Plan', en: 'Plan' },
  planHash: { nl: 'SHA-256 van het plan', en: 'SHA-256 of the plan' },
  planned: { nl: 'Mensen in het plan', en: 'People in the plan' },
  created: { nl: 'Gemaakt', en: 'Created' },
  announced: { nl: 'Aangekondigd', en: 'Announced' },
  approved: { nl: 'Goedgekeurd', en: 'Approved' },
  executed: { nl: 'Uitgevoerd', en: 'Executed' },
  policy: { nl: 'Beleid', en: 'Policy' },
  law: { nl: 'Regels', en: 'Law' },
  seal: { nl: 'Dagzegel', en: 'Daily seal' },
  root: { nl: 'Wortel', en: 'Root' },
  signature: { nl: 'Handtekening', en: 'Signature' },
  fileHash: { nl: 'SHA-256 van het bestand', en: 'SHA-256 of the file' },
} as const satisfies Record<string, Said>;

export const heads = {
  action: { nl: 'wat', en: 'what' },
  people: { nl: 'mensen', en: 'people' },
  purpose: { nl: 'doel', en: 'purpose' },
  rule: { nl: 'waarom', en: 'why' },
  reason: { nl: 'reden', en: 'reason' },
  source: { nl: 'systeem', en: 'system' },
  done: { nl: 'gedaan', en: 'done' },
  waiting: { nl: 'nog te doen', en: 'still to do' },
} as const satisfies Record<string, Said>;

export const actionWords: Readonly<Record<CleanUpAction, Said>> = {
  erase: { nl: 'gewist', en: 'erased' },
  anonymise: { nl: 'geanonimiseerd', en: 'anonymised' },
  block: { nl: 'geblokkeerd', en: 'blocked' },
  fields: { nl: 'velden gewist', en: 'fields erased' },
};

export const skipWords: Readonly<Record<SkipReason, Said>> = {
  held: {
    nl: 'wordt vastgehouden, bijvoorbeeld voor een rechtszaak, of de verwerking is beperkt (AVG 18)',
    en: 'on hold, for a legal claim for example, or processing is restricted (GDPR 18)',
  },
  changed: { nl: 'het oordeel is veranderd sinds het plan', en: 'the verdict changed since the plan' },
  gone: { nl: 'was al weg', en: 'was gone already' },
  'nothing-left': { nl: 'er viel niets meer te doen', en: 'nothing was left to do' },
};

export const plain = {
  finished: { nl: 'Het hele plan is uitgevoerd.', en: 'The whole plan was carried out.' },
  stopped: {
    nl: 'De uitvoering is gestopt voordat het plan af was. Wie hier niet geteld is, is niet aangeraakt.',
    en: 'Execution was stopped before the plan was done. Who is not counted here was not touched.',
  },
  nobodySkipped: { nl: 'Niemand is overgeslagen.', en: 'Nobody was left alone.' },
  noSources: {
    nl: 'Er is geen ander systeem aangesloten met een kopie van deze gegevens.',
    en: 'No other system is connected that held a copy of these data.',
  },
  notAllTold: {
    nl: 'Toen dit certificaat werd gemaakt, had nog niet elk systeem zijn kopie gewist. Wat nog te doen is, staat in Houdbaar op een lijst.',
    en: 'When this certificate was made, not every system had erased its copy. Houdbaar keeps a list of what is still to be done.',
  },
  overlap: {
    nl: 'Eén persoon kan onder meer dan één doel of regel vallen. De aantallen per regel zijn samen dus soms hoger dan het totaal.',
    en: 'One person can fall under more than one purpose or rule, so the numbers by rule can add up to more than the total.',
  },
  noPurpose: { nl: 'geen doel meer', en: 'no purpose left' },
  noSeal: {
    nl: 'Er is nog geen dagzegel over deze dag: dat wordt elke nacht gemaakt. Vraag het certificaat morgen opnieuw op om het zegel erbij te krijgen.',
    en: 'No daily seal covers this day yet: one is made every night. Ask for the certificate again tomorrow to have the seal with it.',
  },
  sealed: {
    nl: 'Van elke persoon is de opschoning vastgelegd in een eigen keten van controlegetallen. Het dagzegel ondertekent alle ketens samen.',
    en: 'For each person the clean-up is recorded in a chain of hashes of their own. The daily seal signs all chains together.',
  },
  noPeople: {
    nl: 'In dit certificaat staan geen persoonsgegevens. Het is geen juridisch advies.',
    en: 'This certificate holds no personal data. It is no legal advice.',
  },
  noApproval: { nl: 'niet nodig volgens het beleid', en: 'not required by the policy' },
  fileInside: {
    nl: 'Hetzelfde certificaat voor computers, ondertekend',
    en: 'The same certificate for computers, signed',
  },
} as const satisfies Record<string, Said>;

type Sentence<A extends readonly string[]> = Readonly<Record<keyof Said, (...words: A) => string>>;

export const summary: Sentence<[name: string, from: string, to: string, handled: string, of: string]> = {
  nl: (name, from, to, handled, of) =>
    `${name} heeft van ${from} tot ${to} een plan voor opschoning uitgevoerd. Van ${of} in het plan is het voor ${handled} gedaan.`,
  en: (name, from, to, handled, of) =>
    `${name} carried out a clean-up plan from ${from} until ${to}. Of ${of} in the plan it was done for ${handled}.`,
};
export const madeLine: Sentence<[when: string, zone: string]> = {
  nl: (when, zone) => `Gemaakt op ${when}. Alle tijden zijn in de tijdzone ${zone}.`,
  en: (when, zone) => `Made on ${when}. All times are in the time zone ${zone}.`,
};
export const byAccount: Sentence<[when: string, account: string, role: string]> = {
  nl: (when, account, role) => `${when}, door account ${account}${role && ` (${role})`}`,
  en: (when, account, role) => `${when}, by account ${account}${role && ` (${role})`}`,
};
export const fromUntil: Sentence<[from: string, to: string]> = {
  nl: (from, to) => `${from} tot ${to}`,
  en: (from, to) => `${from} until ${to}`,
};
export const checkSteps: Readonly<
  Record<keyof Said, (file: string, fingerprint: string) => readonly string[]>
> = {
  nl: (file, fingerprint) => [
    `Haal ${file} uit de bijlagen van deze PDF, of gebruik het bestand dat je erbij kreeg.`,
    'Typ de regel hieronder op een computer met Houdbaar. Er is geen internet voor nodig.',
    `Vergelijk de vingerafdruk van de sleutel met een die je op een andere manier van de organisatie kreeg: ${fingerprint}`,
  ],
  en: (file, fingerprint) => [
    `Take ${file} from the attachments of this PDF, or use the file that came with it.`,
    'Type the line below on a computer with Houdbaar. It needs no internet.',
    `Compare the fingerprint of the key with one that you got from the organisation in another way: ${fingerprint}`,
  ],
};
