export const words = {
  nl: {
    title: 'De eerste beheerder',
    says: 'Jij wordt beheerder en privacy officer. Anderen nodig je daarna uit.',
    token: 'Instelcode',
    tokenSays: 'Die staat in de terminal of in het log van de server.',
    name: 'Je naam',
    email: 'Je e-mailadres',
    go: 'Beginnen',
  },
  en: {
    title: 'The first administrator',
    says: 'You become administrator and privacy officer. Others you invite afterwards.',
    token: 'Set-up token',
    tokenSays: 'It stands in the terminal or in the log of the server.',
    name: 'Your name',
    email: 'Your email address',
    go: 'Begin',
  },
};
