import type { Said } from '@houdbaar/core/terms';

/** What to say of a weak password, by the name that zxcvbn has for it; `short` and `long` are ours. */
export const passwordAdvice: Readonly<Record<string, Said>> & { readonly short: Said; readonly long: Said } =
  {
    short: { nl: 'Neem minstens 12 tekens.', en: 'Take at least 12 characters.' },
    long: { nl: 'Neem hoogstens 128 tekens.', en: 'Take at most 128 characters.' },
    straightRow: {
      nl: 'Toetsen die naast elkaar liggen, zijn zo geraden.',
      en: 'Keys that lie side by side are guessed at once.',
    },
    keyPattern: {
      nl: 'Korte patronen op het toetsenbord zijn zo geraden.',
      en: 'Short patterns on the keyboard are guessed at once.',
    },
    simpleRepeat: {
      nl: 'Herhaling zoals "aaa" is zo geraden.',
      en: 'Repeats such as "aaa" are guessed at once.',
    },
    extendedRepeat: {
      nl: 'Herhaling zoals "abcabc" helpt nauwelijks.',
      en: 'Repeats such as "abcabc" hardly help.',
    },
    sequences: {
      nl: 'Vermijd reeksen zoals "abc" of "6543".',
      en: 'Avoid sequences such as "abc" or "6543".',
    },
    recentYears: { nl: 'Vermijd jaartallen.', en: 'Avoid years.' },
    associatedYears: {
      nl: 'Vermijd jaartallen die bij jou horen.',
      en: 'Avoid years that have to do with you.',
    },
    dates: { nl: 'Vermijd datums.', en: 'Avoid dates.' },
    topTen: {
      nl: 'Dit is een van de tien meest gebruikte wachtwoorden.',
      en: 'This is one of the ten most used passwords.',
    },
    topHundred: {
      nl: 'Dit is een van de honderd meest gebruikte wachtwoorden.',
      en: 'This is one of the hundred most used passwords.',
    },
    common: { nl: 'Dit wachtwoord komt veel voor.', en: 'This password is used a lot.' },
    similarToCommon: {
      nl: 'Dit lijkt op een wachtwoord dat veel voorkomt.',
      en: 'This looks like a password that is used a lot.',
    },
    wordByItself: { nl: 'Eén woord is zo geraden.', en: 'A single word is guessed at once.' },
    namesByThemselves: { nl: 'Een naam alleen is zo geraden.', en: 'A name by itself is guessed at once.' },
    commonNames: { nl: 'Veelvoorkomende namen zijn zo geraden.', en: 'Common names are guessed at once.' },
    userInputs: {
      nl: 'Gebruik niet je eigen naam, adres of organisatie.',
      en: 'Do not use your own name, address or organisation.',
    },
    l33t: {
      nl: 'Een "@" voor een "a" maakt het niet moeilijker te raden.',
      en: 'An "@" for an "a" makes it no harder to guess.',
    },
    reverseWords: {
      nl: 'Een woord achterstevoren is niet moeilijker te raden.',
      en: 'A word written backwards is no harder to guess.',
    },
    allUppercase: {
      nl: 'Alles in hoofdletters is niet moeilijker te raden.',
      en: 'All capitals are no harder to guess.',
    },
    capitalization: {
      nl: 'Een hoofdletter vooraan helpt nauwelijks.',
      en: 'A capital at the beginning hardly helps.',
    },
    repeated: { nl: 'Vermijd herhaalde woorden en tekens.', en: 'Avoid repeated words and characters.' },
    longerKeyboardPattern: {
      nl: 'Neem een langer patroon dat vaker van richting verandert.',
      en: 'Take a longer pattern that changes direction more often.',
    },
    anotherWord: {
      nl: 'Voeg een of twee woorden toe die niets met elkaar te maken hebben.',
      en: 'Add one or two words that have nothing to do with each other.',
    },
    useWords: {
      nl: 'Vier willekeurige woorden achter elkaar zijn sterk en goed te onthouden.',
      en: 'Four random words in a row are strong and easy to remember.',
    },
    noNeed: {
      nl: 'Leestekens of cijfers hoeven niet, lengte wel.',
      en: 'You need no symbols or digits; length is what counts.',
    },
  };
