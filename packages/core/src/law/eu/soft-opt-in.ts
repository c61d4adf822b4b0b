import { rule } from '../define.ts';
import { ePrivacyStart, ePrivacyText } from './sources.ts';

const condition = (id: string, nl: string, en: string, cites = ['ePrivacy 13(2)', 'ePrivacy 13(1)']) =>
  rule({
    id,
    cites,
    source: ePrivacyText,
    from: ePrivacyStart,
    confidence: 'high',
    says: { nl, en },
  });

/** The conditions of the customer exception (ePrivacy 13(2)), each a rule of its own; all must be met. */
export const softOptInRules = {
  met: condition(
    'eu-customer-exception',
    'Het adres komt uit een verkoop aan deze klant, het aanbod gaat over soortgelijke eigen producten, en weigeren kon toen en kan in elk bericht.',
    'The address comes from a sale to this customer, the offer is for similar products of one’s own, and refusing was and is easy.',
    ['ePrivacy 13(2)'],
  ),
  none: condition(
    'eu-customer-exception-none',
    'Voor dit kanaal bestaat geen uitzondering voor klanten.',
    'For this channel there is no exception for customers.',
  ),
  sale: condition(
    'eu-customer-exception-sale',
    'De klantuitzondering geldt alleen als de klant het adres zelf gaf bij een verkoop.',
    'The customer exception holds only where the customer gave the address in a sale.',
  ),
  collected: condition(
    'eu-customer-exception-too-early',
    'Deze uitzondering geldt alleen voor adressen die na de invoering ervan zijn verkregen.',
    'This exception covers only addresses obtained after it came into force.',
  ),
  same: condition(
    'eu-customer-exception-own-similar',
    'De klantuitzondering geldt alleen voor soortgelijke eigen producten van dezelfde verkoper.',
    'The customer exception covers only similar products of the same seller.',
  ),
  refusal: condition(
    'eu-customer-exception-refusal',
    'De klantuitzondering geldt niet als weigeren bij het geven van het adres niet makkelijk en gratis kon.',
    'The customer exception fails where no free and easy refusal was offered when the address was given.',
  ),
  clock: condition(
    'eu-customer-exception-clock',
    'De klantuitzondering is vervallen: na de verkoop of het laatste bericht is er te lang niets verstuurd.',
    'The customer exception has lapsed: nothing was sent for too long since the sale or the last message.',
  ),
  sector: condition(
    'eu-customer-exception-sector',
    'Deze klantuitzondering geldt alleen voor bepaalde afzenders.',
    'This customer exception is open to certain senders only.',
  ),
};

/** What every electronic mail must carry (ePrivacy 13(4); GDPR 12(2), 21). */
export const messageRules = {
  necessaryOnDevice: condition(
    'eu-device-strictly-necessary',
    'Wat strikt nodig is voor een dienst waar iemand om vroeg, mag zonder toestemming op het apparaat worden geplaatst of gelezen.',
    'What is strictly necessary for a service that someone asked for may be stored or read on the device without consent.',
    ['ePrivacy 5(3)'],
  ),
  promotional: condition(
    'eu-message-promotional',
    'Elke aanprijzing maakt het hele bericht tot reclame, ook naast een mededeling over de dienst.',
    'Any promotion makes the whole message advertising, beside a notice about the service too.',
    ['ePrivacy recital 40', 'GDPR 21(2)'],
  ),
  channel: condition(
    'eu-message-channel',
    'Elk kanaal heeft eigen regels. Via welk kanaal dit bericht gaat, is niet bekend.',
    'Each channel has rules of its own. Through which channel this message goes is not known.',
    ['ePrivacy 13', 'GDPR 6(1)'],
  ),
  complete: condition(
    'eu-message-complete',
    'Het bericht noemt de afzender en maakt afmelden makkelijk.',
    'The message names its sender and offers an easy way to unsubscribe.',
    ['ePrivacy 13(4)'],
  ),
  unsubscribe: condition(
    'eu-message-unsubscribe',
    'In elk bericht moet afmelden kunnen: gratis, werkend en zonder dat je er iets voor vraagt.',
    'Each message must offer an unsubscription that is free, works and asks nothing.',
    ['ePrivacy 13(4)', 'ePrivacy 13(2)', 'GDPR 12(2)', 'GDPR 21(2)', 'GDPR 21(4)', 'GDPR 21(3)'],
  ),
  identity: condition(
    'eu-message-sender',
    'Een bericht dat verhult van wie het komt, is verboden.',
    'A message that conceals who it comes from is prohibited.',
    ['ePrivacy 13(4)'],
  ),
};
