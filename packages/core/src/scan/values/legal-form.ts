import { legalFormNames } from './data/legal-forms.generated.ts';
import { foldText, foldWords } from './fold.ts';
import { once } from './memo.ts';

/** Who stands behind a business name. */
export type LegalFormKind = 'sole-trader' | 'partnership' | 'legal-entity';

export interface LegalForm {
  /** The form as it is usually shortened: BV, VOF, GmbH, eenmanszaak. */
  readonly form: string;
  readonly kind: LegalFormKind;
  /** The countries that know the form, ISO alpha-2 with UK; empty where many do. */
  readonly countries: readonly string[];
}

/** form | kind | countries | what people write, folded and without dots. The first of equals is the likeliest. */
const shortForms = `
BV|l|NL BE|bv,bv io
NV|l|NL BE|nv
BVBA|l|BE|bvba,ebvba,bvba so
SRL|l|BE IT ES LU|srl,srls,slr
SPRL|l|BE|sprl,sprlu
CVBA|l|BE|cvba,cvba so,cvoa
SCRL|l|BE|scrl,scrlfs,scri
CommVA|l|BE|comm va,commva
VZW|l|BE|vzw,ivzw
ASBL|l|BE LU|asbl,aisbl
SA|l|BE FR LU ES PT PL CH|sa
SCA|l|FR BE LU|sca
GmbH|l|DE AT CH BE|gmbh,ggmbh,ges mbh,gesmbh,gmbh co kg,gmbh und co kg,gmbh co kgaa,gmbh co ohg
UG|l|DE|ug,ug haftungsbeschrankt,ug co kg,ug haftungsbeschrankt co kg
AG|l|DE AT CH|ag,ag co kg,gag
KGaA|l|DE|kgaa
eG|l|DE AT|eg,egen
eV|l|DE|ev
SE|l||se
SARL|l|FR LU CH|sarl,s a r l,sarlu
EURL|l|FR|eurl,selarl,selurl
SAS|l|FR LU|sas,sasu,selas
SCI|l|FR|sci,scp,scm,sccv,scea,earl,gaec,gie
Ltd|l|UK IE|ltd,limited,ltd co,co ltd,company limited,cyf
LLP|l|UK|llp
PLC|l|UK IE|plc
CIC|l|UK|cic,cio
DAC|l|IE|dac,clg,teoranta
Inc|l|US|inc,incorporated,corp,corporation,llc,pbc
SpA|l|IT|spa,scarl,soc coop
SL|l|ES|sl,slu,sll,slp,sau,scoop,s coop
Lda|l|PT|lda,unipessoal lda
AB|l|SE FI|ab,abp
Oy|l|FI|oy,oyj
ApS|l|DK|aps,ivs,amba
A/S|l|DK NO|a s,as,asa
spzoo|l|PL|sp z o o,spzoo,sp zoo,psa
BVI|l||pty ltd,pte ltd,pvt ltd,kft,doo,sro,s r o
cooperatie|l|NL|ua,wa,ba,cooperatie ua
OWM|l|NL|owm
VvE|l|NL|vve
VOF|p|NL BE|vof
CV|p|NL BE|cv
CommV|p|BE|commv,comm v,gcv,scomm,scs
maatschap|p|NL BE|maatschap
SNC|p|FR BE IT LU|snc
SENC|p|LU|senc,secs
SAS (accomandita)|p|IT|saas,sapa
OHG|p|DE AT|ohg,og,oeg
KG|p|DE AT|kg,keg
GbR|p|DE AT|gbr,gesbr,gdbr
PartG|p|DE|partg,partg mbb,partnerschaft
LP|p|UK IE|lp
HB|p|SE|hb
KB|p|SE FI|kb,ky
I/S|p|DK|i s,k s,p s
spj|p|PL|sp j,sp k,sp p,spolka cywilna
eenmanszaak|s|NL BE|eenmanszaak,emz,zzp,zzper,zzp er,zelfstandige zonder personeel,freelancer,freelance,zelfstandige,eenpersoonszaak,natuurlijk persoon,ezfp,beroepsbeoefenaar,eenmansbedrijf
eK|s|DE|ek,e k,e kfm,e kffr,ekfm,einzelunternehmen,einzelunternehmer,einzelfirma,freiberufler,kleingewerbe,inh,inhaber,inhaberin
EI|s|FR LU BE|ei,eirl,entreprise individuelle,entrepreneur individuel,auto entrepreneur,autoentrepreneur,micro entreprise,micro entrepreneur,microentreprise,independant,profession liberale,exploitant agricole,artisan,commercant,personne physique
sole trader|s|UK IE|sole trader,sole proprietor,sole proprietorship,self employed,freelancer uk
autonomo|s|ES|autonomo,empresario individual,trabajador autonomo
ditta individuale|s|IT|ditta individuale,impresa individuale,libero professionista
JDG|s|PL|jdg,jednoosobowa dzialalnosc gospodarcza
enskild firma|s|SE NO DK|enskild firma,enskild naringsidkare,enkeltpersonforetak,enkeltmandsvirksomhed,toiminimi`;

