/** A piece of HTML or SVG that is safe to put in a page: made by {@link html} alone. */
export class Html {
  readonly #markup: string;
  constructor(markup: string) {
    this.#markup = markup;
  }
  toString(): string {
    return this.#markup;
  }
}

/** What may stand between the literal parts of a template. Nothing is written for null, undefined and false. */
export type Part = Html | string | number | null | undefined | false | readonly Part[];

/**
 * Builds markup from a template literal. Everything put in is escaped, unless it is {@link Html} itself,
 * so that a value from a file can never become markup.
 */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let markup = literals[0] ?? '';
  parts.forEach((part, index) => {
    markup += markupOf(part) + (literals[index + 1] ?? '');
  });
  return new Html(markup);
}

/** The parts one after the other, with the separator between those that write something. */
export function join(parts: readonly Part[], separator: string): Html {
  const written = parts.map(markupOf).filter((markup) => markup !== '');
  return new Html(written.join(escapeHtml(separator)));
}

function markupOf(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.toString();
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return part.map(markupOf).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that is safe in an element and in a quoted attribute; characters that HTML forbids become a mark. */
export function escapeHtml(text: string): string {
  const legible = text.toWellFormed().replace(/[^\P{Cc}\t\n\r]/gu, '\ufffd');
  return legible.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
