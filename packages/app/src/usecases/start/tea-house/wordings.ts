import type { Day } from '@houdbaar/core/time';

interface Wording {
  readonly version: string;
  readonly language: string;
  readonly text: string;
}

type Texts = Readonly<Record<string, string>> & { readonly nl: string };

/** What stood beside the box of the newsletter: the latest first, each with the days ago since which it did. */
const versions: readonly { readonly version: string; readonly ago: number; readonly texts: Texts }[] = [
  {
    version: '3',
    ago: 260,
    texts: {
      nl: 'Ja, mail mij elke maand de nieuwsbrief van Theehuis Zilverlinde met nieuwe thee, recepten en acties. Theehuis Zilverlinde ziet welke links ik volg, om te weten wat ik wil lezen. Afmelden kan in elke mail.',
      de: 'Ja, schickt mir jeden Monat den Newsletter von Theehuis Zilverlinde mit neuem Tee, Rezepten und Angeboten. Theehuis Zilverlinde sieht, welchen Links ich folge, um zu wissen, was ich lesen möchte. Abmelden geht in jeder Mail.',
      fr: 'Oui, envoyez-moi chaque mois la lettre de Theehuis Zilverlinde avec les nouveaux thés, des recettes et des offres. Theehuis Zilverlinde voit quels liens je suis, pour savoir ce que je veux lire. Chaque message permet de se désinscrire.',
    },
  },
  {
    version: '2',
    ago: 700,
    texts: {
      nl: 'Ja, stuur mij de nieuwsbrief van Theehuis Zilverlinde met nieuwe thee en acties, en kijk welke links ik volg. Afmelden kan in elke mail.',
    },
  },
  {
    version: '1',
    ago: Number.POSITIVE_INFINITY,
    texts: { nl: 'Ik wil de nieuwsbrief van Theehuis Zilverlinde ontvangen. Afmelden kan altijd.' },
  },
];

/** The words that somebody saw who signed up on a day. */
export function wordingOn(signedUp: Day, today: Day, language: string): Wording {
  const { version, texts } = versions.find(({ ago }) => signedUp > today - ago)!;
  const text = texts[language];
  return text === undefined ? { version, language: 'nl', text: texts.nl } : { version, language, text };
}
