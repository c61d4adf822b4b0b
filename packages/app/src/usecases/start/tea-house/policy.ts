import { addMonths, type Day, formatDay } from '@houdbaar/core/time';
import { businessLeads, customerOffers } from './assessments.ts';
import { teaSources } from './sources.ts';

/** Of the assessment of the offers: its review falls due so many days after the sample was loaded. */
const reviewIn = 16;

/**
 * The policy of the tea house as it would have written it, with days that fit the day on which it is read: one review is
 * due soon, the others are not.
 */
export function teaPolicy(today: Day): string {
  const monthsAgo = (months: number, days = 0): string => formatDay(addMonths(today, -months) + days);
  return `# Theehuis Zilverlinde: een webwinkel in thee die niet bestaat, om Houdbaar mee te leren kennen.
# Theehuis Zilverlinde: a web shop for tea that doesn't exist, to get to know Houdbaar with.

version: 1

organisation:
  name: Theehuis Zilverlinde
  country: NL
  sector: shop
  contact:
    email: privacy@zilverlinde.example
    website: https://zilverlinde.example/privacy
  dpo: none

purposes:
  newsletter:
    name:
      nl: Nieuwsbrief
      en: Newsletter
    kind: direct-marketing
    basis: consent
    wording:
      nl: We sturen je één keer per maand een nieuwsbrief per e-mail met nieuwe thee, recepten en acties van onszelf. Je kunt je in elke mail afmelden.
      en: Once a month we send you a newsletter by e-mail with our own new teas, recipes and deals. You can unsubscribe in every e-mail.
    audience:
      kinds: [consumer, sole-trader, business-contact]
      relations: [none, prospect, lead, free-account, member, customer, former-customer]
    fields:
      email: required
      firstName: optional
      language: optional
    channels:
      email:
        content: marketing
        products: other
        onBehalfOf: self
        unsubscribe: one-click
    retention:
      from: last-activity
      keep: P24M
      extendedBy: [email.click, reply, login, purchase]
      cap: P60M
      atEnd: erase
      review:
        every: P12M
        last: ${monthsAgo(5)}
    tracking:
      links: consent
      opens: none
    sources: [newsletter-form]
    recipients: [mail-tool]
    automatedDecisions: none

  customer-offers:
    name:
      nl: Aanbiedingen aan klanten
      en: Offers to customers
    kind: direct-marketing
    basis: legitimate-interests
    assessment: customer-offers
    wording:
      nl: We sturen je per e-mail en post aanbiedingen voor thee die lijkt op wat je bij ons kocht. Je kunt je bij je bestelling en in elk bericht afmelden.
      en: We send you offers by e-mail and post for teas like those you bought from us. You can unsubscribe with your order and in every message.
    audience:
      kinds: [consumer, sole-trader, business-contact]
      relations: [customer, former-customer]
    fields:
      email: required
      salutation: optional
      firstName: optional
      lastName: required
      address: required
      city: required
      country: required
      purchases: required
    channels:
      email:
        content: marketing
        products: similar
        onBehalfOf: self
        unsubscribe: one-click
      post:
        content: marketing
        products: similar
        onBehalfOf: self
        unsubscribe: link
    retention:
      from: purchase
      keep: P24M
      extendedBy: [purchase, return, login, reply]
      cap: P60M
      atEnd: erase
      review:
        every: P12M
        last: ${monthsAgo(7)}
    sources: [web-shop]
    recipients: [mail-tool]
    automatedDecisions: none

  loyalty:
    name:
      nl: Theekaart
      en: Tea card
    kind: loyalty
    basis: contract
    wording:
      nl: We houden je aankopen bij om je spaarpunten te berekenen en te verzilveren, en sturen je een thee op je verjaardag.
      en: We keep track of your purchases to calculate and redeem your points, and send you a tea for your birthday.
    audience:
      kinds: [consumer]
      relations: [member]
    fields:
      email: required
      firstName: optional
      lastName: required
      customerNumber: required
      birthDate: optional
      purchases: required
    channels:
      email:
        content: service
    retention:
      from: last-activity
      keep: P24M
      extendedBy: [purchase, points.redeemed, login]
      cap: P120M
      atEnd: erase
      review:
        every: P12M
        last: ${monthsAgo(3)}
    sources: [web-shop]
    automatedDecisions: none

  business-leads:
    name:
      nl: Zakelijke leads
      en: Business leads
    kind: direct-marketing
    basis: legitimate-interests
    assessment: business-leads
    wording:
      nl: We bellen en schrijven je over thee voor je zaak, omdat je daar op een beurs naar vroeg. Zeg het als je dat niet wilt, dan stoppen we.
      en: We call you and write to you about tea for your business, because you asked for it at a fair. Tell us if you do not want this and we stop.
    audience:
      kinds: [business-contact]
      relations: [lead, prospect]
    fields:
      email: optional
      firstName: optional
      lastName: required
      company: required
      title: optional
      phone: optional
      address: optional
      city: optional
      country: optional
    channels:
      phone:
        content: marketing
        products: other
        onBehalfOf: self
      post:
        content: marketing
        products: other
        onBehalfOf: self
        unsubscribe: link
    retention:
      from: last-activity
      keep: P12M
      extendedBy: [reply, event, support.contact]
      cap: P24M
      atEnd: erase
      review:
        every: P12M
        last: ${monthsAgo(4)}
    sources: [trade-fair]
    automatedDecisions: none

  orders:
    name:
      nl: Bestellingen
      en: Orders
    kind: service
    basis: contract
    wording:
      nl: We gebruiken je gegevens om je bestelling te leveren, je te berichten wanneer die komt en je garantie te geven.
      en: We use your data to deliver your order, to tell you when it arrives and to give you your warranty.
    audience:
      kinds: [consumer, sole-trader, business-contact]
      relations: [member, customer, former-customer]
    fields:
      email: required
      phone: optional
      salutation: optional
      firstName: required
      lastName: required
      company: optional
      address: required
      city: required
      country: required
      language: optional
      customerNumber: required
      purchases: required
    channels:
      email:
        content: service
      post:
        content: service
    retention:
      from: purchase
      keep: P24M
      extendedBy: [purchase, return]
      cap: P120M
      atEnd: erase
      review:
        every: P12M
        last: ${monthsAgo(12, 24)}
    sources: [web-shop]
    recipients: [parcels]
    automatedDecisions: none

  bookkeeping:
    name:
      nl: Boekhouding
      en: Bookkeeping
    kind: administration
    basis: legal-obligation
    duty: NL AWR 52(4)
    wording:
      nl: We bewaren facturen en betalingen zo lang als de belastingwet dat voorschrijft.
      en: We keep invoices and payments for as long as tax law demands it.
    audience:
      kinds: [consumer, sole-trader, business-contact]
      relations: [member, customer, former-customer]
    fields:
      firstName: required
      lastName: required
      company: optional
      address: required
      city: required
      country: required
      customerNumber: required
      purchases: required
    retention:
      from: purchase
      keep: P7Y
      atEnd: erase
      review:
        every: P12M
        last: ${monthsAgo(2)}
    sources: [web-shop]
    recipients: [accountant]
    automatedDecisions: none

sources:
  web-shop:
    name: ${teaSources['web-shop']}
    via: sale
    from: person
    notice: at-collection
  newsletter-form:
    name: ${teaSources['newsletter-form']}
    via: own-form
    from: person
    notice: at-collection
  trade-fair:
    name: ${teaSources['trade-fair']}
    via: event
    from: person
    notice: at-collection

recipients:
  mail-tool:
    name: Postduif Mailing (verzonnen)
    as: processor
    what: Sends the newsletter and the offers
    country: NL
    agreement: ${monthsAgo(38)}
  parcels:
    name: Pakketlijn (verzonnen)
    as: controller
    what: Delivers the parcels
    country: NL
  accountant:
    name: Kantoor Kasboek (verzonnen)
    as: processor
    what: Keeps the books
    country: NL
    agreement: ${monthsAgo(51)}

storedIn:
  - name: Web shop
    country: NL
  - name: Mailing tool
    country: NL
  - name: Bookkeeping
    country: NL

security:
  - Access per role, with two-factor authentication
  - Encryption in transit and at rest

assessments:
  customer-offers:
${customerOffers(formatDay(addMonths(today + reviewIn, -12)))}
  business-leads:
${businessLeads(monthsAgo(4))}
`;
}
