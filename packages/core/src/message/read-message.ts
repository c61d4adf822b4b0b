import type { Message } from '../terms/index.ts';
import { type Passage, passagesOf, plainOf } from './passages.ts';
import * as words from './words.ts';

/** A message as it is about to be sent. */
export interface MessageText {
  readonly subject?: string;
  /** Text or HTML; which of the two is seen from it. */
  readonly body: string;
  /** The sender as the reader's mail program shows it: `Chinook Music <nieuws@chinook.example>`. */
  readonly from?: string;
}

/** What a text shows of one thing, with the words that decided. */
export interface Shown<Value extends string> {
  /** `unknown`: the text doesn't settle it. It is never guessed. */
  readonly value: Value | 'unknown';
  /** The sentence that decided, as it stands in the message; absent where something is nowhere in it. */
  readonly sentence?: string;
  /** Why it is not settled. */
  readonly because?: Unsettled;
}

export type Unsettled =
  /** Hardly any text: what it says stands in pictures. */
  | 'pictures'
  /** None of the languages that are read. */
  | 'language'
  /** Leaving is named, yet nothing leads there. */
  | 'no-way'
  /** A page with preferences: whether one can leave there isn't told. */
  | 'preferences'
  /** Nobody said which names the sender goes by, or where the message says it comes from. */
  | 'no-name'
  /** The name isn't in the text; who it says it comes from isn't known. */
  | 'no-from'
  /** A word that may mean it, or not. */
  | 'ambiguous'
  /** The text says nothing of it. */
  | 'unsaid';

/** What the text of a message shows. */
export interface MessageReading {
  readonly language: 'nl' | 'en' | 'fr' | 'de' | null;
  /** How one can leave: `none` is nowhere in it, `broken` a link that leads nowhere, `burdensome` one that asks something. */
  readonly unsubscribe: Shown<NonNullable<Message['unsubscribe']>>;
  readonly sender: Shown<'named' | 'not-named'>;
  readonly promotion: Shown<'present' | 'absent'>;
  /** Whose products: the like of what was bought here, or those of others. */
  readonly products: Shown<'similar' | 'third-party'>;
}

/**
 * Reads what a message shows of itself, in Dutch, English, French and German. Only what stands there: whether a link
 * works, or what a picture says, isn't known from a text.
 *
 * @param senderNames the names by which readers know the sender
 */
export function readMessage(
  { subject = '', body, from }: MessageText,
  senderNames: readonly string[],
): MessageReading {
  const { list: inBody, inPictures } = passagesOf(body);
  const list = [...passagesOf(subject).list, ...inBody];
  const language = languageOf(list);
  const unread: Unsettled | undefined = inPictures ? 'pictures' : language === null ? 'language' : undefined;
  return {
    language,
    unsubscribe: unsubscribeIn(inBody, body, unread),
    sender: senderIn(list, from, senderNames),
    promotion: promotionIn(list, unread),
    products: productsIn(list, unread),
  };
}

const unknown = (
  because: Unsettled,
  passage?: Passage,
): { value: 'unknown'; because: Unsettled; sentence?: string } => ({
  value: 'unknown',
  because,
  ...(passage ? { sentence: passage.text } : {}),
});

const shown = <Value extends string>(value: Value, { text }: Passage): Shown<Value> => ({
  value,
  sentence: text,
});

function languageOf(list: readonly Passage[]): MessageReading['language'] {
  const all = list.flatMap(({ plain }) => plain.match(/\p{L}+/gu) ?? []);
  let best: MessageReading['language'] = null;
  let most = all.length < 8 ? 0 : all.length / 12;
  for (const language of ['nl', 'en', 'fr', 'de'] as const) {
    const found = all.filter((word) => words.everyday[language].has(word)).length;
    if (found <= most) continue;
    most = found;
    best = language;
  }
  return best;
}

