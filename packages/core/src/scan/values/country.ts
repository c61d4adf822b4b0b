import { foldWords } from './fold.ts';
import { once, remember } from './memo.ts';

/** ISO 3166-1 alpha-2. */
const codes =
  `AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ
 CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB
 GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM
 KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ
 NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH
 SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI
 VN VU WF WS XK YE YT ZA ZM ZW`
    .split(/\s+/)
    .filter((code) => code !== '');

/** Three-letter codes of the countries around us, own names, and names that people also use; | between them. */
const aliases: Readonly<Record<string, string>> = {
  NL: 'nld|ned|holland|netherlands|the netherlands|netherland|hollande|niederland|les pays bas|koninkrijk der nederlanden',
  BE: 'bel|belgique|vlaanderen|flandre|flanders|wallonie|wallonia|belgica',
  DE: 'deu|ger|bundesrepublik deutschland|federal republic of germany|brd',
  FR: 'fra|republique francaise',
  GB: 'gbr|uk|u k|engeland|england|angleterre|great britain|groot brittannie|grande bretagne|grossbritannien|britain|schotland|scotland|ecosse|schottland|wales|northern ireland|noord ierland|united kingdom of great britain and northern ireland',
  US: 'usa|u s a|u s|amerika|america|united states of america|verenigde staten van amerika|etats unis d amerique',
  LU: 'lux|letzebuerg|grand duche de luxembourg|groothertogdom luxemburg',
  AT: 'aut|oesterreich',
  CH: 'che|svizzera|suisse|schweiz',
  IT: 'ita|italia',
  ES: 'esp|espana',
  PT: 'prt',
  IE: 'irl|eire|republic of ireland|republiek ierland',
  DK: 'dnk|danmark',
  SE: 'swe|sverige',
  NO: 'nor|norge',
  FI: 'fin|suomi',
  PL: 'pol|polska',
  CZ: 'cze|czech republic|republique tcheque|tschechische republik|tsjechische republiek|cesko',
  GR: 'grc|el|hellas',
  HU: 'hun|magyarorszag',
  RO: 'rou|romania',
  TR: 'tur|turkey|turkiye',
  CA: 'can',
  AU: 'aus',
  RU: 'rus|russian federation|russische federatie',
  KR: 'kor|south korea|zuid korea|coree du sud|korea republic of',
  CN: 'chn',
  HK: 'hong kong|hongkong',
  MO: 'macau|macao',
  CW: 'curacao',
  MK: 'macedonia|macedonie',
  VN: 'viet nam',
};

const names = once(() => {
  const found = new Map<string, string>();
  // names before codes: a code never hides a name
  for (const language of ['nl', 'en', 'fr', 'de']) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = display.of(code);
      if (!name) continue;
      found.set(foldWords(name), code);
      if (!found.has(short(foldWords(name)))) found.set(short(foldWords(name)), code);
    }
  }
  for (const code of codes) found.set(code.toLowerCase(), code);
  for (const [code, list] of Object.entries(aliases)) {
    for (const name of list.split('|')) found.set(name, code);
  }
  return found;
});

/** Without the little words in which lists differ: Saint Kitts and Nevis, St. Kitts & Nevis. */
function short(folded: string): string {
  return folded
    .replace(/\b(?:and|en|et|und|the|les|la|sar)\b/g, ' ')
    .replace(/\bsaint\b/g, 'st')
    .replace(/ +/g, ' ')
    .trim();
}

const lookUp = remember<string | undefined>(4_000, (text) => {
  const folded = foldWords(text);
  const code = names().get(folded) ?? names().get(short(folded));
  return code === 'GB' ? 'UK' : code;
});

/**
 * Reads a country: its name in nl, en, fr or de, its own name where people write it, or its code.
 * Gives ISO 3166-1 alpha-2, with UK for the United Kingdom; undefined where the text names none.
 */
export function readCountry(text: string): string | undefined {
  return text.length > 60 || text.trim().length < 2 ? undefined : lookUp(text);
}
