import type { Language } from '@houdbaar/core/terms';
import { sampleWords } from './sample-words.ts';

const page = (address: string, token: string | undefined): string =>
  token === undefined ? `${address}/` : `${address}/?token=${token}`;

/** What the server says in the terminal. */
export const serveWords = {
  nl: {
    runs: (address: string, people: number) =>
      `Houdbaar draait op ${address}  (${people === 0 ? 'nog leeg' : `${people.toLocaleString('nl')} mensen`})`,
    sample: '  Let op: dit zijn de verzonnen mensen van het voorbeeldbedrijf.',
    look: (address: string, token: string | undefined) => [
      `  In de browser             ${page(address, token)}`,
      `  Handleiding van de API    ${address}/docs`,
    ],
    administrator: (address: string, token: string) => [
      '  Er is nog geen beheerder. Maak de eerste met deze eenmalige code:',
      `    curl -X POST ${address}/api/v1/setup -H 'Content-Type: application/json' \\`,
      `      -d '{"token":"${token}","name":"Je naam","email":"jij@voorbeeld.nl"}'`,
    ],
    next: '  Typ nu, in een tweede terminal:',
    stop: '  Stoppen: Ctrl-C',
    ...sampleWords.nl,
    empty: 'Houdbaar begint leeg.',
    elsewhere: 'Er is in de browser gekozen.',
    noSample: 'Er staan al gegevens in; het voorbeeld is niet geladen.',
  },
  en: {
    runs: (address: string, people: number) =>
      `Houdbaar runs at ${address}  (${people === 0 ? 'still empty' : `${people.toLocaleString('en')} people`})`,
    sample: '  Note: these are the invented people of the sample company.',
    look: (address: string, token: string | undefined) => [
      `  In the browser            ${page(address, token)}`,
      `  Manual of the API         ${address}/docs`,
    ],
    administrator: (address: string, token: string) => [
      '  There is no administrator yet. Make the first one with this one-time token:',
      `    curl -X POST ${address}/api/v1/setup -H 'Content-Type: application/json' \\`,
      `      -d '{"token":"${token}","name":"Your name","email":"you@example.com"}'`,
    ],
    next: '  Type now, in a second terminal:',
    stop: '  Stop: Ctrl-C',
    ...sampleWords.en,
    empty: 'Houdbaar begins empty.',
    elsewhere: 'A choice was made in the browser.',
    noSample: 'There are data already; the sample was not loaded.',
  },
} as const satisfies Record<Language, object>;
