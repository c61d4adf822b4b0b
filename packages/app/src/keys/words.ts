import type { KeyProblem } from './key-problem.ts';

export type KeyLanguage = 'nl' | 'en';

/** Says what is wrong with a secret, ring, key or sealed body, and what to do about it. */
export function sayKeyProblem(problem: KeyProblem, language: KeyLanguage): string {
  const [nl, en] = sentences(problem);
  return language === 'nl' ? nl : en;
}

function sentences(problem: KeyProblem): readonly [nl: string, en: string] {
  switch (problem.name) {
    case 'UnfitSecret':
      return secretSentences(problem.fault, problem.length, problem.needed);
    case 'WrongSecret':
      return [
        'De sleutels zijn met een ander geheim op slot gedaan. Zet in HOUDBAAR_SECRET het geheim waarmee deze installatie is begonnen; is er nooit een meegegeven, dan staat het in het bestand "secret" van de oude gegevensmap.',
        'The keys were locked with another secret. Set HOUDBAAR_SECRET to the secret that this installation started with; if none was ever given, it is in the file "secret" of the old data folder.',
      ];
    case 'RingDamaged':
      return problem.damage === 'newer-version'
        ? [
            'De sleutels zijn door een nieuwere versie van Houdbaar geschreven. Start die versie.',
            'The keys were written by a newer version of Houdbaar. Start that version.',
          ]
        : [
            'De sleutels zijn beschadigd en niet te lezen. Zet de laatste back-up van de kluis terug.',
            'The keys are damaged and cannot be read. Restore the latest backup of the vault.',
          ];
    case 'UnknownKey':
      return [
        `Sleutel ${problem.keyId} ontbreekt. Zet de back-up van de kluis terug die bij deze database hoort.`,
        `Key ${problem.keyId} is missing. Restore the backup of the vault that belongs to this database.`,
      ];
    case 'SealBroken':
      return [
        'Deze versleutelde tekst gaat niet open: hij is veranderd of hoort ergens anders bij.',
        'This encrypted text does not open: it was altered or belongs somewhere else.',
      ];
  }
}

function secretSentences(
  fault: 'missing' | 'too-short' | 'too-plain',
  length: number,
  needed: number,
): readonly [nl: string, en: string] {
  switch (fault) {
    case 'missing':
      return [
        `HOUDBAAR_SECRET ontbreekt. Kies een geheim van minstens ${needed} tekens, bijvoorbeeld met "openssl rand -base64 32", en bewaar het goed.`,
        `HOUDBAAR_SECRET is missing. Choose a secret of at least ${needed} characters, for example with "openssl rand -base64 32", and keep it safe.`,
      ];
    case 'too-short':
      return [
        `HOUDBAAR_SECRET heeft ${length} tekens en dat is te kort. Neem er minstens ${needed}, bijvoorbeeld met "openssl rand -base64 32".`,
        `HOUDBAAR_SECRET has ${length} characters, which is too short. Use at least ${needed}, for example with "openssl rand -base64 32".`,
      ];
    case 'too-plain':
      return [
        'HOUDBAAR_SECRET bestaat uit een paar tekens die steeds terugkomen en is te raden. Maak een nieuw geheim, bijvoorbeeld met "openssl rand -base64 32".',
        'HOUDBAAR_SECRET repeats a few characters and can be guessed. Make a new secret, for example with "openssl rand -base64 32".',
      ];
  }
}
