/**
 * Words by which a message shows what it is, in Dutch, English, French and German, without accents and capitals. They
 * are matched as whole words; only what can hardly mean anything else stands under `sure`.
 */
const words = (parts: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])(?:${parts.join('|')})(?![\\p{L}\\d])`, 'u');

/** Not wanting messages any more. */
export const leaving = words([
  'afmeld(?:en|link|knop|optie)?',
  'meld (?:je|u|jezelf|uzelf)(?: \\p{L}+){0,5} af',
  'uitschrij(?:f|ven|flink)',
  'schrijf (?:je|u)(?: \\p{L}+){0,3} uit',
  "(?:deze|onze|geen)(?: \\p{L}+){0,2} (?:mails?|e-mails?|mailings?|berichten|nieuwsbrie(?:f|ven)|sms(?:'?jes)?)(?: \\p{L}+){0,3} (?:meer )?(?:ontvangen|krijgen)",
  'unsubscrib(?:e|ing)',
  'opt[ -]?out',
  'stop receiving',
  '(?:no longer|not) (?:wish|want) to receive',
  '(?:se |me |vous )?desabonn(?:er|ement|ez[- ]vous)',
  '(?:se |me |vous )?desinscri(?:re|ption|vez[- ]vous)',
  'ne (?:plus|souhaitez plus) recevoir',
  'abmelde(?:n|link)',
  'abbestellen',
  'austragen',
  'keine (?:weiteren )?(?:e-mails|mails|newsletter|nachrichten)(?: \\p{L}+){0,3} (?:mehr|erhalten)',
  'stop(?:pen)?(?: naar| to| au| an) \\d{3,6}',
]);

/** Pointing at a link. */
export const clicking = words([
  'klik(?:ken)?',
  'click',
  'cliquez',
  'klicken',
  'hier',
  'here',
  'ici',
  'via deze link',
]);

/** A field that the mailing program fills with its own link. */
export const leavingField =
  /(?:\{\{|\*\||%%?|\[\[?|<%|\$\{|\{)[^}|%\]>]{0,40}(?:unsub|afmeld|uitschrij|opt_?out|desabon|abmeld)[^}|%\]>]{0,40}(?:\}\}|\|\*|%%?|\]\]?|%>|\})/i;

/** By an answer to the message itself. */
export const byReply = words([
  '(?:antwoord|reageer|beantwoord|reply|repondez|antworten sie)(?: \\p{L}+){0,6} (?:["\'“”]?stop["\'“”]?|afmelden|uit|unsubscribe|abmelden)',
  'door (?:deze|dit) (?:mail|e-mail|bericht)(?: te)? (?:beantwoorden|antwoorden)',
  'by replying to this',
  'stop(?:pen)?(?: naar| to| au| an) \\d{3,6}',
  '(?:sms|stuur|text|send|envoyez|senden sie) ["\'“”]?(?:stop|uit|afmelden)["\'“”]?',
]);

/** Ways out that ask something of who wants to leave. */
export const byEffort = words([
  '(?:bel|belt|bellen|telefonisch|schriftelijk|per brief|per post|inloggen|log in|logt in|ingelogd)',
  '(?:call us|by phone|in writing|by letter|by post|sign in|logging in|logged in)',
  '(?:appelez|par telephone|par courrier|par ecrit|connectez-vous)',
  '(?:rufen sie|anrufen|telefonisch|schriftlich|per post|einloggen|melden sie sich an)',
]);

/** A page where one chooses, of which the text doesn't tell whether one can leave there. */
export const preferences = words([
  '(?:mail|e-mail|contact|communicatie)?voorkeuren(?: \\p{L}+){0,2} (?:aanpassen|wijzigen|beheren|instellen)',
  '(?:wijzig|beheer|pas)(?: \\p{L}+){0,2} (?:e-?mail|mail)?voorkeuren',
  '(?:manage|update|change)(?: \\p{L}+){0,3} preferences',
  'preference cent(?:er|re)',
  '(?:gerer|modifier)(?: \\p{L}+){0,2} preferences',
  'einstellungen (?:andern|verwalten)',
]);

/** Advertising, beyond doubt. */
export const promotionSure = words([
  '\\d{1,2} ?% ?(?:\\p{L}+ )?(?:korting|off|discount|rabatt|de remise|de reduction|goedkoper|gunstiger)',
  '(?:kortings?|actie|voordeel)codes?',
  '(?:profiteer|bestel|koop|shop|boek|reserveer) (?:nu|snel|direct|vandaag)(?! (?:niet|geen))',
  'nu (?:met|voor) (?:\\p{L}+ )?(?:korting|slechts|maar)',
  '(?:exclusieve|speciale|scherpe|tijdelijke|unieke|leuke|mooie|nieuwe|beste) (?:aanbieding|aanbiedingen|actie|acties|deal|deals)',
  '(?:opruiming|uitverkoop|black friday|cyber monday|koopjes?|dagdeal|weekdeal)',
  '(?:anderen|klanten) (?:kochten|bekeken) ook',
  '(?:dit|deze) (?:vind|vindt) (?:je|u) misschien ook (?:leuk|mooi|interessant)',
  'misschien (?:ook )?(?:iets|wat) voor (?:jou|u)',
  'ontdek (?:onze|de|ons) (?:nieuwe|nieuwste|zomer|winter|herfst|voorjaars)\\p{L}*',
  '(?:promo|discount|voucher|coupon) codes?',
  '(?:shop|buy|order|book) now',
  '(?:special|exclusive|limited[- ]time|great|best|latest) (?:offers?|deals?)',
  '(?:up to|save) (?:[€$£] ?\\d+|\\d{1,2} ?%)',
  'you (?:may|might) also (?:like|love|be interested)',
  '(?:discover|explore) our (?:new|latest)',
  'codes? promo',
  "(?:achetez|commandez|reservez|profitez)(?: \\p{L}+)? (?:maintenant|vite|des maintenant|aujourd'hui)",
  '(?:offres?|promotions?) (?:exclusives?|speciales?|limitees?)',
  '(?:vente privee|soldes)',
  'vous aimerez (?:aussi|peut-etre)',
  'decouvrez (?:notre nouvelle|nos nouveaux|nos nouvelles|nos offres)',
  '(?:rabatt|gutschein|aktions)codes?',
  'jetzt (?:kaufen|bestellen|shoppen|buchen|sichern|zugreifen)',
  '(?:sonder|tages|top)angebote?',
  '(?:das konnte|dies konnte) (?:ihnen|dir) auch gefallen',
  '(?:schnappchen|schlussverkauf)',
  'entdecken sie unsere (?:neue|neuen|neuesten)',
]);

/** What may be advertising, or not. */
export const promotionPerhaps = words([
  'korting(?:en)?',
  'aanbieding(?:en)?',
  'acties?',
  'voordeel',
  'gratis',
  'nieuw(?:e|ste)? (?:collectie|assortiment|producten?|abonnement)',
  'upgraden?',
  'cadeau',
  'tegoedbon|waardebon',
  'discounts?',
  'offers?',
  'deals?',
  'sale',
  'free',
  'upgrade',
  'gift',
  'voucher',
  'new (?:collection|products?|range|arrivals)',
  'promotions?',
  'remises?|reductions?',
  'offres?',
  'gratuite?s?',
  'cadeau',
  'nouvelle collection',
  'rabatte?',
  'angebote?',
  'gutscheine?',
  'kostenlos',
  'neue (?:kollektion|produkte)',
]);

/** In front of such a word, it says that there is none. */
export const denied =
  /(?<![\p{L}])(?:geen|zonder|niet|no|not|without|aucune?|sans|pas de|kein|keine|keinen|ohne)(?: \p{L}+)? $/u;

/** That it is about the like of what the reader bought. */
export const similarProducts = words([
  '(?:vergelijkbare|soortgelijke|gelijksoortige|verwante) (?:producten|artikelen|diensten|spullen)',
  '(?:producten|artikelen|diensten|aanbiedingen)(?: \\p{L}+){0,3} die (?:lijken|passen|aansluiten)(?: \\p{L}+){0,3} (?:op|bij) (?:wat|je|uw|jouw)',
  'omdat (?:je|u)(?: \\p{L}+){0,4} (?:eerder|bij ons) (?:kocht|hebt gekocht|heeft gekocht|gekocht hebt)',
  'similar (?:products?|items?|services?|goods)',
  '(?:products?|items?) (?:like|similar to) (?:the|those|what) (?:\\p{L}+ )?(?:you )?(?:bought|ordered|purchased)',
  'because you (?:\\p{L}+ )?(?:bought|ordered|purchased)',
  '(?:produits|services|articles) (?:similaires|analogues|comparables)',
  'ahnlichen? (?:produkte|waren|artikel|dienstleistungen)',
]);

/** That it is about what others sell. */
export const othersProducts = words([
  '(?:onze|een van onze|geselecteerde) partners?',
  'namens (?:onze )?(?:partner|adverteerder|opdrachtgever|sponsor)\\p{L}*',
  '(?:gesponsord|advertorial|advertentie van)',
  '(?:our|selected|trusted) partners?',
  '(?:sponsored by|on behalf of our)',
  '(?:notre|nos) partenaires?',
  '(?:sponsorise par|pour le compte de)',
  '(?:unser(?:e|em|en|er)?) partnern?',
  '(?:gesponsert von|im auftrag (?:von|unseres))',
]);

/** Short words that nearly every sentence has, by which a language is known. */
export const everyday: Readonly<Record<'nl' | 'en' | 'fr' | 'de', ReadonlySet<string>>> = {
  nl: new Set(
    'de het een en van je jouw u uw ik we wij ons onze is zijn met voor op in aan bij niet dat dit te om naar wordt kun kunt hebt heeft er als maar ook nog wel'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the a an and of your you i we us our is are with for on in at by not that this to from will can have has as but it be if or'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les un une des et de du votre vos vous je nous notre nos est sont avec pour sur dans au aux ne pas que ce cette a par si ou'.split(
      ' ',
    ),
  ),
  de: new Set(
    'der die das ein eine und von ihr ihre ihnen sie ich wir uns unser unsere ist sind mit fur auf in an bei nicht dass dies zu um wird konnen haben hat als aber es wenn oder den dem'.split(
      ' ',
    ),
  ),
};
