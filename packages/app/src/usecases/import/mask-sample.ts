const dot = '•';
/** Words that say nothing of who somebody is, and by which a column is understood. */
const plainWords: ReadonlySet<string> = new Set(
  [
    'ja nee yes no true false waar onwaar on off aan uit y n j x 0 1',
    'subscribed unsubscribed nonsubscribed cleaned pending active inactive actief inactief',
    'opt-in opt-out optin optout in out none geen unknown onbekend',
    'm v f man vrouw male female mevrouw meneer dhr mevr mr mrs ms heer',
    'nl be de fr uk gb it es en eu nederland belgië duitsland frankrijk',
    'customer klant lead prospect member lid b2b b2c',
  ]
    .join(' ')
    .split(' '),
);

const emailForm = /^([^\s@]+)@([^\s@]+)(\.[a-z]{2,})$/i;
const phoneForm = /^[+(]?[\d\s().\-/]{8,}$/;
const dateForm = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b/;

/**
 * The shape of a value, enough to see what a column holds and no more: `j•••@x•••.nl`, `0612••••••`, `••••-••-••`, `J•••
 * d• V••••`. Words that say nothing of anybody, such as `ja` and `subscribed`, stay as they are.
 */
export function maskSample(value: string): string {
  const text = value.trim().slice(0, 60);
  if (plainWords.has(text.toLowerCase())) return text;
  const email = emailForm.exec(text);
  if (email) return `${first(email[1]!)}${dot.repeat(3)}@${first(email[2]!)}${dot.repeat(3)}${email[3]}`;
  if (phoneForm.test(text) && !dateForm.test(text)) return maskedPhone(text);
  return text.replace(/[\p{L}\p{N}\p{M}]+/gu, maskedWord);
}

const first = (text: string): string => [...text][0] ?? '';

/** The first four digits tell the kind of number, and leave a million of them. */
function maskedPhone(text: string): string {
  let seen = 0;
  return text.replace(/\d/g, (digit) => {
    seen += 1;
    return seen <= 4 ? digit : dot;
  });
}

/** Of a word its first letter, of a number nothing. */
function maskedWord(word: string): string {
  const signs = [...word];
  if (/\p{N}/u.test(word)) return dot.repeat(signs.length);
  return signs.length === 1 ? dot : signs[0] + dot.repeat(Math.min(signs.length, 8) - 1);
}
