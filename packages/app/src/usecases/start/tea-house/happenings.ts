import { type Day, formatDay } from '@houdbaar/core/time';
import type { EventInput } from '../../record/index.ts';
import type { Contact } from './business.ts';
import type { Chance } from './chance.ts';
import type { Customer } from './customers.ts';
import type { Reader, Readers } from './readers.ts';
import { teaSources } from './sources.ts';
import { wordingOn } from './wordings.ts';

/** What people did and said since, as the systems of the shop would tell it. */
export function makeHappenings(
  today: Day,
  chance: Chance,
  {
    customers,
    readers,
    leads,
    bought,
  }: {
    readonly customers: readonly Customer[];
    readonly readers: Readers;
    readonly leads: readonly Contact[];
    readonly bought: readonly Contact[];
  },
): EventInput[] {
  const teller = new Teller(chance);
  return [
    ...[...readers.byForm, ...readers.customers].flatMap((each) => teller.subscription(each, today)),
    ...readers.old.flatMap((each) => teller.clicks(each)),
    ...teller.bounces(readers, today),
    ...teller.customers(customers, today),
    ...leads.flatMap(({ email, replied }) =>
      replied === undefined ? [] : [teller.act(email, 'reply', replied, teaSources['trade-fair'])],
    ),
    ...bought.flatMap(({ email, told }) => (told === undefined ? [] : [teller.notice(email, told)])),
  ];
}

class Teller {
  readonly #chance: Chance;
  #count = 0;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  /** A sign-up by the form, its confirmation, the last click and the goodbye, as far as they came. */
  subscription(reader: Reader, today: Day): EventInput[] {
    const { email, language, signedUp, confirmed, left } = reader;
    const wording = wordingOn(signedUp, today, language);
    const consent = this.#id('consent');
    const system = teaSources['newsletter-form'];
    const minutes = this.#chance.whole(8 * 60, 20 * 60);
    const events: EventInput[] = [
      {
        type: 'consent',
        id: consent,
        person: { email },
        at: instant(signedUp, minutes),
        system,
        for: 'direct-marketing',
        channels: ['email'],
        act: 'ticked',
        condition: false,
        separate: true,
        names: 'sender',
        misleading: false,
        form: { name: 'zilverlinde.example/nieuwsbrief', version: wording.version },
        wording,
      },
    ];
    if (confirmed !== undefined)
      events.push({
        type: 'confirmation',
        id: this.#id('confirmed'),
        person: { email },
        at: instant(confirmed, confirmed > signedUp ? minutes : minutes + 6),
        system,
        consent,
        via: 'email',
      });
    events.push(...this.clicks(reader));
    if (left !== undefined)
      events.push({
        type: 'withdrawal',
        id: this.#id('left'),
        person: { email },
        at: instant(left, 21 * 60),
        system,
        for: 'direct-marketing',
        channels: ['email'],
        consent,
        via: 'link',
      });
    return events;
  }

  clicks({ email, lastClick }: Reader): EventInput[] {
    return lastClick === undefined
      ? []
      : [this.act(email, 'email.click', lastClick, teaSources['newsletter-form'])];
  }

  act(
    email: string,
    kind: 'email.click' | 'login' | 'reply' | 'return',
    at: Day,
    system: string,
  ): EventInput {
    return {
      type: 'activity',
      kind,
      person: { email },
      at: instant(at, this.#chance.whole(9 * 60, 21 * 60)),
      system,
      human: true,
      by: 'person',
    };
  }

  /** What is owed to people whose data came from elsewhere (GDPR 14). */
  notice(email: string, at: Day): EventInput {
    return {
      type: 'notice',
      id: this.#id('told'),
      person: { email },
      at: instant(at, 10 * 60),
      marketing: true,
      optOut: true,
      right: true,
    };
  }

  bounces({ old, byForm }: Readers, today: Day): EventInput[] {
    const gone = [
      ...old.filter((_, index) => index % 13 === 4),
      ...byForm.filter((_, index) => index % 34 === 9),
    ];
    return gone.map(({ email }) => ({
      type: 'bounce',
      person: { email },
      at: instant(today - this.#chance.whole(1, 200), 7 * 60),
      system: teaSources['newsletter-form'],
    }));
  }

  customers(customers: readonly Customer[], today: Day): EventInput[] {
    const chance = this.#chance;
    const system = teaSources['web-shop'];
    const events: EventInput[] = [];
    customers.forEach(({ email, orders, logsIn }, index) => {
      const last = orders.at(-1)?.day;
      if (last === undefined) return;
      if (logsIn && last < today - 1)
        events.push(
          this.act(email, 'login', chance.happens(0.35) ? chance.whole(last, today - 1) : last, system),
        );
      if (last < today - 10 && index % 31 === 12) events.push(this.act(email, 'return', last + 8, system));
      const at = instant(chance.whole(Math.min(last + 1, today - 1), today - 1), 11 * 60);
      const told = { person: { email }, at, system };
      if (index % 27 === 20)
        events.push({
          type: 'objection',
          id: this.#id('objection'),
          ...told,
          scope: 'marketing',
          via: 'link',
        });
      else if (index % 90 === 44)
        events.push({
          ...{ type: 'objection', id: this.#id('objection'), ...told },
          ...{ scope: 'channel', channel: 'post', via: 'mail' },
        });
    });
    return [...events, ...this.#requests(customers, today)];
  }

  /** Two people who asked what is held of them, one who wants its use to stop, one who wants to be gone. */
  #requests(customers: readonly Customer[], today: Day): EventInput[] {
    const asked = [
      [41, 'restriction', 12],
      [113, 'access', 6],
      [170, 'erasure', 4],
      [254, 'access', 21],
    ] as const;
    return asked.map(([index, right, ago]) => ({
      type: 'request',
      id: this.#id('request'),
      person: { email: customers[index]!.email },
      at: instant(today - ago, 14 * 60),
      right,
      identified: true,
    }));
  }

  #id(what: string): string {
    this.#count += 1;
    return `zilverlinde-${what}-${this.#count}`;
  }
}

/** A moment of a day, in minutes after midnight UTC. */
const instant = (at: Day, minutes: number): string =>
  `${formatDay(at)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00Z`;

const two = (count: number): string => String(count).padStart(2, '0');
