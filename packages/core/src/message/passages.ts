/** A sentence or line of a message, with what it links to. */
export interface Passage {
  /** As a reader sees it. */
  readonly text: string;
  /** Without accents and capitals: what words are sought in. */
  readonly plain: string;
  /** Addresses behind it or written in it: `https://…`, `mailto:…`, `tel:…`; `#` or empty where a link leads nowhere. */
  readonly links: readonly string[];
}

export interface Passages {
  readonly list: readonly Passage[];
  /** The message is pictures with hardly any text beside: what it says can't be read. */
  readonly inPictures: boolean;
}

const looksLikeHtml = /<(?:!doctype|html|body|head|table|div|p|a|br|span|td|img)\b/i;

/** Where a link of the HTML stands in the text; private characters, which no message holds. */
const mark = (place: number): string => `\uE000${place}\uE001`;
const marks = /\uE000(\d+)\uE001/g;

/** Cuts a message, as text or HTML, into what is read as one: sentences and lines. */
export function passagesOf(body: string): Passages {
  if (!looksLikeHtml.test(body)) return { list: cut(body.replace(marks, ''), []), inPictures: false };
  const links: string[] = [];
  const text = textOf(body.replace(marks, ''), links);
  const letters = text.replace(/[^\p{L}]/gu, '').length;
  return { list: cut(text, links), inPictures: letters < 60 && /<img\b/i.test(body) };
}

/** The text of HTML as a reader sees it; the addresses of its links are added to `links`. */
function textOf(html: string, links: string[]): string {
  const text = html
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<(script|style|head|title)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<a\b([^>]*)>/gi, (_, attributes: string) => {
      links.push(decoded(attribute(attributes, 'href') ?? '').trim());
      return ` ${mark(links.length - 1)}`;
    })
    .replace(/<img\b([^>]*)>/gi, (_, attributes: string) => ` ${attribute(attributes, 'alt') ?? ''} `)
    .replace(/<\/?(?:p|div|tr|td|th|table|li|ul|ol|h[1-6]|br|hr|section|footer|header)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '');
  return decoded(text);
}

const attribute = (attributes: string, name: string): string | undefined => {
  const found = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return found?.[1] ?? found?.[2] ?? found?.[3];
};

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  euro: '€',
  eacute: 'é',
  egrave: 'è',
  euml: 'ë',
  iuml: 'ï',
  agrave: 'à',
  ccedil: 'ç',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  rsquo: '’',
  lsquo: '‘',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  middot: '·',
};

const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi, (all, hex, decimal, name: string) => {
    if (name !== undefined) return named[name] ?? all;
    const code = Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });

const written = /(?:https?:\/\/|www\.|mailto:)[^\s<>"')\]]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;

/** A line break ends a passage; a full stop does where a space follows, so that addresses stay whole. */
function cut(text: string, links: readonly string[]): Passage[] {
  const list: Passage[] = [];
  for (const line of text.split(/\r?\n|\r/))
    for (const part of line.split(/(?<=[.!?…])\s+/)) {
      const own = [...part.matchAll(marks)].map(([, place]) => links[Number(place)] ?? '');
      const shown = part.replace(marks, '').replace(/\s+/g, ' ').trim();
      if (shown === '' && own.length === 0) continue;
      const inText = [...shown.matchAll(written)].map(([address]) =>
        address.includes('@') && !/^mailto:/i.test(address) ? `mailto:${address}` : address,
      );
      list.push({ text: shown, plain: plainOf(shown), links: [...own, ...inText] });
    }
  return list;
}

/** Without accents and capitals, with plain apostrophes. */
export const plainOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`´]/g, "'")
    .toLowerCase();
