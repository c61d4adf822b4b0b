const todo = {
  nl: {
    lapsing: ['persoon vervalt deze maand', 'mensen vervallen deze maand'],
    lapsed: ['persoon van wie de bewaartermijn voorbij is', 'mensen van wie de bewaartermijn voorbij is'],
    'approve-plan': ['opschoonplan wacht op akkoord', 'opschoonplannen wachten op akkoord'],
    'announce-plan': ['plan wacht op aankondiging', 'plannen wachten op aankondiging'],
    'execute-plan': ['plan mag worden uitgevoerd', 'plannen mogen worden uitgevoerd'],
    'resume-plan': ['plan staat op pauze', 'plannen staan op pauze'],
    'approve-draft': [
      'wijziging van het beleid wacht op akkoord',
      'wijzigingen van het beleid wachten op akkoord',
    ],
    'apply-draft': ['goedgekeurde wijziging kan ingaan', 'goedgekeurde wijzigingen kunnen ingaan'],
    'notices-owed': [
      'persoon moet nog horen waar je de gegevens vandaan hebt',
      'mensen moeten nog horen waar je hun gegevens vandaan hebt',
    ],
    'notices-late': ['persoon had al geïnformeerd moeten zijn', 'mensen hadden al geïnformeerd moeten zijn'],
    'review-assessment': [
      'belangenafweging moet opnieuw worden bekeken',
      'belangenafwegingen moeten opnieuw worden bekeken',
    ],
    'review-purpose': ['doel moet opnieuw worden bekeken', 'doelen moeten opnieuw worden bekeken'],
    'hold-ends': ['reden om vast te houden loopt af', 'redenen om vast te houden lopen af'],
    'import-trouble': [
      'bestand heeft rijen die niet zijn ingelezen',
      'bestanden hebben rijen die niet zijn ingelezen',
    ],
    worklist: ['persoon zonder datum', 'mensen zonder datum'],
    outbox: ['taak in een ander systeem staat open', 'taken in andere systemen staan open'],
    'failing-webhooks': ['webhook bereikt het adres niet', 'webhooks bereiken hun adres niet'],
    tasks: ['taak wacht op je', 'taken wachten op je'],
  },
  en: {
    lapsing: ['person lapses this month', 'people lapse this month'],
    lapsed: ['person whose retention term is over', 'people whose retention term is over'],
    'approve-plan': ['clean-up plan is waiting for approval', 'clean-up plans are waiting for approval'],
    'announce-plan': ['plan is waiting to be announced', 'plans are waiting to be announced'],
    'execute-plan': ['plan may be executed', 'plans may be executed'],
    'resume-plan': ['plan is paused', 'plans are paused'],
    'approve-draft': ['policy change is waiting for approval', 'policy changes are waiting for approval'],
    'apply-draft': ['approved change can take effect', 'approved changes can take effect'],
    'notices-owed': [
      'person has yet to hear where you got the data',
      'people have yet to hear where you got their data',
    ],
    'notices-late': ['person should have been informed by now', 'people should have been informed by now'],
    'review-assessment': ['assessment is due for review', 'assessments are due for review'],
    'review-purpose': ['purpose is due for review', 'purposes are due for review'],
    'hold-ends': ['hold ends', 'holds end'],
    'import-trouble': ['file has rows that were not imported', 'files have rows that were not imported'],
    worklist: ['person without a date', 'people without a date'],
    outbox: ['task in another system is open', 'tasks in other systems are open'],
    'failing-webhooks': ['webhook does not reach its address', 'webhooks do not reach their address'],
    tasks: ['task is waiting for you', 'tasks are waiting for you'],
  },
};

