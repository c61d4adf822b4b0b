import type { Said } from '@houdbaar/core/terms';

type Sentence<A extends readonly string[]> = Readonly<Record<keyof Said, (...words: A) => string>>;

/** What the readable proof says. */
export const headings = {
  parties: { nl: 'Over wie het gaat', en: 'Who it is about' },
  purpose: { nl: 'Waarvoor', en: 'What for' },
  event: { nl: 'Wat er gebeurde', en: 'What happened' },
  text: { nl: 'De tekst die werd getoond', en: 'The text that was shown' },
  history: { nl: 'Alles op een rij', en: 'Everything in order' },
  standing: { nl: 'Hoe het nu staat', en: 'How it stands now' },
  evidence: { nl: 'Hoe het is vastgelegd', en: 'How it was recorded' },
  check: { nl: 'Zo controleer je dit bewijs', en: 'How to check this proof' },
} as const satisfies Record<string, Said>;

export const labels = {
  controller: { nl: 'Organisatie', en: 'Organisation' },
  contact: { nl: 'Bereikbaar via', en: 'Reached at' },
  person: { nl: 'Persoon', en: 'Person' },
  number: { nl: 'Persoonsnummer', en: 'Person number' },
  purpose: { nl: 'Doel', en: 'Purpose' },
  consentedTo: { nl: 'Toestemming voor', en: 'Consent to' },
  basis: { nl: 'Grondslag', en: 'Lawful basis' },
  fields: { nl: 'Gegevens', en: 'Data' },
  recipients: { nl: 'Wie ze krijgt', en: 'Who gets them' },
  storedIn: { nl: 'Staan in', en: 'Stored in' },
  retention: { nl: 'Bewaard', en: 'Kept' },
  refuseAt: { nl: 'Intrekken of bezwaar', en: 'Withdraw or object' },
  when: { nl: 'Wanneer', en: 'When' },
  how: { nl: 'Hoe', en: 'How' },
  channels: { nl: 'Kanalen', en: 'Channels' },
  form: { nl: 'Formulier', en: 'Form' },
  separate: { nl: 'Eigen vakje', en: 'Box of its own' },
  confirmed: { nl: 'Bevestigd', en: 'Confirmed' },
  asked: { nl: 'Bevestiging gevraagd', en: 'Confirmation asked' },
  ipHash: { nl: 'IP-adres, als hash met sleutel', en: 'IP address, keyed hash' },
  until: { nl: 'Geldt tot', en: 'Holds until' },
  scope: { nl: 'Bezwaar tegen', en: 'Objection to' },
  recorded: { nl: 'Vastgelegd', en: 'Recorded' },
  source: { nl: 'Komt uit', en: 'Came from' },
  eventNumber: { nl: 'Nummer', en: 'Number' },
  textVersion: { nl: 'Versie', en: 'Version' },
  seal: { nl: 'Dagzegel', en: 'Daily seal' },
  root: { nl: 'Wortel', en: 'Root' },
  place: { nl: 'Plaats', en: 'Place' },
  signature: { nl: 'Handtekening', en: 'Signature' },
  key: { nl: 'Vingerafdruk sleutel', en: 'Key fingerprint' },
  fileHash: { nl: 'SHA-256 van het bestand', en: 'SHA-256 of the file' },
} as const satisfies Record<string, Said>;

export const heads = {
  when: { nl: 'wanneer', en: 'when' },
  what: { nl: 'wat', en: 'what' },
  how: { nl: 'hoe', en: 'how' },
  recorded: { nl: 'vastgelegd', en: 'recorded' },
  seq: { nl: 'nr.', en: 'no.' },
  hash: { nl: 'controlegetal (SHA-256)', en: 'hash (SHA-256)' },
} as const satisfies Record<string, Said>;

export const plain = {
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee', en: 'no' },
  nobody: { nl: 'niemand anders', en: 'nobody else' },
  allChannels: { nl: 'alle kanalen', en: 'all channels' },
  noChannel: { nl: 'geen kanaal genoemd', en: 'no channel named' },
  noPurpose: { nl: 'een doel dat niet is genoemd', en: 'a purpose that was not named' },
  anyPurpose: { nl: 'alle doelen', en: 'all purposes' },
  marketing: { nl: 'marketing', en: 'marketing' },
  dayUnknown: {
    nl: 'Op welke dag dit was, heeft niemand verteld. De dag hierboven is de dag waarop het voor het eerst bekend was.',
    en: 'Nobody told on which day this was. The day above is the one on which it was first known.',
  },
  keep: { nl: 'Bewaren', en: 'Keeping' },
  noText: {
    nl: 'De tekst zelf is niet bewaard. Wat de persoon te lezen kreeg, kan dit bewijs dus niet laten zien.',
    en: 'The text itself was not kept, so this proof cannot show what the person was given to read.',
  },
  masked: {
    nl: 'Naam en adres staan hier deels verborgen: wie dit bewijs opvroeg, mag ze niet helemaal zien.',
    en: 'Name and address are partly hidden here: whoever asked for this proof may not see them in full.',
  },
  noStanding: {
    nl: 'Wat er nu mag, is bij dit bewijs niet opgevraagd.',
    en: 'What is allowed now was not asked for with this proof.',
  },
  chain: {
    nl: 'Elke regel bouwt met zijn controlegetal voort op de vorige. Verandert er later één letter, dan klopt geen enkel getal daarna nog.',
    en: 'Each line builds on the one before it through its hash. If one letter changes later, no hash after it fits any more.',
  },
  noSeal: {
    nl: 'Er is nog geen dagzegel over deze regels: dat wordt elke nacht gemaakt. Vraag het bewijs morgen opnieuw op om het zegel erbij te krijgen.',
    en: 'No daily seal covers these lines yet: one is made every night. Ask for the proof again tomorrow to have the seal with it.',
  },
  limits: {
    nl: 'Dit bewijs laat zien wat er is vastgelegd, wanneer, en dat het sindsdien niet is veranderd. Het bewijst niet wie er achter het scherm zat. Het is geen juridisch advies.',
    en: 'This proof shows what was recorded, when, and that it has not changed since. It does not prove who sat at the screen. It is no legal advice.',
  },
  missing: {
    nl: 'Volgens ISO/IEC TS 27560 hoort hier ook in te staan, maar het is niet bekend:',
    en: 'By ISO/IEC TS 27560 this belongs here too, but it is not known:',
  },
  conforms: {
    nl: 'Het bestand heeft de vorm van ISO/IEC TS 27560:2023, met de woorden van W3C DPV.',
    en: 'The file has the shape of ISO/IEC TS 27560:2023, in the words of W3C DPV.',
  },
  objectionShape: {
    nl: 'Een bezwaar is geen toestemming. Het bestand legt het vast als een recht dat is gebruikt (AVG 21), met de woorden van W3C DPV.',
    en: 'An objection is no consent. The file records it as a right that was used (GDPR 21), in the words of W3C DPV.',
  },
  fileInside: {
    nl: 'Hetzelfde bewijs voor computers, ondertekend',
    en: 'The same proof for computers, signed',
  },
} as const satisfies Record<string, Said>;

