import type { Language } from '@houdbaar/core/terms';

interface LinkWords {
  subject(organisation: string | null): string;
  title: string;
  about(organisation: string | null): string;
  act: string;
  until(when: string): string;
  aside: string;
}

interface Words {
  greeting(name: string): string;
  otherwise: string;
  closing: string;
  readonly invitation: LinkWords;
  readonly reset: LinkWords;
  readonly test: {
    readonly subject: string;
    readonly title: string;
    readonly about: string;
    readonly act: string;
  };
}

/** What the mails to users say. */
export const words: Readonly<Record<Language, Words>> = {
  nl: {
    greeting: (name) => `Hallo ${name},`,
    otherwise: 'Werkt de knop niet? Kopieer dan dit adres naar je browser:',
    closing: 'Deze mail is automatisch verstuurd door Houdbaar.',
    invitation: {
      subject: (organisation) => `Je uitnodiging voor Houdbaar${organisation ? ` van ${organisation}` : ''}`,
      title: 'Welkom bij Houdbaar',
      about: (organisation) =>
        `${organisation ?? 'Je organisatie'} werkt met Houdbaar om bij te houden welke persoonsgegevens ze bewaart, waarom en hoe lang. Je bent uitgenodigd om mee te werken. Kies een wachtwoord en je kunt beginnen.`,
      act: 'Kies je wachtwoord',
      until: (when) => `Deze link werkt één keer, tot ${when}.`,
      aside: 'Verwachtte je deze uitnodiging niet? Dan hoef je niets te doen.',
    },
    reset: {
      subject: () => 'Kies een nieuw wachtwoord voor Houdbaar',
      title: 'Een nieuw wachtwoord',
      about: () => 'Iemand vroeg om een nieuw wachtwoord voor je account bij Houdbaar.',
      act: 'Kies een nieuw wachtwoord',
      until: (when) =>
        `Deze link werkt één keer, tot ${when}. Kies je een nieuw wachtwoord, dan word je overal uitgelogd.`,
      aside:
        'Heb je hier niet zelf om gevraagd? Dan hoef je niets te doen: je wachtwoord blijft zoals het is.',
    },
    test: {
      subject: 'Testmail van Houdbaar',
      title: 'De mail werkt',
      about:
        'Je vroeg in de instellingen om een testmail. Die is aangekomen, dus uitnodigingen en links komen ook aan.',
      act: 'Terug naar Houdbaar',
    },
  },
  en: {
    greeting: (name) => `Hello ${name},`,
    otherwise: 'If the button does not work, copy this address into your browser:',
    closing: 'This mail was sent automatically by Houdbaar.',
    invitation: {
      subject: (organisation) => `Your invitation to Houdbaar${organisation ? ` from ${organisation}` : ''}`,
      title: 'Welcome to Houdbaar',
      about: (organisation) =>
        `${organisation ?? 'Your organisation'} works with Houdbaar to keep track of which personal data it holds, why and for how long. You have been invited to take part. Choose a password and you can begin.`,
      act: 'Choose your password',
      until: (when) => `This link works once, until ${when}.`,
      aside: 'If you did not expect this invitation, you need not do anything.',
    },
    reset: {
      subject: () => 'Choose a new password for Houdbaar',
      title: 'A new password',
      about: () => 'Somebody asked for a new password for your Houdbaar account.',
      act: 'Choose a new password',
      until: (when) =>
        `This link works once, until ${when}. Choosing a new password signs you out everywhere.`,
      aside: 'If you did not ask for this, you need not do anything: your password stays as it is.',
    },
    test: {
      subject: 'Test mail from Houdbaar',
      title: 'Mail works',
      about:
        'You asked for a test mail in the settings. It has arrived, so invitations and links will arrive too.',
      act: 'Back to Houdbaar',
    },
  },
};