export const words = {
  nl: {
    title: 'Vandaag',
    says: (n: number) =>
      n === 0
        ? 'Niets vraagt je aandacht. Alles loopt.'
        : n === 1
          ? 'Eén ding vraagt je aandacht. De rest loopt.'
          : `${n} dingen vragen je aandacht. De rest loopt.`,
    todoTitle: 'Te doen',
    todo: todo.nl as Readonly<Record<string, readonly string[]>>,
    planned: 'er is een plan voor',
    unplanned: 'nog zonder plan',
    daysLeft: (n: number) => (n === 0 ? 'vandaag' : n === 1 ? 'nog 1 dag' : `nog ${n} dagen`),
    late: (n: number) => (n === 1 ? '1 dag te laat' : `${n} dagen te laat`),
    by: (day: string) => `uiterlijk ${day}`,
    nothing: 'Niets te doen',
    nothingSays: 'Wat vandaag afloopt of op je wacht, komt hier te staan.',
    judging:
      'Iedereen wordt nu opnieuw beoordeeld. De cijfers over mensen komen hier te staan zodra dat klaar is; je hoeft er niets voor te doen.',
    noPurposes: 'Je rol heeft nog geen doelen',
    noPurposesSays:
      'Je ziet mensen en cijfers alleen van doelen waarvoor je rol toegang heeft. Vraag een beheerder om die toegang: dat kan bij Instellingen, onder Gebruikers en rollen.',
    curveEmpty: 'Er is nog niemand van wie je voor deze doelen gegevens mag bewaren.',
    curve: 'Zo lang blijven je gegevens houdbaar',
    curveSays: (share: string, purpose: string) =>
      `Gebeurt er niets nieuws, dan heb je over een jaar voor ${share} van de mensen bij “${purpose}” geen reden meer om ze te bewaren.`,
    month: 'maand',
    sleepers: 'Slapers',
    lastSign: 'laatste levensteken',
    people: 'mensen',
    steps: {
      '0-6': '0–6 maanden',
      '6-12': '6–12 maanden',
      '12-18': '12–18 maanden',
      '18-24': '18–24 maanden',
      longer: 'langer',
      never: 'nooit',
    },
    counted: (at: string) => `Geteld op ${at}.`,
    mayI: (purpose: string, channel: string) => `${purpose} per ${channel}: mag het?`,
    whyNot: 'waarom niet',
    rule: 'regel',
    other: 'andere redenen',
    score: 'Hoe je ervoor staat',
    outOf: (score: string) => `${score} van 100`,
    part: 'onderdeel',
    value: 'score',
    trend: 'Verloop',
    noScore: 'De score verschijnt na de eerste nacht.',
    noPolicy: 'Nog geen beleid',
    noPolicySays:
      'Vertel eerst waarvoor je gegevens gebruikt. Daarna rekent Houdbaar uit wat mag en hoe lang.',
    toPurposes: 'Naar Doelen',
    nobody: 'Nog niemand',
    nobodySays:
      'Lees een export in: klanten, inschrijvingen of bestellingen. Eerst zie je wat er zou gebeuren.',
    toImports: 'Bestand inlezen',
    choose: 'Doel en kanaal',
    kept: (n: string) => `${n} mensen`,
  },
  en: {
    title: 'Today',
    says: (n: number) =>
      n === 0
        ? 'Nothing needs your attention. Everything is running.'
        : n === 1
          ? 'One thing needs your attention. The rest is running.'
          : `${n} things need your attention. The rest is running.`,
    todoTitle: 'To do',
    todo: todo.en as Readonly<Record<string, readonly string[]>>,
    planned: 'there is a plan for it',
    unplanned: 'without a plan yet',
    daysLeft: (n: number) => (n === 0 ? 'today' : n === 1 ? '1 day left' : `${n} days left`),
    late: (n: number) => (n === 1 ? '1 day late' : `${n} days late`),
    by: (day: string) => `by ${day}`,
    nothing: 'Nothing to do',
    nothingSays: 'What ends today or is waiting for you appears here.',
    judging:
      'Everyone is being judged again right now. The figures about people appear here as soon as that is done; there is nothing you need to do.',
    noPurposes: 'Your role has no purposes yet',
    noPurposesSays:
      'You see people and figures only of purposes to which your role has access. Ask an administrator for it: that is done in Settings, under Users and roles.',
    curveEmpty: 'There is nobody yet whose data may be kept for these purposes.',
    curve: 'How long your data may be kept',
    curveSays: (share: string, purpose: string) =>
      `If nothing new happens, a year from now you have no reason left to keep ${share} of the people under “${purpose}”.`,
    month: 'month',
    sleepers: 'Sleepers',
    lastSign: 'last sign of life',
    people: 'people',
    steps: {
      '0-6': '0–6 months',
      '6-12': '6–12 months',
      '12-18': '12–18 months',
      '18-24': '18–24 months',
      longer: 'longer',
      never: 'never',
    },
    counted: (at: string) => `Counted on ${at}.`,
    mayI: (purpose: string, channel: string) => `${purpose} by ${channel}: is it allowed?`,
    whyNot: 'why not',
    rule: 'rule',
    other: 'other reasons',
    score: 'How you are doing',
    outOf: (score: string) => `${score} out of 100`,
    part: 'part',
    value: 'score',
    trend: 'Trend',
    noScore: 'The score appears after the first night.',
    noPolicy: 'No policy yet',
    noPolicySays:
      'First say what you use data for. Houdbaar then works out what is allowed and for how long.',
    toPurposes: 'Go to Purposes',
    nobody: 'Nobody yet',
    nobodySays: 'Import an export: customers, subscriptions or orders. You first see what would happen.',
    toImports: 'Import a file',
    choose: 'Purpose and channel',
    kept: (n: string) => `${n} people`,
  },
};
