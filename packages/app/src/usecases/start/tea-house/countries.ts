/** Where the people of the sample live, and how people there are called. The combinations are invented. */
export interface Surroundings {
  /** Of a hundred people, how many live here. */
  readonly weight: number;
  readonly language: string;
  readonly salutations: readonly [she: string, he: string];
  readonly she: readonly string[];
  readonly he: readonly string[];
  readonly last: readonly string[];
  /** Place and the first digits of its postal codes. */
  readonly places: readonly (readonly [place: string, postcode: string])[];
  /** Streets that no town has: they are named after tea. */
  readonly streets: readonly string[];
  /** Mailboxes under a top level that is reserved for examples (RFC 2606): mail to them reaches nobody. */
  readonly mailboxes: readonly string[];
}

const list = (text: string): readonly string[] => text.trim().split(/\s*,\s*/);

export const surroundings = {
  NL: {
    weight: 66,
    language: 'nl',
    salutations: ['mevrouw', 'de heer'],
    she: list(
      'Noor, Sanne, Fenna, Liesbeth, Marloes, Yasmina, Hanneke, Tess, Anouk, Ingrid, Roos, Jikke, Femke, Gerda, Merel, Naima, Wietske, Lotte, Carolien, Saskia, Evi, Truus, Dewi, Marit, Johanna, Iris, Soraya, Nienke',
    ),
    he: list(
      'Daan, Pieter, Joost, Hidde, Karim, Wouter, Sjoerd, Thijs, Ruben, Gijs, Berend, Mees, Willem, Taco, Bram, Floris, Emre, Jelle, Maarten, Koen, Dirk, Ravi, Teun, Henk, Casper, Olaf, Niels, Jurre',
    ),
    last: list(
      'de Boer, van Dijk, Mulder, Vermeer, Hoekstra, van den Berg, Postma, Kuipers, Haverkamp, Zandstra, el Idrissi, Brouwer, van der Linde, Schouten, Wiersma, Dekker, Blom, ter Horst, Koster, Yilmaz, van Rossum, Tuinman, Groenewoud, Bakker, Slagter, de Wilde, Rietveld, van Loon, Nijhof, Terpstra, Baksteen, Kranenburg',
    ),
    places: [
      ['Zwolle', '80'],
      ['Deventer', '74'],
      ['Utrecht', '35'],
      ['Amersfoort', '38'],
      ['Leiden', '23'],
      ['Groningen', '97'],
      ['Leeuwarden', '89'],
      ['Breda', '48'],
      ['Nijmegen', '65'],
      ['Haarlem', '20'],
      ['Middelburg', '43'],
      ['Maastricht', '62'],
    ],
    streets: list(
      'Zilverlindelaan, Theebladstraat, Kandijsteeg, Oolongpad, Darjeelingstraat, Bergamotweg, Theekistkade, Samovarplein, Jasmijntheelaan, Kruidenzakjespad',
    ),
    mailboxes: ['postbus.example', 'brievenpost.example', 'mailhuis.example', 'thuismail.example'],
  },
  BE: {
    weight: 18,
    language: 'nl',
    salutations: ['mevrouw', 'de heer'],
    she: list(
      'An, Lies, Katrien, Griet, Veerle, Marieke, Elke, Hilde, Joke, Amina, Leen, Tine, Charlotte, Nele, Goedele, Sofie',
    ),
    he: list(
      'Wim, Pieter-Jan, Stijn, Bart, Jeroen, Kobe, Dries, Lode, Tom, Bilal, Wannes, Koenraad, Joris, Geert, Seppe, Arne',
    ),
    last: list(
      'Peeters, Janssens, Maes, Claes, Wouters, De Smet, Vandenbroucke, Lemmens, Verhulst, De Clercq, Goossens, Van Damme, Hermans, Baert, Declerck, Vercauteren',
    ),
    places: [
      ['Gent', '90'],
      ['Antwerpen', '20'],
      ['Leuven', '30'],
      ['Brugge', '80'],
      ['Mechelen', '28'],
      ['Hasselt', '35'],
      ['Kortrijk', '85'],
    ],
    streets: list('Theelindedreef, Samovarstraat, Kandijlei, Oolongstraat, Bergamotlaan, Theepotkaai'),
    mailboxes: ['brievenbus.example', 'postvak.example', 'thuispost.example'],
  },
  DE: {
    weight: 10,
    language: 'de',
    salutations: ['Frau', 'Herr'],
    she: list('Anke, Heike, Svenja, Katrin, Greta, Ulrike, Meike, Frieda, Selin, Birgit, Jana, Wiebke'),
    he: list('Jens, Torsten, Lukas, Uwe, Hauke, Malte, Stefan, Jannik, Cem, Holger, Matthias, Fiete'),
    last: list(
      'Brandt, Petersen, Lindner, Vogelsang, Kaiser, Niemeyer, Schröder, Hansen, Öztürk, Winkelmann, Bachmann, Thiele, Kröger, Sommerfeld',
    ),
    places: [
      ['Münster', '481'],
      ['Oldenburg', '261'],
      ['Köln', '506'],
      ['Aachen', '520'],
      ['Bremen', '281'],
      ['Hamburg', '203'],
    ],
    streets: list('Silberlindenallee, Teekistenweg, Kandiszuckergasse, Oolongstraße, Samowarplatz'),
    mailboxes: ['postfach.example', 'briefkasten.example'],
  },
  FR: {
    weight: 6,
    language: 'fr',
    salutations: ['Madame', 'Monsieur'],
    she: list('Camille, Élodie, Manon, Inès, Solène, Agathe, Brigitte, Margaux'),
    he: list('Théo, Julien, Étienne, Mathieu, Bastien, Olivier, Rachid, Luc'),
    last: list('Lefèvre, Moreau, Garnier, Blanchard, Delattre, Vasseur, Renaud, Benali, Chevalier, Duhamel'),
    places: [
      ['Lille', '590'],
      ['Arras', '620'],
      ['Reims', '511'],
      ['Rouen', '760'],
    ],
    streets: list('Rue du Tilleul Argenté, Allée de la Théière, Impasse du Samovar, Rue du Thé Oolong'),
    mailboxes: ['boite.example', 'courrier.example'],
  },
} as const satisfies Record<string, Surroundings>;

export type SampleCountry = keyof typeof surroundings;
export const sampleCountries = Object.keys(surroundings) as readonly SampleCountry[];
