export const words = {
  nl: {
    title: 'De eerste beheerder',
    says: 'Je wordt beheerder en privacy officer. Anderen nodig je daarna uit.',
    token: 'Instelcode',
    tokenSays: 'Je vindt hem in de terminal of in het log van de server.',
    name: 'Je naam',
    email: 'Je e-mailadres',
    go: 'Beginnen',
  },
  en: {
    title: 'The first administrator',
    says: 'You become administrator and privacy officer. You invite others afterwards.',
    token: 'Set-up code',
    tokenSays: 'You find it in the terminal or in the server log.',
    name: 'Your name',
    email: 'Your email address',
    go: 'Begin',
  },
};