const isDead = (link: string): boolean => /^(?:#.*|javascript:.*|https?:\/\/|)$/i.test(link);
const isMail = (link: string): boolean => /^mailto:/i.test(link);

function unsubscribeIn(
  list: readonly Passage[],
  body: string,
  unread: Unsettled | undefined,
): MessageReading['unsubscribe'] {
  const oneClick = list.find(({ plain }) => plain.startsWith('list-unsubscribe-post:'));
  if (oneClick) return shown('one-click', oneClick);
  const field = words.leavingField.exec(body);
  if (field) return { value: 'link', sentence: field[0] };
  const naming = list.flatMap((passage, place) =>
    words.leaving.test(passage.plain) ? [{ passage, place }] : [],
  );
  let dead: Passage | undefined;
  for (const { passage, place } of naming) {
    const links = passage.links.length > 0 ? passage.links : linksBelow(list.slice(place + 1, place + 3));
    if (links.some((link) => !isDead(link) && !isMail(link) && !/^tel:/i.test(link)))
      return words.byEffort.test(passage.plain) ? shown('burdensome', passage) : shown('link', passage);
    if (links.some(isMail) || words.byReply.test(passage.plain)) return shown('reply', passage);
    if (links.some(isDead)) dead ??= passage;
  }
  if (dead) return shown('broken', dead);
  const effort = naming.find(({ passage }) => words.byEffort.test(passage.plain));
  if (effort) return shown('burdensome', effort.passage);
  if (naming[0]) return unknown('no-way', naming[0].passage);
  const chosen = list.find(({ plain }) => words.preferences.test(plain));
  if (chosen) return unknown('preferences', chosen);
  return unread ? unknown(unread) : { value: 'none' };
}

/** A link often stands below the words: an address on its own line, or behind "click here". */
const linksBelow = (below: readonly Passage[]): readonly string[] =>
  below.find(
    (passage) => passage.links.length > 0 && (isOnlyAddress(passage) || words.clicking.test(passage.plain)),
  )?.links ?? [];

const isOnlyAddress = ({ text, links }: Passage): boolean =>
  links.length === 1 && text.length <= (links[0]?.length ?? 0) + 4;

function senderIn(
  list: readonly Passage[],
  from: string | undefined,
  senderNames: readonly string[],
): MessageReading['sender'] {
  const names = senderNames.map((name) => plainOf(name).trim()).filter((name) => name.length > 1);
  if (names.length === 0) return unknown('no-name');
  const within = (plain: string) => names.some((name) => isWordIn(name, plain));
  if (from !== undefined && within(plainOf(from))) return { value: 'named', sentence: from };
  const found = list.find(({ plain }) => within(plain));
  if (found) return shown('named', found);
  return from === undefined || from.trim() === ''
    ? unknown('no-from')
    : { value: 'not-named', sentence: from };
}

function isWordIn(name: string, plain: string): boolean {
  for (let at = plain.indexOf(name); at >= 0; at = plain.indexOf(name, at + 1))
    if (!isLetter(plain[at - 1]) && !isLetter(plain[at + name.length])) return true;
  return false;
}

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\d]/u.test(character);

function promotionIn(list: readonly Passage[], unread: Unsettled | undefined): MessageReading['promotion'] {
  const sure = list.find((passage) => says(passage, words.promotionSure));
  if (sure) return shown('present', sure);
  const perhaps = list.find((passage) => says(passage, words.promotionPerhaps));
  if (perhaps) return unknown('ambiguous', perhaps);
  return unread ? unknown(unread) : { value: 'absent' };
}

/** Whether the words stand there without a denial in front. */
function says({ plain }: Passage, sought: RegExp): boolean {
  const all = new RegExp(sought.source, `${sought.flags}g`);
  for (const found of plain.matchAll(all)) if (!words.denied.test(plain.slice(0, found.index))) return true;
  return false;
}

function productsIn(list: readonly Passage[], unread: Unsettled | undefined): MessageReading['products'] {
  const others = list.find(({ plain }) => words.othersProducts.test(plain));
  const similar = list.find(({ plain }) => words.similarProducts.test(plain));
  if (others && similar) return unknown('ambiguous', others);
  if (others) return shown('third-party', others);
  if (similar) return shown('similar', similar);
  return unknown(unread ?? 'unsaid');
}
