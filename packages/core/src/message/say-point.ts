import type { Said } from '../terms/index.ts';
import type { PointAbout, PointIs } from './point-words.ts';
import type { Shown, Unsettled } from './read-message.ts';

const said = (nl: string, en: string): Said => ({ nl, en });

/** What the text shows, by what it is about and what was found. */
const found: Readonly<Record<PointAbout, Readonly<Record<string, Said>>>> = {
  unsubscribe: {
    'one-click': said('Afmelden kan met één klik.', 'One click unsubscribes.'),
    link: said(
      'Er staat een afmeldlink in. Of hij werkt, zie je pas als je erop klikt.',
      'There is a link to unsubscribe. Whether it works shows only when you click it.',
    ),
    reply: said('Afmelden kan met een antwoord.', 'A reply unsubscribes.'),
    burdensome: said(
      'Afmelden vraagt te veel: inloggen, bellen of schrijven. Zet er een link bij die meteen werkt.',
      'Unsubscribing asks too much: signing in, calling or writing. Add a link that works at once.',
    ),
    broken: said(
      'De afmeldlink leidt nergens heen. Vul het adres in.',
      'The link to unsubscribe leads nowhere. Fill in its address.',
    ),
    none: said(
      'Nergens staat hoe je je kunt afmelden. Zet een afmeldlink in het bericht.',
      'Nowhere does it say how to unsubscribe. Put a link to unsubscribe in the message.',
    ),
  },
  sender: {
    named: said('De afzender staat erin.', 'The sender is named.'),
    'not-named': said(
      'Noch het bericht, noch de afzenderregel noemt je organisatie. Zet je naam erin.',
      'Neither the message nor its sender line names your organisation. Put your name in.',
    ),
  },
  promotion: {
    present: said(
      'Dit is reclame. In een servicebericht maakt dat het hele bericht reclame: haal het weg, of verstuur het onder een marketingdoel.',
      'This is advertising. In a service message it makes all of it advertising: take it out, or send it for a marketing purpose.',
    ),
    absent: said('We vonden geen woorden van reclame.', 'We found no words of advertising.'),
  },
  products: {
    similar: said(
      'Het bericht zegt dat het over soortgelijke eigen producten gaat.',
      'The message says that it is about similar products of your own.',
    ),
    'third-party': said(
      'Dit gaat over wat een ander verkoopt. Het doel staat alleen eigen producten toe.',
      'This is about what somebody else sells. The purpose allows only products of your own.',
    ),
  },
};

const unsettled: Readonly<Record<Unsettled, Readonly<Partial<Record<PointAbout | 'any', Said>>>>> = {
  pictures: {
    any: said(
      'Het bericht bestaat bijna helemaal uit plaatjes. Wat daarin staat, kunnen we niet lezen.',
      'The message is nearly all pictures. What they say can’t be read.',
    ),
  },
  language: {
    any: said(
      'We lezen Nederlands, Engels, Frans en Duits. Dit is een andere taal.',
      'We read Dutch, English, French and German. This is another language.',
    ),
  },
  'no-way': {
    any: said(
      'Afmelden wordt genoemd, maar we zien geen link of adres. Staat die er wel?',
      'Unsubscribing is mentioned, but there is no link or address to see. Is there one?',
    ),
  },
  preferences: {
    any: said(
      'Er staat een pagina met voorkeuren in. Kun je je daar helemaal afmelden?',
      'There is a page with preferences. Can one leave altogether there?',
    ),
  },
  'no-name': {
    any: said(
      'We weten niet onder welke naam lezers je kennen. Vul de naam in.',
      'We don’t know by which name readers know you. Fill it in.',
    ),
  },
  'no-from': {
    any: said(
      'Je naam staat niet in de tekst. Vul in van wie het bericht volgens de mail komt.',
      'Your name is not in the text. Fill in who the mail says it comes from.',
    ),
  },
  ambiguous: {
    promotion: said(
      'Dit kan reclame zijn, of niet. Lees het zelf na.',
      'This may be advertising, or not. Read it yourself.',
    ),
    any: said(
      'Dit kan op twee manieren gelezen worden. Lees het zelf na.',
      'This can be read two ways. Read it yourself.',
    ),
  },
  unsaid: {
    products: said(
      'Het bericht zegt niet over wiens producten het gaat. Lees na of ze lijken op wat mensen bij je kochten.',
      'The message doesn’t say whose products it is about. See whether they are like what people bought from you.',
    ),
    any: said('Het bericht zegt hier niets over.', 'The message says nothing of this.'),
  },
};

const notAsked: Readonly<Record<PointAbout, Said>> = {
  unsubscribe: said(
    'Hoeft niet: in een servicebericht of op dit kanaal is geen afmeldlink nodig.',
    'Not needed: a service message, or this channel, takes no link to unsubscribe.',
  ),
  sender: said(
    'Hoeft niet volgens de regels voor reclame; netjes is het wel.',
    'Not asked by the rules on advertising; still a courtesy.',
  ),
  promotion: said(
    'Dit doel is reclame, dus dat mag erin staan.',
    'This purpose is advertising, so that may be in it.',
  ),
  products: said(
    'Het doel beperkt niet over welke producten het gaat.',
    'The purpose sets no limit on the products.',
  ),
};

/** One point in a sentence: what the text shows and what to do about it. */
export function saidPoint(about: PointAbout, is: PointIs, { value, because }: Shown<string>): Said {
  if (is === 'not-asked') return notAsked[about];
  if (value === 'unknown') {
    const why = unsettled[because ?? 'unsaid'];
    return why[about] ?? why.any!;
  }
  return found[about][value]!;
}
