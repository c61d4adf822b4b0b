import { servesMarketing } from '../judge/index.ts';
import { messageRules, type Rule, softOptInRules } from '../law/index.ts';
import type { Channel, Message, PurposeKind, Said } from '../terms/index.ts';
import type { PointAbout, PointIs } from './point-words.ts';
import { type MessageReading, type MessageText, readMessage, type Shown } from './read-message.ts';
import { saidPoint } from './say-point.ts';

/** For what a message is sent. */
export interface MessagePurpose {
  readonly kind?: PurposeKind;
  readonly channel: Channel;
  /** The message as the purpose declares it. */
  readonly declared: Message;
}

/** One thing that a message must show, or must not. */
export interface MessagePoint {
  readonly about: PointAbout;
  readonly is: PointIs;
  /** What the text shows of it. */
  readonly shows: string;
  readonly says: Said;
  readonly sentence?: string;
  /** What asks for it; absent where nothing does. */
  readonly rule?: Pick<Rule, 'id' | 'cites' | 'source'>;
}

export interface MessageCheck {
  readonly language: MessageReading['language'];
  readonly points: readonly MessagePoint[];
  /** What the text settles of the message, for the judge and the gate. */
  readonly facts: Message;
}

/**
 * Reads a message and holds it against what it is sent for: a way out and a sender in everything that is promotional, no
 * promotion in what is called a service, no other products than the purpose declares.
 *
 * @param senderNames the names by which readers know the sender
 */
export function checkMessage(
  text: MessageText,
  { kind, channel, declared }: MessagePurpose,
  senderNames: readonly string[],
): MessageCheck {
  const reading = readMessage(text, senderNames);
  const declaredService = declared.content === 'service' && !servesMarketing(kind);
  const promotional = !declaredService || reading.promotion.value === 'present';
  const mail = channel === 'email' || channel === 'sms' || channel === 'push' || channel === 'inbox-ad';
  const point = (about: PointAbout, shown: Shown<string>, is: PointIs, rule: Rule): MessagePoint => ({
    about,
    is,
    shows: shown.value,
    says: saidPoint(about, is, shown),
    ...(shown.sentence === undefined ? {} : { sentence: shown.sentence }),
    ...(is === 'not-asked' ? {} : { rule: { id: rule.id, cites: rule.cites, source: rule.source } }),
  });
  const { unsubscribe, sender, promotion, products } = reading;
  return {
    language: reading.language,
    points: [
      point(
        'unsubscribe',
        unsubscribe,
        promotional && mail ? waysOut[unsubscribe.value] : 'not-asked',
        messageRules.unsubscribe,
      ),
      point('sender', sender, promotional ? senders[sender.value] : 'not-asked', messageRules.identity),
      point(
        'promotion',
        promotion,
        declaredService ? promotions[promotion.value] : 'not-asked',
        messageRules.promotional,
      ),
      point('products', products, productsAsked(products.value, promotional, declared), softOptInRules.same),
    ],
    facts: factsOf(reading),
  };
}

const waysOut = {
  'one-click': 'good',
  link: 'good',
  reply: 'good',
  burdensome: 'missing',
  broken: 'missing',
  none: 'missing',
  unknown: 'look',
} as const satisfies Record<MessageReading['unsubscribe']['value'], PointIs>;

const senders = { named: 'good', 'not-named': 'missing', unknown: 'look' } as const;
const promotions = { present: 'missing', absent: 'good', unknown: 'look' } as const;

function productsAsked(
  shows: MessageReading['products']['value'],
  promotional: boolean,
  { products, onBehalfOf }: Message,
): PointIs {
  const ownOnly = products === 'similar' || (promotional && onBehalfOf === 'self');
  if (!promotional || !ownOnly) return 'not-asked';
  if (shows === 'third-party') return 'missing';
  if (products !== 'similar') return 'not-asked';
  return shows === 'similar' ? 'good' : 'look';
}

/** What is unknown is left out: the judge says itself what it misses. Promotion beside a service makes a mixed message. */
function factsOf({ unsubscribe, sender, promotion, products }: MessageReading): Message {
  return {
    ...(unsubscribe.value === 'unknown' ? {} : { unsubscribe: unsubscribe.value }),
    ...(sender.value === 'unknown' ? {} : { identifiesSender: sender.value === 'named' }),
    ...(promotion.value === 'present' ? { content: 'mixed' as const } : {}),
    ...(products.value === 'unknown' ? {} : { products: products.value }),
  };
}
