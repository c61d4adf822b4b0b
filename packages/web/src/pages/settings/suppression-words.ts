export const words = {
  nl: {
    title: 'Gesloten adressen',
    says: 'Deze adressen krijgen geen marketing meer, wie ze ook meebrengt. Er staat alleen een code: niemand leest er een adres uit.',
    add: 'Adres sluiten',
    check: 'Adres opzoeken',
    none: 'Er is nog geen adres gesloten',
    noneSays: 'Wie bezwaar maakt of gewist wordt, komt hier vanzelf op. Je kunt ook zelf een adres sluiten.',
    entry: 'adres',
    scope: 'gesloten voor',
    since: 'sinds',
    reason: 'waarom',
    kinds: { email: 'e-mailadres', phone: 'telefoonnummer', post: 'postadres', customer: 'klantnummer' },
    scopes: { erased: 'alles: mag niet terugkomen', marketing: 'alle marketing' } as Readonly<
      Record<string, string>
    >,
    reasons: { objection: 'bezwaar', erased: 'gewist', withdrawal: 'intrekking' } as Readonly<
      Record<string, string>
    >,
    addTitle: 'Adres sluiten',
    addSays: 'Dit geldt als bezwaar: ook voor wie hier al staat, en voor wie er later mee binnenkomt.',
    how: 'Welk adres?',
    email: 'E-mailadres',
    phone: 'Telefoonnummer',
    channel: 'Waarvoor?',
    everything: 'alle marketing',
    system: 'Waar komt dit vandaan?',
    addGo: 'Sluiten',
    added: 'Het adres is gesloten.',
    findGo: 'Opzoeken',
    closed: (scope: string) => `Gesloten voor: ${scope}.`,
    open: 'Dit adres is niet gesloten.',
    lift: 'Terugnemen',
    liftTitle: 'Was dit een vergissing?',
    liftSays:
      'Alleen voor vergissingen. Heeft iemand zich bedacht? Leg dan de nieuwe toestemming vast. De regel blijft staan, met jouw reden.',
    liftReason: 'Reden',
    lifted: 'Teruggenomen.',
  },
  en: {
    title: 'Closed addresses',
    says: 'These addresses get no more marketing, whoever brings them. Only a code is kept: nobody can read an address from it.',
    add: 'Close an address',
    check: 'Look an address up',
    none: 'No address is closed yet',
    noneSays: 'Whoever objects or is erased appears here by itself. You can also close an address yourself.',
    entry: 'address',
    scope: 'closed to',
    since: 'since',
    reason: 'why',
    kinds: {
      email: 'email address',
      phone: 'phone number',
      post: 'postal address',
      customer: 'customer number',
    },
    scopes: { erased: 'everything: may not come back', marketing: 'all marketing' } as Readonly<
      Record<string, string>
    >,
    reasons: { objection: 'objection', erased: 'erased', withdrawal: 'withdrawal' } as Readonly<
      Record<string, string>
    >,
    addTitle: 'Close an address',
    addSays:
      'This counts as an objection: for people who are here already, and for anyone who comes in with it later.',
    how: 'Which address?',
    email: 'Email address',
    phone: 'Phone number',
    channel: 'To what?',
    everything: 'all marketing',
    system: 'Where does this come from?',
    addGo: 'Close',
    added: 'The address is closed.',
    findGo: 'Look up',
    closed: (scope: string) => `Closed to: ${scope}.`,
    open: 'This address is not closed.',
    lift: 'Take back',
    liftTitle: 'Was this a mistake?',
    liftSays:
      'For mistakes only. Did someone change their mind? Record the new consent then. The entry stays, with your reason.',
    liftReason: 'Reason',
    lifted: 'Taken back.',
  },
};