/** @param on `op 14 maart 2025`, or `uiterlijk op …` where nobody told the day */
export const consentSentence: Sentence<[who: string, on: string, what: string]> = {
  nl: (who, on, what) => `${who} gaf ${on} toestemming voor ${what}.`,
  en: (who, on, what) => `${who} consented ${on} to ${what}.`,
};
/** For a consent without an act of the person: what is on record, and no more. */
export const recordedSentence: Sentence<[who: string, on: string, what: string, how: string]> = {
  nl: (who, on, what, how) => `Vastgelegd is een toestemming van ${who} voor ${what}, ${on}. Hoe: ${how}.`,
  en: (who, on, what, how) => `A consent of ${who} to ${what} is on record, ${on}. How: ${how}.`,
};
export const renewalSentence: typeof consentSentence = {
  nl: (who, on, what) => `${who} gaf ${on} opnieuw toestemming voor ${what}.`,
  en: (who, on, what) => `${who} consented anew ${on} to ${what}.`,
};
export const withdrawalSentence: typeof consentSentence = {
  nl: (who, on, what) => `${who} trok ${on} de toestemming voor ${what} in.`,
  en: (who, on, what) => `${who} withdrew the consent to ${what} ${on}.`,
};
export const objectionSentence: typeof consentSentence = {
  nl: (who, on, what) => `${who} maakte ${on} bezwaar tegen ${what}.`,
  en: (who, on, what) => `${who} objected ${on} to ${what}.`,
};

/** When it happened, as part of a sentence. */
export const onMoment: Sentence<[when: string]> = {
  nl: (when) => `op ${when}`,
  en: (when) => `on ${when}`,
};
export const onLatest: Sentence<[day: string]> = {
  nl: (day) => `uiterlijk op ${day}`,
  en: (day) => `on ${day} at the latest`,
};
/** The same, by itself. */
export const latest: Sentence<[day: string]> = {
  nl: (day) => `uiterlijk ${day}`,
  en: (day) => `${day} at the latest`,
};
/** What was agreed to, with the ways in which: `direct marketing via e-mail`. */
export const through: Sentence<[what: string, channels: string]> = {
  nl: (what, channels) => `${what} via ${channels}`,
  en: (what, channels) => `${what} by ${channels}`,
};

export const personNumber: Sentence<[id: string]> = {
  nl: (id) => `Persoon ${id}`,
  en: (id) => `Person ${id}`,
};
export const madeLine: Sentence<[when: string, zone: string]> = {
  nl: (when, zone) => `Gemaakt op ${when}. Alle tijden zijn in de tijdzone ${zone}.`,
  en: (when, zone) => `Made on ${when}. All times are in the time zone ${zone}.`,
};
export const asOf: Sentence<[day: string]> = {
  nl: (day) => `Op ${day}, met alles wat toen bekend was:`,
  en: (day) => `On ${day}, with all that was known then:`,
};
export const asOfPurpose: Sentence<[day: string, purpose: string]> = {
  nl: (day, purpose) => `Op ${day}, voor het doel ‘${purpose}’ en met alles wat toen bekend was:`,
  en: (day, purpose) => `On ${day}, for the purpose “${purpose}” and with all that was known then:`,
};
export const verdictLine: Sentence<[lane: string, word: string, until: string]> = {
  nl: (lane, word, until) => `${lane}: ${word}${until && `, tot ${until}`}`,
  en: (lane, word, until) => `${lane}: ${word}${until && `, until ${until}`}`,
};
export const by: Sentence<[when: string, who: string]> = {
  nl: (when, who) => `${when}, door ${who}`,
  en: (when, who) => `${when}, by ${who}`,
};
export const version: Sentence<[name: string, version: string]> = {
  nl: (name, number) => `${name}, versie ${number}`,
  en: (name, number) => `${name}, version ${number}`,
};
export const covers: Sentence<[seq: string, leaf: string, of: string]> = {
  nl: (seq, leaf, of) => `regels 1 tot en met ${seq}; blad ${leaf} van ${of}`,
  en: (seq, leaf, of) => `lines 1 to ${seq}; leaf ${leaf} of ${of}`,
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
