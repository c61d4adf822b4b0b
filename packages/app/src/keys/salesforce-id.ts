/**
 * A record id of Salesforce: three signs for the kind of record, two or three for the server, and a running number in base
 * 62. It comes in 15 signs, where capitals count, or in 18, the last three of which say where the capitals are.
 */
const form =
  /^(?:00[0-9A-Za-z]|50[0-9A-Za-z]|70[0-9A-Za-z]|a[0-9A-Za-z]{2})[0-9A-Za-z]{12}(?:[A-Z0-5a-z]{3})?$/;

const marks = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The one form of an id of Salesforce in which two that differ by capitals alone still differ: 18 signs, in lower case.
 * Undefined for what is no such id.
 *
 * Source: Salesforce Help, "Convert 15 Character IDs to 18 Character IDs".
 */
export function salesforceId(text: string): string | undefined {
  if (!form.test(text)) return undefined;
  if (text.length === 18) return hasMarks(text) ? text.toLowerCase() : undefined;
  return `${text}${marksOf(text)}`.toLowerCase();
}

/** Three marks, each for five signs: which of those are capitals, the first sign as the lowest bit. */
function marksOf(id: string): string {
  let found = '';
  for (let chunk = 0; chunk < 15; chunk += 5) {
    let bits = 0;
    for (let place = 0; place < 5; place += 1) if (/[A-Z]/.test(id[chunk + place]!)) bits |= 1 << place;
    found += marks[bits]!;
  }
  return found;
}

/** Whether the last three signs can be marks of the rest: a capital is marked only where a letter is. */
function hasMarks(id: string): boolean {
  for (let chunk = 0; chunk < 3; chunk += 1) {
    const bits = marks.indexOf(id[15 + chunk]!.toUpperCase());
    for (let place = 0; place < 5; place += 1)
      if ((bits >> place) & 1 && /[0-9]/.test(id[chunk * 5 + place]!)) return false;
  }
  return true;
}
