import { foldText } from './fold.ts';

/** An e-mail address that can be read as one. */
export interface Email {
  /** As to be used: local part as written, domain in lower case and, where international, in its ASCII form. */
  readonly address: string;
  /**
   * For comparing: all lower case. Dots and `+tags` stay, since only the provider knows whether they matter;
   * two addresses with one key reach the same mailbox at every provider of note.
   */
  readonly key: string;
  /** Part before the @, lower case. */
  readonly local: string;
  readonly domain: string;
}

/** Why a text is no e-mail address. */
export type EmailFault = 'empty' | 'no-at' | 'several' | 'space' | 'local-part' | 'domain';

const plain = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const international = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
/**
 * The form of nearly all addresses, already in lower case: read without any tidying. The underscore belongs to a word and
 * separates none, so that there is one way to divide a line of underscores.
 */
const common = /^[a-z0-9_]+(?:[.+-][a-z0-9_]+)*@(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]{2,24}$/;
const quoted = /^"[^"\\]+"$/;
const domainForm = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/;
const beyondAscii = /\P{ASCII}/u;

/** Takes off what exports put around an address: `Jan <jan@x.nl>`, `mailto:`, quotes, a closing dot or comma. */
function bare(text: string): string {
  let value = text.trim();
  const open = value.lastIndexOf('<');
  if (open >= 0 && value.endsWith('>')) value = value.slice(open + 1, -1).trim();
  if (/^mailto:/i.test(value)) value = value.slice(7);
  const [edge = ''] = /^['"\u2018\u2019\u200b\ufeff]*/.exec(value) ?? [];
  // a quoted local part keeps its quote
  const start = edge.startsWith('"') && value.includes('"@') ? 0 : edge.length;
  let end = value.length;
  while (end > start && closing.has(value[end - 1]!)) end -= 1;
  return value.slice(start, end);
}

const closing: ReadonlySet<string> = new Set("'\u2018\u2019\u200b.,;:");

/** Quotes around what is plain anyway change nothing about the mailbox, and must not make another address of it. */
const unquoted = (local: string): string =>
  quoted.test(local) && plain.test(local.slice(1, -1)) ? local.slice(1, -1) : local;

function asciiDomain(domain: string): string | undefined {
  const lower = domain.toLowerCase();
  if (!beyondAscii.test(lower)) return lower;
  try {
    return new URL(`http://${lower}`).hostname;
  } catch {
    return undefined;
  }
}

/** The parts of an address, or why it is none. Syntax of RFC 5321 as mailboxes use it; no address literals. */
export function parseEmail(text: string): Email | EmailFault {
  if (text.length <= 64 && common.test(text)) {
    const at = text.indexOf('@');
    return { address: text, key: text, local: text.slice(0, at), domain: text.slice(at + 1) };
  }
  const value = bare(text);
  if (value === '') return 'empty';
  const at = value.lastIndexOf('@');
  if (at < 0) return 'no-at';
  if (value.indexOf('@') !== at && !value.startsWith('"')) return 'several';
  const local = unquoted(value.slice(0, at));
  if (local === '' || local.length > 64) return 'local-part';
  if (!quoted.test(local)) {
    if (/\s/.test(local)) return 'space';
    if (!plain.test(local) && !(international.test(local) && beyondAscii.test(local))) return 'local-part';
  }
  const written = value.slice(at + 1);
  if (/\s/.test(written)) return 'space';
  const domain = asciiDomain(written);
  if (domain === undefined || domain.length > 253 || !domainForm.test(domain)) return 'domain';
  const lower = local.toLowerCase();
  return { address: `${local}@${domain}`, key: `${lower}@${domain}`, local: lower, domain };
}

/** Reads an e-mail address; undefined when the text is none. */
export function readEmail(text: string): Email | undefined {
  const read = parseEmail(text);
  return typeof read === 'string' ? undefined : read;
}

/**
 * Several addresses in one cell (`a@x.nl; b@x.nl`): each readable one, in the order written.
 * One address gives a list of one, an unreadable text an empty list.
 */
export function readEmails(text: string): Email[] {
  const one = readEmail(text);
  if (one) return [one];
  return text
    .split(/[;,\s|]+/)
    .map(readEmail)
    .filter((email) => email !== undefined);
}

/** Whether the name of a person shows in the local part: `jan.de.vries@` for Jan de Vries. */
export function localNames(local: string, firstName: string, lastName: string): boolean {
  const letters = foldText(local).replace(/[^a-z]/g, '');
  const last = foldText(lastName).replace(/[^a-z]/g, '');
  const first = foldText(firstName).replace(/[^a-z]/g, '');
  return (last.length > 2 && letters.includes(last)) || (first.length > 2 && letters.includes(first));
}
