/**
 * The policy under which this product keeps what it makes itself. It is written in the same vocabulary as an
 * organisation's own, and judged by the same engine. Put another one in its place with `setOwnDataPolicy`.
 */
export const shippedOwnDataPolicy = `version: 1

organisation:
  name: Houdbaar
  country: NL
  contact:
    email: privacy@houdbaar.invalid
  dpo: none

purposes:
  # Wie wiens gegevens inzag, en bij een geopende waarde waarom. De reden is vrije tekst: vraag om een zaaknummer, geen namen.
  # Who looked at whose data, and why where a value was opened. The reason is free text: ask for a case number, no names.
  access-log:
    kind: security
    basis: legal-obligation
    duty: GDPR 5(2), 32
    wording:
      nl: We leggen vast wie wanneer iemands gegevens inzag, en de reden die daarbij is gegeven, zodat misbruik aan het licht komt.
      en: We record who looked at someone's data and when, and the reason that was given, so that misuse comes to light.
    fields:
      actor: required
      action: required
      purpose: optional
      reason: optional
    retention:
      from: collected
      keep: P24M
      atEnd: erase

  # Rijen die bij het inlezen geweigerd zijn: alleen bestand, rij en reden.
  # Rows that an import refused: file, row and reason only.
  import-refusals:
    kind: security
    basis: legal-obligation
    duty: GDPR 5(1)(d)
    wording:
      nl: We bewaren welke rijen van een bestand niet zijn ingelezen en waarom, zodat ze te herstellen zijn.
      en: We keep which rows of a file were not imported and why, so that they can be mended.
    fields:
      row: required
      reason: required
    retention:
      from: collected
      keep: P12M
      atEnd: erase

  # Welke bestanden ingelezen zijn: naam, instellingen, wie en wanneer; een naam van een bestand kan een mens noemen.
  # Which files were imported: name, options, by whom and when; the name of a file may name a person.
  imports:
    kind: security
    basis: legal-obligation
    duty: GDPR 5(1)(d), 5(2)
    wording:
      nl: We bewaren welke bestanden zijn ingelezen, door wie en wanneer, om te weten waar gegevens vandaan komen.
      en: We keep which files were imported, by whom and when, so that we know where data came from.
    fields:
      fileName: required
      options: required
      actor: required
    retention:
      from: collected
      keep: P24M
      atEnd: erase

  # Ontvangstbewijzen van de poort. Vijf jaar, zoals het Duitse UWG 7a bewijs vraagt.
  # Receipts of the gate. Five years, as the German UWG 7a asks of proof.
  gate-receipts:
    kind: security
    basis: legal-obligation
    duty: GDPR 5(2); DE UWG 7a
    wording:
      nl: We bewaren een ondertekend bewijs van elke toetsing, zonder adressen, om haar te kunnen verantwoorden.
      en: We keep a signed receipt of each decision, without addresses, so that we can account for it.
    fields:
      receipt: required
    retention:
      from: collected
      keep: P60M
      atEnd: erase

  # Wat er aan andere systemen gemeld is. / What other systems were told.
  delivery-log:
    kind: security
    basis: legal-obligation
    duty: GDPR 19
    wording:
      nl: We bewaren welke meldingen aan andere systemen zijn afgeleverd, zodat een gemiste melding opnieuw kan.
      en: We keep which messages other systems were sent, so that one that was missed can be sent again.
    fields:
      message: required
    retention:
      from: collected
      keep: P3M
      atEnd: erase

  # Afgesloten taken voor systemen die een kopie hebben. / Closed tasks for systems that hold a copy.
  outbox-log:
    kind: security
    basis: legal-obligation
    duty: GDPR 17(2), 19
    wording:
      nl: We bewaren wie welke kopie heeft laten wissen, om dat te kunnen aantonen.
      en: We keep who had which copy erased, so that we can show it.
    fields:
      message: required
    retention:
      from: collected
      keep: P12M
      atEnd: erase

  # Antwoorden die bij een herhaald verzoek opnieuw gegeven worden; minstens een dag.
  # Answers that a repeated request is given again; a day at least.
  request-keys:
    kind: security
    basis: legal-obligation
    duty: GDPR 32
    wording:
      nl: We onthouden kort welk verzoek al gedaan is, zodat niets twee keer gebeurt.
      en: We remember for a short time which request was made, so that nothing happens twice.
    fields:
      answer: required
    retention:
      from: collected
      keep: P2D
      atEnd: erase

  # Sleutels van de API die verlopen of ingetrokken zijn. / Keys of the API that expired or were revoked.
  ended-keys:
    kind: security
    basis: legal-obligation
    duty: GDPR 5(2), 32
    wording:
      nl: We bewaren nog een tijd wie een sleutel had die niet meer geldt, om na te gaan wat ermee is gedaan.
      en: We keep for a while who had a key that ended, so that what was done with it can be traced.
    fields:
      keyName: required
      owner: required
    retention:
      from: collected
      keep: P24M
      atEnd: erase

  # Rapporten van scans: tellingen, namen van kolommen en gemaskeerde voorbeelden.
  # Reports of scans: counts, names of columns and masked examples.
  scan-reports:
    kind: security
    basis: legal-obligation
    duty: GDPR 5(2), 24
    wording:
      nl: We bewaren rapporten van scans, zonder de gegevens zelf, om te zien of het beter wordt.
      en: We keep reports of scans, without the data themselves, to see whether things get better.
    fields:
      fileName: required
      report: required
      actor: required
    retention:
      from: collected
      keep: P24M
      atEnd: erase

  # Afgesloten taken: wat er moest gebeuren, wie het deed en wanneer.
  # Closed tasks: what had to be done, who did it and when.
  tasks:
    kind: security
    basis: legal-obligation
    duty: GDPR 5(2), 24
    wording:
      nl: We bewaren welke taken zijn afgerond, door wie en wanneer, om ons werk te kunnen verantwoorden.
      en: We keep which tasks were closed, by whom and when, so that we can account for our work.
    fields:
      task: required
      actor: required
    retention:
      from: collected
      keep: P12M
      atEnd: erase

  # Voorstellen voor het beleid: wie schreef eraan, wie besloot. De versies die golden, blijven.
  # Drafts of the policy: who wrote in them, who decided. The versions that were in force stay.
  policy-drafts:
    kind: security
    basis: legal-obligation
    duty: GDPR 5(2), 24
    wording:
      nl: We bewaren wie een voorstel voor het beleid schreef, goedkeurde of afwees, om dat te kunnen verantwoorden.
      en: We keep who wrote, approved or rejected a draft of the policy, so that we can account for it.
    fields:
      draft: required
      actor: required
    retention:
      from: collected
      keep: P24M
      atEnd: erase

  # Gebruikers die zijn uitgeschakeld en geen sleutel meer hebben. / Users who were disabled and own no key any more.
  ended-users:
    kind: security
    basis: legal-obligation
    duty: GDPR 5(2), 32
    wording:
      nl: We bewaren nog een tijd wie hier werkte, om na te gaan wat er is gedaan en goedgekeurd.
      en: We keep for a while who worked here, so that what was done and approved can be traced.
    fields:
      userName: required
      email: required
    retention:
      from: collected
      keep: P24M
      atEnd: erase

  # Sessies, inlogcodes en uitnodigingen die voorbij zijn. / Sessions, sign-in codes and invitations that have ended.
  sign-ins:
    kind: security
    basis: legal-obligation
    duty: GDPR 32
    wording:
      nl: We bewaren kort wanneer en waarmee iemand inlogde, om misbruik van een account op te merken.
      en: We keep for a short time when and with what someone signed in, so that misuse of an account is noticed.
    fields:
      session: required
    retention:
      from: collected
      keep: P1M
      atEnd: erase

  # Reservekopieën staan waar jij ze neerzet: die ruim je daar op. De termijn staat hier om hem te kunnen noemen.
  # Backups stand where you put them: remove them there. Their term is here so that it can be told.
  backups:
    kind: security
    basis: legal-obligation
    duty: GDPR 32(1)(c)
    wording:
      nl: We bewaren reservekopieën om gegevens na een storing te kunnen herstellen.
      en: We keep backups so that data can be restored after a failure.
    fields:
      copy: required
    retention:
      from: collected
      keep: P35D
      atEnd: erase
`;