/** Words at the front or inside a name that only organisations with legal personality carry. */
const institutions = new Set(
  `stichting vereniging cooperatie coop gemeente provincie waterschap universiteit hogeschool ziekenhuis ministerie
  rijksdienst politie veiligheidsregio stichtingen kerkgenootschap ocmw openbaar fondation association mairie
  commune universite ministere hopital syndicat federation stiftung verein universitat landkreis genossenschaft
  university council ministry foundation charity holding`.split(/\s+/),
);

const kinds: Readonly<Record<string, LegalFormKind>> = {
  s: 'sole-trader',
  p: 'partnership',
  l: 'legal-entity',
};

const forms = once(() => {
  const found = new Map<string, LegalForm>();
  for (const line of shortForms.split('\n').filter((text) => text !== '')) {
    const [form = '', kind = 'l', countries = '', written = ''] = line.split('|');
    const entry = { form, kind: kinds[kind]!, countries: countries.split(' ').filter((code) => code !== '') };
    for (const words of written.split(',')) if (!found.has(words)) found.set(words, entry);
  }
  return found;
});

/** Full names of forms, in the order NL, BE first: a name that several countries share keeps all of them. */
const fullNames = once(() => {
  const found = new Map<string, LegalForm>();
  for (const [country, kind, names] of legalFormNames) {
    for (const name of names.split('|')) {
      const earlier = found.get(name);
      const countries = [...(earlier?.countries ?? []), country];
      found.set(name, { form: name, kind: earlier?.kind ?? kinds[kind]!, countries });
    }
  }
  return found;
});

/** Folded, with dots dropped rather than spaced: B.V. and BV are one. */
function compact(text: string): string {
  return foldText(text)
    .replace(/[.'’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Reads a cell of a legal-form column: `Eenmanszaak`, `B.V.`, `Besloten vennootschap met …`. */
export function readLegalForm(text: string): LegalForm | undefined {
  if (text.trim() === '' || text.length > 160) return undefined;
  const spaced = foldWords(text);
  const found = forms().get(compact(text)) ?? forms().get(spaced) ?? fullNames().get(spaced);
  if (found) return found;
  // "besloten vennootschap" for the long name of the register
  for (const [name, form] of fullNames()) if (spaced.length > 9 && name.startsWith(`${spaced} `)) return form;
  return undefined;
}

/** Endings that are also ordinary words or initials, trusted only when written as a form: S.A., SA, not "sa". */
const doubtful = new Set(
  'sa se ei ag ab as cv lp sl ba ua wa ug eg ev ek is ks hb kb ky og kg inh sas sci spa sca partnerschaft i s k s p s e k'.split(
    ' ',
  ),
);

/**
 * The legal form that a business name ends with (`Jansen & Zn. B.V.`, `Muster GmbH & Co. KG`) or that it opens with
 * (`Stichting …`, `Gemeente …`). Undefined for a bare trade name: it may hide either.
 */
export function legalFormOfName(name: string): LegalForm | undefined {
  const written = name.trim().replace(/\s*\([^)]*\)\s*$/, '');
  if (written.length < 2 || written.length > 200) return undefined;
  const parts = compact(written).split(' ');
  const original = written.split(/\s+/);
  for (let size = Math.min(5, parts.length); size >= 1; size -= 1) {
    const ending = parts.slice(-size).join(' ');
    const form = forms().get(ending) ?? (size > 1 ? fullNames().get(ending) : undefined);
    if (!form || (parts.length === size && doubtful.has(ending))) continue;
    if (doubtful.has(ending) && !/[A-Z]\W*$/.test(original.at(-1)!)) continue;
    return form;
  }
  const opening = forms().get(parts[0]!);
  if (parts.length > 1 && opening && !doubtful.has(parts[0]!)) return opening;
  const institution = parts.find((part) => institutions.has(part));
  return institution ? { form: institution, kind: 'legal-entity', countries: [] } : undefined;
}

/**
 * Whether a business of this form is treated as a natural person. Sole traders always are. Partnerships: in NL the vof,
 * maatschap and cv have no legal personality and count as natural persons (government page of 1 July 2021 on
 * telemarketing); in the UK an ordinary partnership is an individual subscriber (PECR 2). Belgian, French, Italian
 * and Luxembourg trading partnerships are legal persons; a Belgian maatschap isn't. Unknown country: treated as
 * natural, the careful reading.
 */
export function isNaturalPerson(form: LegalForm, country?: string): boolean {
  switch (form.kind) {
    case 'sole-trader':
      return true;
    case 'legal-entity':
      return false;
    case 'partnership':
      if (country === 'BE') return form.form === 'maatschap';
      return country !== 'FR' && country !== 'LU';
  }
}
