/** The assessment behind the offers to customers, as it stands below its name. @param signed a day such as 2026-01-31 */
export const customerOffers = (signed: string): string => `    interest:
      what: Selling tea again to people who bought from us, by telling them about teas like those.
      lawful:
        answer: yes
        reason: Advertising to own customers is allowed; a commercial interest may be legitimate.
      specific:
        answer: yes
        reason: Repeat sales of similar teas, by e-mail and post, to people who bought.
      real:
        answer: yes
        reason: We sell these teas today.
    necessity:
      effective:
        answer: yes
        reason: One order in six follows from these messages.
      minimal:
        answer: yes
        reason: Name, address and purchases only; no birthday, income or browsing.
    questions:
      expected:
        answer: yes
        reason: They were told at the sale, and a shop they bought from is expected to write.
      harmful:
        answer: no
        reason: Nothing depends on reacting or not reacting.
      beneficial:
        answer: partly
        reason: The offers fit what they bought, but they did not ask for them.
      relation:
        answer: yes
        reason: They are or were a customer.
      contact:
        answer: yes
        reason: They order and can answer every message.
      powerBalance:
        answer: yes
        reason: They can buy elsewhere and lose nothing by unsubscribing.
      informed:
        answer: yes
        reason: The interest and the right to object are told at the order.
      direct:
        answer: yes
        reason: They gave the data themselves with the order.
      intrusive:
        answer: no
        reason: A message a month, no tracking, no profile beyond the kind of tea.
      necessary:
        answer: yes
        reason: Advertising without personal data does not reach these people.
    about:
      sensitive: false
      children: false
      scale: small
    measures:
      - kind: frequency-cap
        note: At most one message a month
      - kind: no-tracking
    signed: ${signed}
    signedBy: Ymke Zilverberg, owner
    reviewEvery: P12M`;

/** The assessment behind calling and writing to business leads. @param signed a day such as 2026-01-31 */
export const businessLeads = (signed: string): string => `    interest:
      what: Finding out whether a café, hotel or office that asked for our tea wants to buy it from us.
      lawful:
        answer: yes
        reason: Approaching companies about products for their business is allowed.
      specific:
        answer: yes
        reason: Calls and letters about tea for the business, after a talk at a fair.
      real:
        answer: yes
        reason: We deliver to companies today.
    necessity:
      effective:
        answer: yes
        reason: One lead in nine becomes a customer.
      minimal:
        answer: yes
        reason: Work details only, such as name, role, company, address and phone.
    questions:
      expected:
        answer: yes
        reason: Someone who leaves a card expects to be called.
      harmful:
        answer: no
        reason: It concerns their work and nothing depends on it.
      beneficial:
        answer: partly
        reason: It may solve a problem that they mentioned.
      relation:
        answer: partly
        reason: There was a talk, no contract.
      contact:
        answer: yes
        reason: The first step came from them.
      powerBalance:
        answer: yes
        reason: They speak for a company and can simply say no.
      informed:
        answer: yes
        reason: Told at the fair; the caller says it again.
      direct:
        answer: yes
        reason: They gave the details themselves.
      intrusive:
        answer: partly
        reason: A call interrupts someone's work.
      necessary:
        answer: yes
        reason: Without their details the company cannot be asked.
    about:
      sensitive: false
      children: false
      scale: small
    measures:
      - kind: frequency-cap
        note: At most two attempts
      - kind: quiet-after-silence
    signed: ${signed}
    signedBy: Ymke Zilverberg, owner
    reviewEvery: P12M`;
