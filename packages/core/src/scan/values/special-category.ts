import { foldWords } from './fold.ts';
import { once } from './memo.ts';

/** The special categories of GDPR 9(1), and criminal matters of GDPR 10. */
export const specialCategories = [
  'health',
  'religion',
  'union',
  'orientation',
  'ethnicity',
  'politics',
  'biometric',
  'genetic',
  'criminal',
] as const;
export type SpecialCategory = (typeof specialCategories)[number];

/** Word beginnings in nl, en, fr and de, folded; a closing = asks for the whole word. */
const headerWords: Readonly<Record<SpecialCategory, string>> = {
  health: `gezondheid health sante= gesundheit medisch medical medica medizin allergi allergy allergie dieet= diet= dietary
    dieetwens regime_alimentaire diat= handicap beperking= invalid behinder disab ziekte ziek= maladie krankheit disease
    diagnose diagnos blood bloedgroep groupe_sanguin blutgruppe pregnan zwanger enceinte grossesse schwanger medicat
    medikament medicijn patient verpleeg wheelchair rolstoel fauteuil_roulant rollstuhl weight= gewicht= poids= bmi=
    sick_leave sickleave verzuim krankenstand arbeidsongeschikt smoker roker= fumeur raucher zorgbehoefte zorgvraag mental_health
    huisarts vaccin glasses_strength ziekenfonds mutualiteit`,
  religion: `religi godsdienst geloof= geloofs kerk= kerkelijk church confession= konfession kirche levensbeschouwing
    levensovertuiging philosoph culte= halal kosher koosjer parochie paroisse`,
  union: `vakbond trade_union union_member union= lid_vakbond syndicat syndicale gewerkschaft vakvereniging`,
  orientation: `sexual_orientation orientation_sexuelle seksuele_voorkeur seksuele_geaardheid geaardheid sexuelle_orientierung
    sexualitat sexuality lgbt lhbt sexual_preference seksleven sex_life sexualleben`,
  ethnicity: `ethnic etnisch etniciteit ethnie ethnisch race= ras= rasse= origine_ethnique afkomst= migratieachtergrond
    huidskleur skin_colo`,
  politics: `politic politiek politisch political_party partij= parti_politique partei= stemgedrag vote_intention voorkeurspartij
    partijlid`,
  biometric: `biometr fingerprint vingerafdruk empreinte_digitale fingerabdruck gezichtsherkenning face_id iris_scan`,
  genetic: `genetic genetisch genetique dna=`,
  criminal: `criminal strafblad strafrecht casier_judiciaire vorstrafen veroordeling conviction detentie crimineel vog=`,
};

/** Words that betray such data in values and remarks; narrower than in headers, since remarks are full of words. */
const valueWords: Readonly<Record<SpecialCategory, string>> = {
  health: `allergie allergisch allergic allergique lactose glutenvrij gluten_free sans_gluten glutenfrei coeliak celiac diabet
    suikerziekte kanker= cancer= krebs= tumor= chemo depress depressie burn_out= burnout autis adhd= add_diagnose epilep
    dementie dementia alzheimer parkinson hiv= aids= reuma rheuma artrose copd= astma asthma zwanger pregnan enceinte=
    schwanger miskraam ziekenhuis= hospitalise opgenomen_in chronisch_ziek langdurig_ziek invalide= handicap rolstoel
    wheelchair rollstuhl fauteuil_roulant slechtziend slechthorend doof= blind= medicatie medication medicament psycholoog
    psychiater psychiat verslaafd verslaving alcoholi beroerte hersenbloeding stroke_patient hartinfarct hartpatient
    heart_attack herzinfarkt operatie_ondergaan is_ziek ernstig_ziek seriously_ill disabled= pacemaker obesitas`,
  religion: `moslim muslim musulman moslima islam= katholiek catholic= catholique katholisch protestant evangelisch joods=
    jewish= juif= juive= judisch hindoe hindu= boeddhist buddhist jehova mormoon gereformeerd hervormd christelijk= christen=
    chretien halal= kosher= koosjer ramadan atheist`,
  union: `vakbond vakbondslid fnv= cnv= acv= abvv= aclvb= fgtb= cgslb= cgt= cfdt= ver_di= gewerkschaft trade_union syndicaliste`,
  orientation: `homoseks homosexual homosexuel homo= lesbisch lesbian lesbienne lesbisch gay= biseksueel bisexual bisexuel
    transgender= transseksueel queer= lhbt lgbt`,
  ethnicity: `allochtoon marokkaanse_afkomst turkse_afkomst surinaamse_afkomst roma_zigeuner zigeuner= ethnic_minority
    african_american hispanic= donkere_huid`,
  politics: `vvd_lid pvda_lid lid_van_de_vvd lid_van_de_pvda groenlinks= vlaams_belang= n_va= pvv= sp_a= cd_v= partijlid
    communist= socialist= afd_mitglied spd_mitglied`,
  biometric: 'vingerafdruk fingerprint',
  genetic: 'dna_test dna_onderzoek genetisch_onderzoek',
  criminal: `strafblad veroordeeld_voor gevangenis criminal_record casier_judiciaire vorbestraft oplichter= fraudeur= ex_gedetineerde`,
};

interface Matcher {
  readonly pattern: RegExp;
  readonly kindOf: ReadonlyMap<string, SpecialCategory>;
}

function matcher(words: Readonly<Record<SpecialCategory, string>>): Matcher {
  const kindOf = new Map<string, SpecialCategory>();
  const parts: string[] = [];
  for (const kind of specialCategories) {
    for (const word of words[kind].split(/\s+/).filter((entry) => entry !== '')) {
      const whole = word.endsWith('=');
      const text = word.replace(/=$/, '').replaceAll('_', ' ');
      kindOf.set(text, kind);
      parts.push(whole ? `${text}(?= |$)` : text);
    }
  }
  // longest first, so that "gluten free" wins from "gluten"
  parts.sort((one, other) => other.length - one.length);
  return { pattern: new RegExp(`(?:^| )(${parts.join('|')})`, 'g'), kindOf };
}

const headers = once(() => matcher(headerWords));
const values = once(() => matcher(valueWords));

export interface SpecialHit {
  readonly kind: SpecialCategory;
  /** The folded word or word beginning that was found. */
  readonly word: string;
}

function hits(text: string, { pattern, kindOf }: Matcher): SpecialHit[] {
  const found: SpecialHit[] = [];
  for (const match of foldWords(text).matchAll(pattern)) {
    const kind = kindOf.get(match[1]!);
    if (kind) found.push({ kind, word: match[1]! });
  }
  return found;
}

/** The special category that a column's header announces; camelCase and underscores are taken apart first. */
export function specialInHeader(header: string): SpecialHit | undefined {
  return hits(header.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'), headers())[0];
}

/** Words in a value or remark that reveal a special category. A hit is a reason to look, not a proof. */
export function specialInText(text: string): SpecialHit[] {
  return text.length < 3 ? [] : hits(text, values());
}
