import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classifyClicks, isScannerAgent, type SeenClick } from './scanner-clicks.ts';

const delivered = Date.parse('2026-11-20T10:00:00Z');
const browser =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15';
const click = (after: number, more: Partial<SeenClick> = {}): SeenClick => ({
  kind: 'email.click',
  at: delivered + after,
  person: 'anna',
  message: 'm1',
  delivered,
  link: 'https://shop.example/a',
  userAgent: browser,
  method: 'GET',
  ...more,
});
const verdictOf = (one: SeenClick) => classifyClicks([one])[0]!;

describe('clicks', () => {
  test('are a human’s where they were seen well enough and nothing speaks for a machine', () => {
    expect(verdictOf(click(60_000))).toEqual({ human: true, why: [] });
    const { userAgent: _, ...unseen } = click(60_000);
    expect(verdictOf(unseen)).toEqual({ human: undefined, why: [] });
    const { delivered: __, ...undated } = click(60_000);
    expect(verdictOf(undated).human).toBeUndefined();
  });

  test.each([
    [{ at: delivered + 3_000 }, 'at-once'],
    [{ at: delivered - 1_000 }, 'before-delivery'],
    [{ userAgent: '' }, 'no-agent'],
    [{ method: 'HEAD' }, 'method'],
    [{ dataCentre: true }, 'data-centre'],
    [{ kind: 'email.open' }, 'open'],
    [{ userAgent: 'Mozilla/5.0 (compatible; Barracuda Sentinel)' }, 'agent'],
  ] as const)('are a machine’s by one sign: %o', (more, sign) => {
    expect(verdictOf(click(60_000, more as Partial<SeenClick>))).toEqual({ human: false, why: [sign] });
  });

  test('can come sooner where the sender knows its readers', () => {
    expect(classifyClicks([click(3_000)], { soonest: 2_000 })[0]!.human).toBe(true);
  });

  test('on every link at once are a scanner’s, however late', () => {
    const sweep = ['a', 'b'].map((link, index) => click(90_000 + index * 700, { link, links: 2 }));
    expect(classifyClicks(sweep).map(({ why }) => why)).toEqual([['every-link'], ['every-link']]);
    const later = click(300_000, { link: 'a', links: 2 });
    expect(classifyClicks([...sweep, later])[2]).toEqual({ human: true, why: [] });
  });

  test('on three links within two seconds are a scanner’s, on two of many not', () => {
    const links = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        click(90_000 + index * 500, { link: `l${index}`, links: 9 }),
      );
    expect(classifyClicks(links(3)).every(({ human }) => human === false)).toBe(true);
    expect(classifyClicks(links(2)).every(({ human }) => human === true)).toBe(true);
  });

  test('of others, or in another message, are no part of a sweep', () => {
    const one = click(90_000, { link: 'a', links: 2 });
    expect(classifyClicks([one, click(90_100, { link: 'b', links: 2, person: 'bob' })])[0]!.human).toBe(true);
    expect(classifyClicks([one, click(90_100, { link: 'b', links: 2, message: 'm2' })])[0]!.human).toBe(true);
  });

  test.each([
    'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)',
    'Mozilla/5.0',
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Microsoft Office Protocol Discovery',
    'Proofpoint URL Defense',
    'python-requests/2.32',
    'curl/8.5.0',
    'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)',
    'Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/130.0.0.0',
    'YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html',
  ])('come from a program: %s', (agent) => {
    expect(isScannerAgent(agent)).toBe(true);
  });

  test.each([
    browser,
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148',
    'Mozilla/5.0 (Linux; Android 14; SM-S921B) AppleWebKit/537.36 Chrome/129.0.0.0 Mobile Safari/537.36',
    'Mozilla/5.0 (Linux; Android 9; CUBOT_X19) AppleWebKit/537.36 Chrome/110.0 Mobile Safari/537.36',
  ])('come from a browser: %s', (agent) => {
    expect(isScannerAgent(agent)).toBe(false);
  });

  test('are judged alike in whatever order they are given', () => {
    const any = fc.record({
      after: fc.integer({ min: 0, max: 20_000 }),
      link: fc.constantFrom('a', 'b', 'c', 'd'),
      links: fc.integer({ min: 1, max: 4 }),
      person: fc.constantFrom('anna', 'bob'),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), fc.func(fc.integer()), (list, order) => {
        const clicks = list.map(({ after, ...more }) => click(after, more));
        const mixed = clicks.toSorted((one, other) => order(one) - order(other));
        const verdicts = classifyClicks(mixed);
        const direct = classifyClicks(clicks);
        for (const [index, each] of clicks.entries()) {
          const there = verdicts[mixed.indexOf(each)]!;
          expect([there.human, [...there.why].sort()]).toEqual([
            direct[index]!.human,
            [...direct[index]!.why].sort(),
          ]);
        }
      }),
    );
  });

  test('of opens alone never show a human', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1e9 }), fc.option(fc.string()), (after, agent) => {
        const open = click(after, { kind: 'email.open', userAgent: agent ?? undefined });
        expect(verdictOf(open).human).toBe(false);
      }),
    );
  });
});
