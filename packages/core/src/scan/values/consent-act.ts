import type { ConsentAct } from '../../terms/index.ts';
import { foldWords } from './fold.ts';
import { remember } from './memo.ts';

/** How someone agreed, as a cell tells it. */
export interface ConsentWay {
  readonly act: ConsentAct | undefined;
  /** Whether the sign-up was confirmed through the address; undefined where the cell doesn't say. */
  readonly doubleOptIn: boolean | undefined;
}

const passive: ReadonlySet<ConsentAct> = new Set<ConsentAct>([
  ...(['pre-ticked', 'silence', 'opt-out-box', 'continued-use', 'terms', 'confirmed-by-seller'] as const),
]);

/** Ways to agree that are no clear, active yes (GDPR 4(11); CJEU C-673/17). */
export function isPassive(act: ConsentAct): boolean {
  return passive.has(act);
}

/**
 * Words that name the act, in nl, en, fr and de, folded. The first that fits counts: what is no act of the person
 * stands before what is, since "vooraf aangevinkt" holds "aangevinkt" too.
 */
const acts: readonly (readonly [RegExp, ConsentAct])[] = [
  [
    /\b(?:niet|not|non|nicht|geen|kein|never|nooit) (?:\w+ )?(?:vooraf |voor|pre ?|vor)(?:aangevinkt|ingevuld|ticked|checked|selected|coche\w*|angekreuzt\w*|ausgewahlt\w*)\b/,
    'ticked',
  ],
  [
    /\b(?:voorgevinkt\w*|vooraangevinkt\w*|(?:vooraf|standaard|automatisch) (?:aangevinkt|aangekruist|ingevuld)\w*|pre ?(?:ticked|checked|selected)|(?:ticked|checked) by default|default on|pre ?coche\w*|coche\w* par defaut|vor(?:an)?gekreuzt\w*|vorangehakt\w*|voreingestellt\w*|vorausgewahlt\w*|vorausgefullt\w*)\b/,
    'pre-ticked',
  ],
  [
    /\b(?:niet uitgevinkt|vinkje niet (?:weggehaald|verwijderd)|uitvinken|opt ?out ?(?:box|vakje|hokje|checkbox|kastchen)|(?:not|un)checked box to refuse|did not untick|didn t untick|not unticked|case de refus non cochee|non decoche\w*|nicht abgewahlt|nicht abgehakt)\b/,
    'opt-out-box',
  ],
  [
    /\b(?:stilzwijgend\w*|geen (?:reactie|bezwaar|antwoord)|niet gereageerd|impliciet\w*|veronderstelde? toestemming|silence|silent consent|no (?:reply|response|answer|objection)|did not (?:object|reply)|implied|implicit\w*|tacit\w*|tacite\w*|sans (?:reponse|opposition)|stillschweigend\w*|konkludent\w*|keine (?:antwort|reaktion)|kein widerspruch)\b/,
    'silence',
  ],
  [
    /\b(?:(?:door|blijven|verder) ?surfen|doorklikken|verder gebruik|continued (?:use|browsing)|by using (?:this|our) (?:site|website)|poursuite de (?:la )?navigation|en poursuivant|weitersurfen|weiternutzung|weitere nutzung)\b/,
    'continued-use',
  ],
  [
    /\b(?:door (?:de |onze |een )?(?:verkoper|vertegenwoordiger|adviseur|callcenter ?agent|medewerker) (?:bevestigd|aangevinkt|ingevuld|ingevoerd|gezet)|bevestigd door (?:de |onze |een )?(?:verkoper|vertegenwoordiger)|(?:confirmed|entered|ticked|set) by (?:the |our |a )?(?:sales\w*|seller|agent|rep|representative)|confirme\w* par (?:le |un )?(?:vendeur|commercial)|(?:durch|vom) (?:den )?(?:verkaufer|vertreter) (?:bestatigt|eingetragen))\b/,
    'confirmed-by-seller',
  ],
  [
    /\b(?:handtekening|ondertekend|getekend|signature|signed|signe|signee|unterschrift|unterschrieben|unterzeichnet)\b/,
    'signed',
  ],
  [
    /\b(?:papier|papieren|paper|schriftelijk|op schrift|inschrijfkaart|antwoordkaart|antwoordcoupon|visitekaartje ingeleverd|in writing|written|written form|par ecrit|formulaire papier|bulletin papier|coupon reponse|schriftlich|papierformular|auf papier|antwortkarte)\b/,
    'written',
  ],
  [
    /\b(?:telefonisch\w*|mondeling|aan de telefoon|per telefoon|verbal\w*|spoken|oral|orally|by phone|over the phone|phone call|par telephone|oralement|verbalement|mundlich|am telefon|per telefon)\b/,
    'spoken',
  ],
  [
    /\b(?:per mail (?:geantwoord|bevestigd|gevraagd)|beantwoord per e?mail|antwoordmail|email ?reply|replied|by reply|reponse par (?:e ?)?mail|antwort per (?:e ?)?mail)\b/,
    'reply',
  ],
  [
    /\b(?:zelf aangevinkt|aangevinkt|aangekruist|vinkje gezet|checkbox|check box|tickbox|tick box|ticked|box ticked|unticked box|unchecked box|leeg vakje|case a cocher|case cochee|coche|cochee|angekreuzt|angehakt|kontrollkastchen|opt ?in (?:box|vakje|checkbox))\b/,
    'ticked',
  ],
  [/\b(?:aangeklikt|geklikt|clicked|button click|clique|angeklickt|knop|button|bouton)\b/, 'clicked'],
];

const terms =
  /\b(?:algemene voorwaarden|voorwaarden|terms|terms and conditions|t c|general conditions|conditions generales|cgv|cgu|agb|geschaftsbedingungen|nutzungsbedingungen|privacyverklaring aanvaard|privacy policy accepted)\b/;
/** What a consent to advertising speaks of; with the terms in one sentence it may still have stood by itself. */
const marketing =
  /\b(?:nieuwsbrief\w*|mail\w*|aanbieding\w*|reclame|newsletter\w*|offers?|email\w*|marketing|news|promotion\w*|offres?|publicite|infolettre|courriel\w*|angebote?\w*|werbung)\b/;

const double = /\b(?:double opt ?in|dubbele opt ?in|doi|double consentement|doppel(?:te)? opt ?in)\b/;
const notDouble =
  /\b(?:single opt ?in|enkele opt ?in|(?:no|not|geen|zonder|without|sans|kein|ohne|pas de) (?:\w+ )?(?:double opt ?in|dubbele opt ?in|doi))\b/;

function find(text: string): ConsentWay | undefined {
  const words = foldWords(text);
  const doubleOptIn = notDouble.test(words) ? false : double.test(words) ? true : undefined;
  let act = acts.find(([pattern]) => pattern.test(words))?.[1];
  if (act === undefined && terms.test(words) && !marketing.test(words)) act = 'terms';
  // Who follows the link in the mail of confirmation clicks.
  if (act === undefined && doubleOptIn) act = 'clicked';
  return act === undefined && doubleOptIn === undefined ? undefined : { act, doubleOptIn };
}

const known = remember(2000, find);

/**
 * The way in which someone agreed, from the wording, the source or the method of a consent: `vooraf aangevinkt`,
 * `double opt-in`, `formulaire papier`. Undefined where no words name it plainly: "website" says nothing about a box.
 */
export function readConsentWay(text: string): ConsentWay | undefined {
  return text.length < 3 ? undefined : known(text.slice(0, 300));
}
