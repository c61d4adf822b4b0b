import { foldWords } from './fold.ts';

/**
 * Words that tell of a measure of protection or of debt counselling, in nl, en, fr and de, folded and whole. Words that
 * mean more than that (a mentor, a curator, a tuteur) only where others beside them settle it.
 */
const words = new RegExp(
  `(?:^| )(?:${[
    // Dutch law and care: BW 1:378, 1:431, 1:450; WSNP
    'onder bewind|bewind|beschermingsbewind\\w*|bewindvoer\\w*|curatele|curatelestelling|wilsonbekwaam\\w*|handelingsonbekwaam\\w*',
    'mentorschap|(?:heeft|heeft een|met|via|door|haar|zijn|hun|wettelijk|wettelijke|met een) mentor',
    'schuldhulp\\w*|schuldsanering\\w*|schuldbemiddel\\w*|schuldenregeling|collectieve schuldenregeling|wsnp|budgetbeheer\\w*|budgetbegeleiding',
    'beschermde persoon|rechterlijke bescherming|voorlopige? bewind\\w*|kwetsbare? (?:klant|persoon|consument|oudere)|verlengde minderjarigheid',
    'sous (?:tutelle|curatelle)|(?:mise )?sous protection judiciaire|curatelle|tutelle|tuteur legal|administrateur provisoire|administration provisoire',
    'surendettement|reglement collectif de dettes|mediation de dettes|mediateur de dettes|majeur protege|personne protegee|habilitation familiale|sauvegarde de justice|personne vulnerable|client vulnerable',
    'gesetzliche[rn]? (?:betreuung|betreuer\\w*)|unter (?:gesetzlicher |rechtlicher )?betreuung|rechtliche[rn]? betreu\\w*|geschaftsunfahig\\w*|schuldnerberatung|privatinsolvenz|verbraucherinsolvenz|schutzbedurftig\\w*',
    'guardianship|conservatorship|court of protection|power of attorney|lacks (?:mental )?capacity|mental incapacity|debt (?:counselling|counseling|counsellor|counselor|management plan|advice)|vulnerable (?:customer|client|person|adult|consumer)',
  ].join('|')})(?= |$)`,
);
/** The same words with a no before them, or with the measure over. */
const denied =
  /(?:^| )(?:geen|niet|nooit|no|not|non|pas de|pas sous|kein\w*|nicht|never|sans|ohne) (?:\w+ )?(?:onder )?(?:bewind\w*|curatele|schuld\w*|mentorschap|mentor|wilsonbekwaam\w*|tutelle|curatelle|surendettement|betreuung|guardianship|vulnerable|debt)(?= |$)/;

/** Nearly every remark lacks all of them: one look without folding spares the rest. */
const hint =
  /bewind|curatel|bekwaam|mentor|schuld|wsnp|budget|bescherm|kwetsba|minderjarigheid|tut[eé]l|tuteur|provisoire|dette|prot[eé]g|habilitation|sauvegarde|vuln|betreu|unf[aä]hig|insolvenz|bed[uü]rftig|guardian|conservator|court of|attorney|capacity|debt|protection/i;

/** Whether a remark says that someone needs protection. A hit is a reason to look, and to stay away until then. */
export function asksProtection(text: string): boolean {
  if (!hint.test(text)) return false;
  const folded = foldWords(text);
  return words.test(folded) && !denied.test(folded);
}
