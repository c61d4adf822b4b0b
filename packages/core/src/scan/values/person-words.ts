import { foldWords } from './fold.ts';

const salutations = new Set(
  `mr mrs ms miss mx sir madam dr drs prof ir ing dhr mevr mw mevrouw heer meneer de heer mejuffrouw mej m mme mlle monsieur
   madame mademoiselle herr frau fam familie de heer en mevrouw heer mevrouw sra sr m mme senor ds`
    .split(/\s+/)
    .concat([
      'de heer',
      'de heer mevrouw',
      'de heer en mevrouw',
      'mr mrs',
      'hr',
      'fr',
      'herr dr',
      'frau dr',
      'prof dr',
    ]),
);
salutations.delete('de');
salutations.delete('en');

/** A form of address: Mr., mevrouw, Herr. */
export function looksLikeSalutation(text: string): boolean {
  return text.length < 24 && salutations.has(foldWords(text));
}

const genders = new Set(
  `m v f w x man vrouw male female homme femme mannlich weiblich divers onzijdig other overig anders autre na unknown onbekend
   nonbinary mann frau h masculin feminin`.split(/\s+/),
);

export function looksLikeGender(text: string): boolean {
  return text.length < 12 && genders.has(foldWords(text).replace(/ /g, ''));
}

const maritals = new Set(
  `m s d w u married single divorced widowed separated cohabiting gehuwd ongehuwd alleenstaand gescheiden weduwe weduwnaar
   samenwonend getrouwd ongetrouwd partnerschap marie mariee celibataire divorce divorcee veuf veuve pacse verheiratet
   ledig geschieden verwitwet`.split(/\s+/),
);

export function looksLikeMaritalStatus(text: string): boolean {
  return text.length < 30 && maritals.has(foldWords(text).split(' ')[0] ?? '');
}

/** Words at the end or start of job titles in nl, en, fr and de. */
const titleWords = new RegExp(
  `(?:^|[^a-z])(?:${[
    'manager|director|officer|head of|vp|vice president|president|chief|ceo|cfo|cto|coo|cmo|cio|owner|founder|partner|assistant',
    'associate|representative|specialist|engineer|developer|designer|analyst|consultant|coordinator|administrator|supervisor',
    'executive|accountant|buyer|clerk|lead|agent|technician|scientist|advisor|controller|secretary|recruiter|planner|marketer',
    'trainer|teacher|nurse|driver|operator|worker|lawyer|editor|architect|intern|marketeer|strategist|buying|purchasing',
    'directeur|directrice|eigenaar|eigenares|zaakvoerder|bestuurder|hoofd|medewerker|medewerkster|adviseur|inkoper',
    'verkoper|teamleider|leidinggevende|secretaris|secretaresse|boekhouder|beheerder|vertegenwoordiger|dga|ontwikkelaar',
    'projectleider|accountmanager|bedrijfsleider|stagiair|monteur|docent|verpleegkundige|planner|ondernemer|afdelingshoofd',
    'responsable|chef de|gerant|gerante|charge|chargee|assistante?|ingenieur|comptable|acheteur|acheteuse|conseiller',
    'geschaftsfuhrer|geschaeftsfuehrer|leiter|leiterin|inhaber|mitarbeiter|sachbearbeiter|vorstand|einkaufer|berater|referent',
  ].join(
    '|',
  )})(?=$|[^a-z])|(?:manager|directeur|medewerker|leider|adviseur|leiter|beheerder|ingenieur|coordinator|fuhrer|inkoper|inkoopster)(?:in|s)?(?=$|[^a-z])`,
);

/** Whether a text looks like a job title. */
export function looksLikeJobTitle(text: string): boolean {
  if (text.length < 2 || text.length > 80 || /@|\d{4}/.test(text)) return false;
  return titleWords.test(foldWords(text).replace(/[^a-z ]/g, ''));
}

/** Whether a text is a remark in running words rather than a value: several words, long, or with sentence marks. */
export function looksLikeFreeText(text: string): boolean {
  const value = text.trim();
  if (value.length > 120) return true;
  const count = value.split(/\s+/).length;
  return count >= 8 || (count >= 4 && /[.!?;](?:\s|$)/.test(value));
}

/** The shape of a street with a house number: `Grétrystraat 63`, `12 rue de la Loi`, `Theodor-Heuss-Straße 34`. */
export function looksLikeStreet(text: string): boolean {
  const value = text.trim();
  if (value.length < 5 || value.length > 90 || !/\p{L}{3}/u.test(value)) return false;
  return (
    /^\p{L}.*\D[ ,]+\d{1,5}\s?(?:[a-z]{0,3}|bus \d+|bte \d+|[-/]\s?\w+)?$/iu.test(value) ||
    /^\d{1,5}\s?(?:bis|ter|[a-z])?,?\s+\p{L}/iu.test(value)
  );
}

const streetWord =
  /(?:straat|laan|weg|plein|gracht|kade|singel|dreef|steenweg|strasse|str\.|allee|platz|gasse|\brue\b|\bavenue\b|\bchaussee\b|\bplace\b|\bboulevard\b|\bstreet\b|\broad\b|\blane\b|\bdrive\b|\bave\b|\bct\.?$|\bst\.?$|\brd\.?$)/;

export function hasStreetWord(text: string): boolean {
  return streetWord.test(foldWords(text));
}
