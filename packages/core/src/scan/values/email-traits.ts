import { parse } from 'tldts';
import { disposableDomains } from './data/disposable-domains.generated.ts';
import { freeMailDomains } from './data/free-mail-domains.generated.ts';
import { rolePrefixes } from './data/role-prefixes.generated.ts';
import type { Email } from './email.ts';
import { once, remember, wordSet } from './memo.ts';

/** Why mail to an address can't arrive, as far as the address itself tells. */
export type Undeliverable = 'reserved-domain' | 'unknown-top-level' | 'misspelt-domain' | 'filler';

export interface EmailTraits {
  /** A mailbox of a function (info@, verkoop@), not of a named person. */
  readonly role: boolean;
  /** A consumer mailbox (gmail.com, telenet.be): says nothing about an employer. */
  readonly freeMail: boolean;
  readonly disposable: boolean;
  /** A mailbox that sends only: noreply@, mailer-daemon@. */
  readonly automatic: boolean;
  readonly undeliverable?: Undeliverable;
}

/** Dutch and Belgian providers and a few others that the general list misses; checked by hand. */
const moreFreeMail = `proximus.be scarlet.be belgacom.be belgacom.net voo.be wxs.nl zeelandnet.nl kpnplanet.nl onsnet.nu
  brutele.be edpnet.be evonet.be mobistar.be base.be orange.be hccnet.nl caiway.nl caiway.net kabelfoon.nl
  euronet.nl 12move.nl dds.nl tiscali.nl wanadoo.nl hetnet.nl kpnmail.nl upcmail.nl chello.nl home.nl xs4all.nl
  ziggo.nl planet.nl casema.nl quicknet.nl telfort.nl telenet.be skynet.be pandora.be live.nl live.be hotmail.be
  gmail.com googlemail.com hotmail.com outlook.com icloud.com me.com mac.com aol.com ymail.com hey.com tutanota.com
  tuta.io freenet.de arcor.de mailbox.org posteo.de online.de sfr.fr neuf.fr bbox.fr aliceadsl.fr numericable.fr
  cegetel.net club-internet.fr btinternet.com virginmedia.com sky.com ntlworld.com talktalk.net blueyonder.co.uk
  tiscali.co.uk bluewin.ch hispeed.ch pt.lu internet.lu eircom.net`;

/** Functions as Dutch, Belgian, French and German organisations name their mailboxes. */
const moreRoles = `verkoop inkoop boekhouding klantenservice klantendienst receptie facturen factuur facturatie crediteuren
  debiteuren directie dpo fg avg privacy bestuur secretariaat balie onthaal planning personeel personeelszaken vacatures
  vacature sollicitatie sollicitaties werkplaats magazijn logistiek expeditie bestelling bestellingen offerte offertes
  aanvraag aanvragen reserveren reservering reserveringen reservatie boeking boekingen ledenadministratie
  leden penningmeester voorzitter redactie communicatie zakelijk winkel webshop webwinkel kantoor algemeen post
  postbus meldpunt klachten klacht retour retouren storing servicedesk helpdesk ict automatisering kwaliteit veiligheid
  export import techniek technischedienst salarisadministratie loonadministratie financien financieel
  beheer vragen hallo welkom contacteer vrijwilligers donateurs fractie griffie gemeente info-nl info-be
  achats ventes vente comptabilite facturation commande commandes accueil secretariat direction serviceclients
  clients rh recrutement juridique emploi bonjour boutique magasin atelier mairie
  einkauf vertrieb rechnung rechnungen bestellungen bewerbung bewerbungen personal buero verwaltung kundenservice
  kundendienst datenschutz geschaeftsleitung empfang werkstatt lager anfrage anfragen mitglieder poststelle hallo`;

/** A function that still speaks when more follows: info.nl@, sales-be@, support2@. */
const leading =
  wordSet(`info sales support contact admin administratie administration office service services verkoop
  inkoop boekhouding facturen facturatie invoices invoice billing finance accounts klantenservice receptie reception
  reservations reserveringen bookings hello helpdesk marketing noreply no-reply secretariaat secretariat webmaster
  orders bestellungen bestelling kontakt comptabilite accueil vertrieb einkauf planning jobs vacatures privacy dpo`);

