import type { LawfulBasis, ObtainedVia, PersonKind, RelationKind } from '../../terms/index.ts';
import { foldWords, ownCopy } from '../values/index.ts';

/** Reads folded words by the first pattern that fits, and remembers the answers: such cells repeat. */
function reading<T>(rules: readonly (readonly [RegExp, T])[]): (text: string) => T | undefined {
  const known = new Map<string, T | undefined>();
  return (text) => {
    if (text === '') return undefined;
    if (known.has(text)) return known.get(text);
    const words = foldWords(text.slice(0, 120));
    const found = rules.find(([pattern]) => pattern.test(words))?.[1];
    if (known.size > 2000) known.clear();
    known.set(ownCopy(text), found);
    return found;
  };
}

/** How the data came, by the words of a source column. Only plain words: "Google" or "web" say nothing certain. */
export const viaOfSource = reading<ObtainedVia>([
  [/\b(?:rented|gehuurde?|huurlijst|mietadressen|location de fichier)\b/, 'rented-list'],
  [
    /\b(?:bought|purchased list|purchased|gekochte?|aangekochte?|ingekochte?|adressenbestand|bought list|list purchase|fichier achete|achat de fichier|gekaufte?|adresskauf|lijst gekocht)\b/,
    'bought-list',
  ],
  [
    /\b(?:(?:data|list|adres|adressen|address)? ?brokers?|datahandel\w*|adreshandel\w*|adressenhandel\w*|adresshandler|courtier en donnees|jigsaw|zoominfo|cognism|lusha|experian|acxiom)\b/,
    'broker',
  ],
  [
    /\b(?:co ?registration|coreg|co ?registratie|co ?enregistrement|partner campaign|partneractie)\b/,
    'co-registration',
  ],
  [
    /\b(?:affiliate|affiliatie|affilie|lead ?generation|leadgen|leadleverancier|lead supplier|third party|derden|tiers)\b/,
    'affiliate',
  ],
  [/\b(?:scraped|scraping|scraper|crawler|harvested|crawl|gescrapet)\b/, 'scraped'],
  [
    /\b(?:telefoongids|gouden gids|yellow pages|pages jaunes|gelbe seiten|kvk register|handelsregister|kruispuntbank|directory|annuaire|phone book|chamber of commerce|kamer van koophandel)\b/,
    'directory',
  ],
  [
    /\b(?:contest|prijsvraag|wedstrijd|winactie|sweepstakes?|giveaway|concours|gewinnspiel|lottery)\b/,
    'contest',
  ],
  [/\b(?:business ?card|visitekaartje|carte de visite|visitenkarte)\b/, 'business-card'],
  [
    /\b(?:event|beurs|trade ?show|fair|seminar|webinar|congres|conference|salon|messe|workshop|open dag|evenement)\b/,
    'event',
  ],
  [/\b(?:quote|offerte|offerteaanvraag|devis|angebot|price request|request for quote)\b/, 'quote'],
  [
    /\b(?:checkout|order|bestelling|webshop|web shop|webwinkel|shop|purchase|aankoop|commande|achat|kauf|kasse|sale|verkoop)\b/,
    'sale',
  ],
  [/\b(?:winkel|store visit|in store|kassa|phone order|telefonische bestelling|magasin)\b/, 'offline-order'],
  [
    /\b(?:account|registration|registratie|registrierung|inscription au site|portal|klantportaal)\b/,
    'account',
  ],
  [
    /\b(?:form|formulier|formulaire|formular|sign ?up|signup|aanmeld\w*|inschrijf\w*|landing ?page|popup|pop up|newsletter|nieuwsbrief|infolettre|contact us|website form|embedded form|hosted signup form|subscribe\w*|download|whitepaper)\b/,
    'own-form',
  ],
]);

/** The relation by a lifecycle stage or status. */
export const relationOfStage = reading<RelationKind>([
  [
    /\b(?:former|ex|oud|ancien\w*|ehemalig\w*|churned|lost customer|lapsed|opgezegd|inactieve klant|vertrokken|voormalige?)\b/,
    'former-customer',
  ],
  [
    /\b(?:customer|klant|client|kunde|kundin|evangelist|buyer|koper|acheteur|kaufer|closed won)\b/,
    'customer',
  ],
  [/\b(?:member|lid|membre|mitglied|adherent)\b/, 'member'],
  [/\b(?:donor|donateur|donatrice|donatrix|spender|spenderin|gever)\b/, 'donor'],
  [
    /\b(?:marketingqualifiedlead|salesqualifiedlead|mql|sql|lead|new lead|qualified|opportunity|deal|interessent|piste)\b/,
    'lead',
  ],
  [/\b(?:prospect|prospectie|suspect|potential|potentieel|potentiel|potenziell|open|aspirant)\b/, 'prospect'],
  [
    /\b(?:free|gratis|trial|proef|essai|testversion|freemium|registered user|gebruiker|user)\b/,
    'free-account',
  ],
  [
    /\b(?:subscriber|abonnee|abonne|abonnent|supplier|leverancier|fournisseur|lieferant|vendor|partner|employee|medewerker)\b/,
    'none',
  ],
]);

/** What a person type says: the kind, or that it is one of the organisation's own staff. */
export const kindOfType = reading<PersonKind | 'staff'>([
  // AdventureWorks' PersonType (Microsoft's data dictionary)
  [/^(?:sc|vc|gc)$/, 'business-contact'],
  [/^in$/, 'consumer'],
  [/^(?:em|sp)$/, 'staff'],
  [/\b(?:employee|medewerker|personeel|staff|collega|mitarbeiter|employe|salarie)\b/, 'staff'],
  [
    /\b(?:zzp\w*|eenmanszaak|sole trader|freelance\w*|zelfstandige\w*|independant|einzelunternehm\w*|self employed)\b/,
    'sole-trader',
  ],
  [
    /\b(?:b2b|business|zakelijk\w*|bedrijf\w*|company|professional\w*|professionnel\w*|geschaftlich\w*|gewerblich\w*|entreprise|firma|organisatie|store contact|vendor contact)\b/,
    'business-contact',
  ],
  [
    /\b(?:b2c|consumer|consument\w*|particulier\w*|private|prive|privat\w*|individual|individu\w*|consommateur\w*|person|persoon)\b/,
    'consumer',
  ],
]);

const basisRules: readonly (readonly [RegExp, LawfulBasis])[] = [
  [/\b(?:consent\w*|toestemming|consentement|einwilligung|process and store)\b/, 'consent'],
  [
    /\b(?:legitimate interests?|gerechtvaardigd belang|interet legitime|berechtigtes interesse|legitimate interest \w+)\b/,
    'legitimate-interests',
  ],
  [/\b(?:contract|overeenkomst|contrat|vertrag|performance of (?:a )?contract)\b/, 'contract'],
  [
    /\b(?:legal obligation|wettelijke (?:plicht|verplichting)|obligation legale|rechtliche verpflichtung)\b/,
    'legal-obligation',
  ],
  [/\b(?:vital interests?|vitaal belang|interets vitaux|lebenswichtige interessen)\b/, 'vital-interests'],
  [
    /\b(?:public task|publieke taak|algemeen belang|mission d interet public|offentliche aufgabe)\b/,
    'public-task',
  ],
];

/** Every lawful basis that a cell names; an empty list where it names none. */
export function basesIn(text: string): readonly LawfulBasis[] {
  if (text === '') return [];
  const words = foldWords(text.replaceAll('_', ' '));
  return basisRules.filter(([pattern]) => pattern.test(words)).map(([, basis]) => basis);
}
