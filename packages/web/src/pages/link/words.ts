export const words = {
  nl: {
    invitation: 'Welkom bij Houdbaar',
    reset: 'Een nieuw wachtwoord',
    for: (name: string, email: string) => `Voor ${name} (${email})`,
    name: 'Je naam',
    go: 'Verder',
    ended: 'Deze link werkt niet meer',
    failed: 'De link is niet te controleren',
    toSignIn: 'Naar inloggen',
    noToken: 'De link is niet compleet. Kopieer hem helemaal uit de mail.',
  },
  en: {
    invitation: 'Welcome to Houdbaar',
    reset: 'A new password',
    for: (name: string, email: string) => `For ${name} (${email})`,
    name: 'Your name',
    go: 'Continue',
    ended: 'This link no longer works',
    failed: 'The link cannot be checked',
    toSignIn: 'Go to sign-in',
    noToken: 'The link is not complete. Copy all of it from the mail.',
  },
};
