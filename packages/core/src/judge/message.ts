import { duties, messageRules } from '../law/index.ts';
import type { Channel } from '../terms/index.ts';
import { forbids, needs, permits } from './ground.ts';
import type { Hearing } from './hearing.ts';

const facts = ['message.channel', 'message.unsubscribe', 'message.identifiesSender', 'message.content'];

const complete = permits(messageRules.complete, facts);
const unconcealed = permits(messageRules.identity, facts);
const noUnsubscribe = forbids(messageRules.unsubscribe, facts);
const concealed = forbids(messageRules.identity, facts);
const unknownUnsubscribe = needs(messageRules.unsubscribe, facts, 'message.unsubscribe');
const unknownIdentity = needs(messageRules.identity, facts, 'message.identifiesSender');

const mail: ReadonlySet<Channel> = new Set<Channel>(['email', 'sms', 'push', 'inbox-ad']);
const spoken: ReadonlySet<Channel> = new Set<Channel>(['phone', 'robocall', 'fax', 'post']);

/** What the message itself must carry: who sends it and, in electronic mail, a way out that works. */
export function assessMessage(h: Hearing, channel: Channel): void {
  const { unsubscribe, identifiesSender } = h.question.message ?? {};
  const written = mail.has(channel);
  if (!written && !spoken.has(channel)) return;
  if (identifiesSender === false) {
    h.add(concealed);
    return;
  }
  h.oblige(duties['identify-sender']);
  if (!written) {
    h.note(unconcealed);
    return;
  }
  switch (unsubscribe) {
    case 'none':
    case 'broken':
    case 'burdensome':
      h.add(noUnsubscribe);
      return;
    case undefined:
      h.add(unknownUnsubscribe);
      return;
    case 'one-click':
    case 'link':
    case 'reply':
      h.oblige(duties['unsubscribe-in-message']);
      h.add(identifiesSender === undefined ? unknownIdentity : complete);
  }
}