const automatic =
  /^(?:no[._-]?reply|do[._-]?not[._-]?reply|mailer-?daemon|postmaster|bounces?|noresponse|geen-?antwoord|nicht-?antworten)/;
const filler =
  /^(?:no-?(?:e?mail)|none|null|geen(?:-?e?mail)?|nvt|n\.v\.t|onbekend|unknown|inconnu|unbekannt|aucun|keine?|test(?:test|er|ing)?\d*|x{2,}|a{3,}|asdf\w*|qwerty\w*|nomail|fake|dummy|abc|123+|niet-?van-?toepassing|pas-?de-?mail)$/;

/** RFC 2606 and 6761: reserved, never delivered. */
const reservedTop = wordSet('test example invalid localhost local lan internal intranet home corp');
const reservedDomains = wordSet('example.com example.org example.net');
/** Slips of the keyboard in the mailboxes that most people have, seen in many lists. */
const misspelt =
  wordSet(`gmial.com gmai.com gmal.com gamil.com gmaill.com gmail.co gmail.cm gmail.con gmail.om gmail.cmo
  gnail.com gmil.com gmaul.com hotmial.com hotmal.com hotmai.com hotmil.com hotmaill.com hotnail.com
  hotamil.com hormail.com hotmail.con hotmail.cm hotmail.om hotmial.nl hotmal.nl hotnail.nl outlok.com
  outloook.com outlook.con outllok.com oulook.com yaho.com yahooo.com yahoo.con yhaoo.com iclod.com icloud.con icoud.com
  zigo.nl ziggo.com hetent.nl hetnet.com planet.com.nl telnet.be telenet.nl telent.be skinet.be
  kpnmial.nl live.con msn.con orange.con wanadoo.con laposte.con gmx.con`);

const freeMail = once(() => wordSet(`${freeMailDomains} ${moreFreeMail}`));
const disposable = once(() => wordSet(disposableDomains));
const roles = once(() => wordSet(`${rolePrefixes} ${moreRoles}`));

interface DomainTraits {
  readonly freeMail: boolean;
  readonly disposable: boolean;
  readonly undeliverable?: Undeliverable;
}

/** Whether the domain or a parent of it is in a list: throwaway providers hand out sub-domains. */
function within(list: ReadonlySet<string>, domain: string): boolean {
  for (let name = domain; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    if (list.has(name)) return true;
  }
  return false;
}

function undeliverableDomain(domain: string): Undeliverable | undefined {
  const top = domain.slice(domain.lastIndexOf('.') + 1);
  if (reservedTop.has(top) || reservedDomains.has(domain)) return 'reserved-domain';
  if (misspelt.has(domain)) return 'misspelt-domain';
  const { isIcann, isPrivate } = parse(domain, { allowPrivateDomains: true });
  return isIcann === true || isPrivate === true ? undefined : 'unknown-top-level';
}

const domainTraits = remember<DomainTraits>(20_000, (domain) => {
  const undeliverable = undeliverableDomain(domain);
  return {
    freeMail: freeMail().has(domain),
    disposable: within(disposable(), domain),
    ...(undeliverable ? { undeliverable } : {}),
  };
});

/** Whether a local part names a function rather than a person. */
export function isRoleMailbox(local: string): boolean {
  const plus = local.indexOf('+');
  const name = plus > 0 ? local.slice(0, plus) : local;
  if (roles().has(name)) return true;
  const first = /^[a-z]+(?:-reply)?/.exec(name)?.[0];
  return (
    first !== undefined && first !== name && leading.has(first) && /^[\d._-]/.test(name.slice(first.length))
  );
}

/** What the address itself tells. The domain's part is remembered: an export holds few domains. */
export function emailTraits(email: Email): EmailTraits {
  const domain = domainTraits(email.domain);
  const sendsOnly = automatic.test(email.local);
  const undeliverable = domain.undeliverable ?? (filler.test(email.local) ? 'filler' : undefined);
  return {
    role: sendsOnly || isRoleMailbox(email.local),
    freeMail: domain.freeMail,
    disposable: domain.disposable,
    automatic: sendsOnly,
    ...(undeliverable ? { undeliverable } : {}),
  };
}
