import type { Action, FieldReport, Severity } from '@houdbaar/core/scan';
import type { Channel, Language, Outcome } from '@houdbaar/core/terms';

/** One thing to say, in every language: a sentence, or a function that makes one. */
export type Pair<T> = Readonly<Record<Language, T>>;

/** Formats a count by the language's own rules. */
type Format = (count: number) => string;

/** The interface's own sentences for the scan report, on paper, on screen and in the terminal. */
export const words = {
  product: { nl: 'Houdbaar', en: 'Houdbaar' },
  title: { nl: 'Wat er in je bestand zit', en: 'What is in your file' },
  documentTitle: {
    nl: (day: string) => `Scan van ${day} – Houdbaar`,
    en: (day: string) => `Scan of ${day} – Houdbaar`,
  },
  skip: { nl: 'Naar de inhoud', en: 'Skip to the content' },
  contents: { nl: 'Inhoud', en: 'Contents' },
  asOf: { nl: (day: string) => `Stand op ${day}`, en: (day: string) => `As of ${day}` },
  people: {
    nl: (n: number, f: Format) => (n === 1 ? '1 persoon' : `${f(n)} mensen`),
    en: (n: number, f: Format) => (n === 1 ? '1 person' : `${f(n)} people`),
  },
  fileCount: {
    nl: (n: number, f: Format) => (n === 1 ? '1 bestand' : `${f(n)} bestanden`),
    en: (n: number, f: Format) => (n === 1 ? '1 file' : `${f(n)} files`),
  },
  filesRead: { nl: 'Gelezen bestanden', en: 'Files read' },
  showTable: { nl: 'Bekijk de cijfers', en: 'Show the figures' },
  peopleHead: { nl: 'mensen', en: 'people' },
  shareHead: { nl: 'aandeel', en: 'share' },
  ruleHead: { nl: 'regel', en: 'rule' },
  outOf: { nl: (n: string) => `van ${n}`, en: (n: string) => `of ${n}` },

  // The three sentences at the head
  lapsedSentence: {
    nl: (n: number, f: Format, share: string) =>
      `Van ${n === 1 ? '1 persoon' : `${f(n)} mensen`} (${share}) mag je niets meer bewaren.`,
    en: (n: number, f: Format, share: string) =>
      `Nothing may be kept any longer about ${n === 1 ? '1 person' : `${f(n)} people`} (${share}).`,
  },
  noneLapsed: {
    nl: 'Van niemand is bekend dat de bewaartermijn voorbij is.',
    en: 'Nobody is known to be past the retention term.',
  },
  unknownSentence: {
    nl: (n: number, f: Format) =>
      n === 1
        ? 'Bij 1 persoon ontbreekt de datum om dat te bepalen.'
        : `Bij ${f(n)} mensen ontbreekt de datum om dat te bepalen.`,
    en: (n: number, f: Format) =>
      n === 1
        ? 'For 1 person the date that decides is missing.'
        : `For ${f(n)} people the date that decides is missing.`,
  },
  laneSentence: {
    nl: (lane: string, lawful: string, unlawful: string, unknown: string | undefined) =>
      unknown === undefined
        ? `${lane}: ${lawful} mag je benaderen, ${unlawful} niet.`
        : `${lane}: ${lawful} mag je benaderen, ${unlawful} niet, en van ${unknown} is het onbekend.`,
    en: (lane: string, lawful: string, unlawful: string, unknown: string | undefined) =>
      unknown === undefined
        ? `${lane}: ${lawful} may be contacted, ${unlawful} may not.`
        : `${lane}: ${lawful} may be contacted, ${unlawful} may not, and for ${unknown} it is unknown.`,
  },
  nobody: {
    nl: 'In deze bestanden vonden we geen mensen. Kijk of de kolommen goed zijn gelezen.',
    en: 'These files hold no people that can be read. See whether the columns were read right.',
  },
  consentMissing: {
    nl: 'Wie je mag mailen, is niet te zeggen: in de bestanden staat niet wie toestemming gaf.',
    en: 'Whom you may e-mail cannot be told: the files do not say who consented.',
  },
  startMissing: {
    nl: 'Wie je mag benaderen, is niet te zeggen: in de bestanden staat niet sinds wanneer je de gegevens hebt.',
    en: 'Whom you may contact cannot be told: the files do not say since when you have the data.',
  },
  consentDateMissing: {
    nl: 'Wie je mag mailen, is niet te zeggen: bij de toestemming staat niet wanneer en hoe die is gegeven.',
    en: 'Whom you may e-mail cannot be told: the files do not say when and how the consent was given.',
  },
  contactUnknown: {
    nl: 'Wie je mag benaderen, is niet te zeggen: de gegevens die dat bepalen, ontbreken in de bestanden.',
    en: 'Whom you may contact cannot be told: the files lack what decides it.',
  },
  noLanes: {
    nl: 'Je beleid noemt geen doel waarvoor je mensen benadert.',
    en: 'Your policy names no purpose for which you contact people.',
  },
  worstFinding: {
    nl: (title: string, people: string) => `Het grootste risico: ${title} (${people}).`,
    en: (title: string, people: string) => `The largest risk: ${title} (${people}).`,
  },
  noFindings: {
    nl: 'We vonden niets dat je moet oplossen.',
    en: 'We found nothing that you have to mend.',
  },

  // The plan
  planTitle: { nl: 'Wat je eerst doet', en: 'What to do first' },
  planLead: {
    nl: 'Bovenaan staat wat het meeste risico wegneemt voor de minste moeite.',
    en: 'At the top is what takes away the most risk for the least effort.',
  },
  planEmpty: { nl: 'Er is nu niets te doen.', en: 'There is nothing to do now.' },
  step: { nl: 'wat je doet', en: 'what you do' },
  effortHead: { nl: 'duurt', en: 'takes' },
  gainHead: { nl: 'punten erbij', en: 'points gained' },
  solves: { nl: 'Lost op:', en: 'Solves:' },
  effort: {
    minutes: { nl: 'minuten', en: 'minutes' },
    hours: { nl: 'uren', en: 'hours' },
    days: { nl: 'dagen', en: 'days' },
  } satisfies Record<Action['effort'], Pair<string>>,

  // Who is in it
  peopleTitle: { nl: 'Wie erin staan', en: 'Who is in it' },
  byKind: { nl: 'Soort mensen', en: 'Kind of people' },
  byRelation: { nl: 'Relatie met jou', en: 'Relation to you' },
  byCountry: { nl: 'Land', en: 'Country' },
  bySource: { nl: 'Waar ze vandaan komen', en: 'Where they came from' },
  restOf: { nl: (n: string) => `${n} andere`, en: (n: string) => `${n} others` },

  // How long
  retentionTitle: { nl: 'Hoelang je ze nog mag bewaren', en: 'How long you may still keep them' },
  lapsed: { nl: 'vervallen', en: 'lapsed' },
  lapsedMeans: { nl: 'geen doel heeft ze nog nodig', en: 'no purpose needs them any more' },
  kept: { nl: 'houdbaar', en: 'may be kept' },
  keptMeans: { nl: 'minstens één doel loopt nog', en: 'at least one purpose still runs' },
  undated: { nl: 'onbekend', en: 'unknown' },
  undatedMeans: {
    nl: 'geen datum om het te bepalen; wis niets tot je het hebt nagegaan',
    en: 'no date that decides; nothing is erased until you have looked',
  },
  curveTitle: { nl: 'Houdbaarheid, 24 maanden', en: 'What keeps, 24 months' },
  curveDesc: {
    nl: (months: number, now: string, end: string) =>
      `Gestapeld vlak per doel over ${months} maanden. Vandaag zijn ${now} houdbaar, aan het eind ${end}.`,
    en: (months: number, now: string, end: string) =>
      `Stacked area by purpose over ${months} months. Today ${now} may be kept, at the end ${end}.`,
  },
  noneKept: {
    nl: 'Er is niemand van wie nu een bekende bewaartermijn loopt. Er valt dus niets vooruit te zien.',
    en: 'There is nobody whose term is known to be running. So there is nothing to look ahead to.',
  },
  curveNote: {
    nl: 'Dit geldt als niemand meer iets doet. Wie je voor meerdere doelen bewaart, telt bij elk doel mee. De stippellijn telt iedereen één keer.',
    en: 'This holds if nobody does anything more. Someone kept for several purposes counts under each. The dashed line counts every person once.',
  },
  everyoneOnce: { nl: 'iedereen één keer', en: 'everyone once' },
  today: { nl: 'vandaag', en: 'today' },
  withinYear: {
    nl: (n: number, f: Format, share: string) =>
      `Doet niemand iets, dan ${n === 1 ? 'vervalt 1 persoon' : `vervallen ${f(n)} mensen`} in de komende twaalf maanden: ${share} van wie je nu mag bewaren.`,
    en: (n: number, f: Format, share: string) =>
      `If nobody does anything, ${n === 1 ? '1 person lapses' : `${f(n)} people lapse`} in the coming twelve months: ${share} of those you may keep now.`,
  },
  month: { nl: 'maand', en: 'month' },
  lapsing: { nl: 'vervallen in die maand', en: 'lapse in that month' },
  byPurposeTitle: { nl: 'Per doel', en: 'By purpose' },
  purpose: { nl: 'doel', en: 'purpose' },
  withinYearHead: { nl: 'vervalt binnen een jaar', en: 'lapses within a year' },
  sleepersTitle: { nl: 'Slapers', en: 'Sleepers' },
  sleepersLead: {
    nl: 'Hoelang geleden iemand voor het laatst zelf iets deed.',
    en: 'How long ago someone last did something themselves.',
  },
  sleepersDesc: {
    nl: (label: string, n: string, share: string) =>
      `Staafdiagram. De grootste groep is ${label}: ${n} (${share}).`,
    en: (label: string, n: string, share: string) =>
      `Bar chart. The largest group is ${label}: ${n} (${share}).`,
  },
  lastSign: { nl: 'laatste teken van leven', en: 'last sign of life' },

  // Whom you may contact
  lanesTitle: { nl: 'Wie je mag benaderen', en: 'Whom you may contact' },
  lanesLead: {
    nl: 'Per doel en kanaal. Wie op onbekend staat, benader je niet tot het antwoord er is.',
    en: 'By purpose and channel. Do not contact those marked unknown until there is an answer.',
  },
  lanesDesc: {
    nl: (n: number) =>
      `Gestapelde balken voor ${n} combinaties van doel en kanaal: mag, mag niet en onbekend.`,
    en: (n: number) =>
      `Stacked bars for ${n} combinations of purpose and channel: allowed, not allowed and unknown.`,
  },
  channelHead: { nl: 'kanaal', en: 'channel' },
  whyNot: { nl: 'waarom niet', en: 'why not' },
  verdictHead: { nl: 'oordeel', en: 'verdict' },
  lapsesSoon: {
    nl: (n: string) => `bij ${n} vervalt dit binnen 90 dagen`,
    en: (n: string) => `for ${n} this lapses within 90 days`,
  },
  everyoneAllowed: { nl: 'Je mag iedereen benaderen.', en: 'You may contact everyone.' },
  outcome: {
    lawful: { nl: 'mag', en: 'allowed' },
    unlawful: { nl: 'mag niet', en: 'not allowed' },
    unknown: { nl: 'onbekend', en: 'unknown' },
  } satisfies Record<Outcome, Pair<string>>,

  // Findings
  findingsTitle: { nl: 'Wat we vonden', en: 'What we found' },
  finding: { nl: 'bevinding', en: 'finding' },
  weight: { nl: 'risico', en: 'risk' },
  examples: { nl: 'Voorbeelden, afgeschermd', en: 'Examples, masked' },
  riskLabel: { nl: 'Wat er mis kan gaan', en: 'What can go wrong' },
  remedyLabel: { nl: 'Wat je doet', en: 'What you do' },
  rulesLabel: { nl: 'Regels', en: 'Rules' },
  fineLabel: { nl: 'Vergelijkbaar besluit', en: 'Comparable decision' },
  fineSays: {
    nl: (party: string, amount: string, authority: string, day: string) =>
      `${party}: ${amount}. ${authority}, ${day}.`,
    en: (party: string, amount: string, authority: string, day: string) =>
      `${party}: ${amount}. ${authority}, ${day}.`,
  },
  source: { nl: 'bron', en: 'source' },
  severity: {
    critical: { nl: 'zeer hoog', en: 'very high' },
    high: { nl: 'hoog', en: 'high' },
    medium: { nl: 'gemiddeld', en: 'medium' },
    low: { nl: 'laag', en: 'low' },
    info: { nl: 'ter info', en: 'to know' },
  } satisfies Record<Severity, Pair<string>>,

  // Fields
  fieldsTitle: { nl: 'Velden: wat heb je nodig?', en: 'Fields: what do you need?' },
  fieldsLead: {
    nl: 'Hoe donkerder het vak, hoe meer mensen. Te veel betekent: ingevuld, terwijl geen doel het nu nodig heeft.',
    en: 'The darker the cell, the more people. Too much means: filled in, while no purpose needs it now.',
  },
  field: { nl: 'veld', en: 'field' },
  filled: { nl: 'ingevuld', en: 'filled in' },
  needed: { nl: 'nodig voor', en: 'needed for' },
  covered: { nl: 'nu nodig', en: 'needed now' },
  tooMuch: { nl: 'te veel', en: 'too much' },
  noPurpose: { nl: 'geen doel', en: 'no purpose' },
  sensitivity: {
    ordinary: { nl: 'gewoon', en: 'ordinary' },
    delicate: { nl: 'gevoelig', en: 'sensitive' },
    special: { nl: 'bijzonder', en: 'special category' },
    'national-number': { nl: 'extra beschermd', en: 'specially protected' },
  } satisfies Record<FieldReport['sensitivity'], Pair<string>>,

  // Files
  filesTitle: { nl: 'Bestanden en kolommen', en: 'Files and columns' },
  rows: {
    nl: (n: number, f: Format) => (n === 1 ? '1 rij' : `${f(n)} rijen`),
    en: (n: number, f: Format) => (n === 1 ? '1 row' : `${f(n)} rows`),
  },
  rowsHead: { nl: 'rijen', en: 'rows' },
  skipped: { nl: 'overgeslagen', en: 'skipped' },
  vendor: { nl: 'komt uit', en: 'comes from' },
  table: { nl: 'bevat', en: 'holds' },
  encoding: { nl: 'tekencodering', en: 'encoding' },
  delimiter: { nl: 'scheidingsteken', en: 'delimiter' },
  column: { nl: 'kolom', en: 'column' },
  readAs: { nl: 'gelezen als', en: 'read as' },
  mappingOf: {
    nl: (n: number, f: Format) => `Hoe we ${n === 1 ? 'de kolom' : `de ${f(n)} kolommen`} lazen`,
    en: (n: number, f: Format) => `How we read the ${n === 1 ? 'column' : `${f(n)} columns`}`,
  },
  mappingCaption: {
    nl: (file: string) => `Kolommen van ${file}`,
    en: (file: string) => `Columns of ${file}`,
  },
  problem: { nl: 'wat er aan de hand is', en: 'what is the matter' },
  problemCount: { nl: 'aantal', en: 'count' },
  firstPlaces: { nl: 'eerste plekken', en: 'first places' },
  problemsCaption: {
    nl: (file: string) => `Problemen in ${file}`,
    en: (file: string) => `Problems in ${file}`,
  },
  row: { nl: (n: string) => `rij ${n}`, en: (n: string) => `row ${n}` },
  inColumn: { nl: (name: string) => `kolom ${name}`, en: (name: string) => `column ${name}` },

  // Limits
  limitsTitle: { nl: 'Wat we aannamen en wat we niet weten', en: 'What we assumed and what we cannot know' },
  assumptions: { nl: 'Aangenomen', en: 'Assumed' },
  unknowable: { nl: 'Niet te weten uit deze bestanden', en: 'Not to be known from these files' },
  noAssumptions: { nl: 'We hoefden niets aan te nemen.', en: 'We had to assume nothing.' },
  nothingUnknowable: { nl: 'We misten geen gegevens.', en: 'We missed no data.' },

  // Score
  score: { nl: 'Score', en: 'Score' },
  scoreTitle: { nl: 'Hoe de score tot stand komt', en: 'How the score is made' },
  noScore: { nl: 'Zonder mensen is er geen score.', en: 'Without people there is no score.' },
  scoreLead: {
    nl: 'Elk onderdeel telt mee naar zijn gewicht: punten = gewicht × resultaat. 0 is niets op orde, 100 is alles op orde.',
    en: 'Each part counts by its weight: points = weight × result. 0 is nothing in order, 100 is everything in order.',
  },
  scoreDesc: {
    nl: (score: string, parts: string) => `Score ${score} van 100. ${parts}`,
    en: (score: string, parts: string) => `Score ${score} of 100. ${parts}`,
  },
  part: { nl: 'onderdeel', en: 'part' },
  partWeight: { nl: 'gewicht', en: 'weight' },
  result: { nl: 'resultaat', en: 'result' },
  points: { nl: 'punten', en: 'points' },

  // Provisions and the plain line
  provisionsTitle: { nl: 'Aangehaalde regels', en: 'Rules cited' },
  otherRules: { nl: 'Andere regels', en: 'Other rules' },
  article: {
    nl: (article: string, paragraph?: string, point?: string) =>
      `artikel ${article}${paragraph ? `, lid ${paragraph}` : ''}${point ? `, onder ${point}` : ''}`,
    en: (article: string, paragraph?: string, point?: string) =>
      `Article ${article}${paragraph ? `(${paragraph})` : ''}${point ? `(${point})` : ''}`,
  },
  noAdvice: {
    nl: 'Dit rapport helpt je beslissen. Het is geen juridisch advies.',
    en: 'This report helps you decide. It is no legal advice.',
  },

  // Terminal
  firstSteps: { nl: 'Eerst doen', en: 'Do first' },
  moreFindings: {
    nl: (n: number, f: Format) => (n === 1 ? 'en nog 1 bevinding' : `en nog ${f(n)} bevindingen`),
    en: (n: number, f: Format) => (n === 1 ? 'and 1 more finding' : `and ${f(n)} more findings`),
  },
  moreSteps: {
    nl: (n: number, f: Format) => (n === 1 ? 'en nog 1 stap' : `en nog ${f(n)} stappen`),
    en: (n: number, f: Format) => (n === 1 ? 'and 1 more step' : `and ${f(n)} more steps`),
  },
  pointsGained: {
    nl: (n: number, text: string) => (n === 1 ? '+1 punt' : `+${text} punten`),
    en: (n: number, text: string) => (n === 1 ? '+1 point' : `+${text} points`),
  },
  fullReport: {
    nl: (path: string) => `Het hele rapport: ${path}`,
    en: (path: string) => `The full report: ${path}`,
  },
  askReport: {
    nl: 'Het hele rapport, met alle redenen en kolommen: voeg --html rapport.html toe.',
    en: 'The full report, with all reasons and columns: add --html report.html.',
  },
  assumed: {
    nl: (n: number, f: Format) => (n === 1 ? '1 aanname' : `${f(n)} aannames`),
    en: (n: number, f: Format) => (n === 1 ? '1 thing assumed' : `${f(n)} things assumed`),
  },
  missed: {
    nl: (n: number, f: Format) => (n === 1 ? '1 ding is niet te weten' : `${f(n)} dingen zijn niet te weten`),
    en: (n: number, f: Format) => (n === 1 ? '1 thing cannot be known' : `${f(n)} things cannot be known`),
  },
  skippedRows: {
    nl: (n: number, f: Format) => (n === 1 ? '1 rij overgeslagen' : `${f(n)} rijen overgeslagen`),
    en: (n: number, f: Format) => (n === 1 ? '1 row skipped' : `${f(n)} rows skipped`),
  },
} as const;

/** How a message travels, as people say it. */
export const channelNames: Record<Channel, Pair<string>> = {
  email: { nl: 'e-mail', en: 'e-mail' },
  sms: { nl: 'sms', en: 'text message' },
  push: { nl: 'pushbericht', en: 'push message' },
  phone: { nl: 'telefoon', en: 'telephone' },
  robocall: { nl: 'belcomputer', en: 'automated call' },
  fax: { nl: 'fax', en: 'fax' },
  post: { nl: 'post', en: 'post' },
  'inbox-ad': { nl: 'advertentie in de inbox', en: 'advert in the inbox' },
  ads: { nl: 'advertenties', en: 'adverts' },
  'web-tracking': { nl: 'volgen op de website', en: 'tracking on the website' },
  'email-pixel': { nl: 'meetpixel in e-mail', en: 'pixel in e-mail' },
};
