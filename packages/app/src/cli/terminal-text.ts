/** Our own colours, line ends and tabs stay; every other control goes, and with it what turns the order of letters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
const kept = /(\x1b\[[\d;]*m|\r?\n|\t)|[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A text as a terminal may get it. Names, titles and headings come from strangers, and a terminal carries out what is
 * hidden in them. What goes to a file or another program is left as it is.
 */
export const terminalText = (text: string): string => text.replace(kept, (_, own?: string) => own ?? '');
