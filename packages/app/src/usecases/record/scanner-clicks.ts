import type { Instant } from '../ports/index.ts';

/** One click or open of a message, with what the mail system saw of it. Nothing of this is stored. */
export interface SeenClick {
  readonly kind: 'email.click' | 'email.open';
  readonly at: Instant;
  /** Whose it is; clicks of one person in one message are looked at together. */
  readonly person: string;
  /** The message, by whatever name the sender gives it. */
  readonly message?: string | undefined;
  /** When the message was handed over to the receiving mail server. */
  readonly delivered?: Instant | undefined;
  /** Which link; its address or a number. */
  readonly link?: string | undefined;
  /** How many different links the message holds. */
  readonly links?: number | undefined;
  readonly userAgent?: string | undefined;
  /** GET, HEAD, POST. */
  readonly method?: string | undefined;
  /** The address it came from belongs to a data centre or cloud, as far as the sender can tell. */
  readonly dataCentre?: boolean | undefined;
}

export type ScannerSign =
  | 'open'
  | 'agent'
  | 'no-agent'
  | 'method'
  | 'data-centre'
  | 'before-delivery'
  | 'at-once'
  | 'every-link'
  | 'burst';

/**
 * What is seen behind a click. `human` true: it was seen well enough, and nothing speaks for a machine; false: a machine
 * is likely; undefined: too little was told. An open is never human: mail programs and their proxies fetch images.
 */
export interface ClickVerdict {
  readonly human: boolean | undefined;
  /** Why it is taken for a machine's; empty otherwise. */
  readonly why: readonly ScannerSign[];
}

export interface ScannerOptions {
  /** Clicks sooner after delivery than this are a machine's; 10 seconds unless set. */
  readonly soonest?: number;
  /** Clicks on different links closer together than this are one sweep; 2 seconds unless set. */
  readonly sweep?: number;
  /** This many different links within one sweep are a machine's, even where the message holds more; 3 unless set. */
  readonly burst?: number;
}

const defaults = { soonest: 10_000, sweep: 2_000, burst: 3 } as const;

/**
 * Programs that open links to look behind them: mail security, link previews, image proxies, scripts. By the words that
 * they put in their user agent; those that pose as a browser are found by how they act.
 */
const agents: readonly RegExp[] = [
  /safelinks|microsoft (?:defender|office (?:protocol|existence))|ms-?office|exchange online protection/i,
  /proofpoint|urldefense|mimecast|barracuda|symantec|messagelabs|fireeye|trellix|sophos|trend ?micro|cisco[- ]?(?:umbrella|talos|ironport)|ironport|forcepoint|zscaler|checkpoint|fortinet|fortimail|cloudmark|vade ?secure|hornetsecurity|spamtitan|avanan|abnormal/i,
  /googleimageproxy|ggpht\.com|yahoomailproxy|yahoocachesystem|mail privacy|applemailprivacy|outlookimageproxy/i,
  /\b(?:bot|crawler|spider|scanner|preview|prefetch|linkcheck|urlscan|validator|monitor)\b|bot[/;) ]/i,
  /facebookexternalhit|slackbot|whatsapp|telegrambot|twitterbot|linkedinbot|skypeuripreview|bingpreview|google-?safety/i,
  /^(?:curl|wget|python|go-http|java|okhttp|axios|node|ruby|perl|libwww|apache-httpclient|httpie|php|guzzle|postman|scrapy)\b/i,
  /headlesschrome|phantomjs|puppeteer|playwright|selenium|electron/i,
];

/** Apple Mail fetches images through its own servers and says no more than this. */
const bareMozilla = /^mozilla\/5\.0$/i;

export const isScannerAgent = (agent: string): boolean => {
  const text = agent.trim();
  return bareMozilla.test(text) || agents.some((pattern) => pattern.test(text));
};

/**
 * Tells clicks of people from those of machines, over the clicks of a stretch of time. Pure; the order of the clicks makes
 * no difference. A sweep over links is seen only where its clicks are given together.
 *
 * @returns one verdict for each click, in the same order
 */
export function classifyClicks(
  clicks: readonly SeenClick[],
  options: ScannerOptions = {},
): readonly ClickVerdict[] {
  const limits = { ...defaults, ...options };
  const swept = sweeps(clicks, limits);
  return clicks.map((click): ClickVerdict => {
    const why = [...ownSigns(click, limits.soonest), ...(swept.get(click) ?? [])];
    if (why.length > 0) return { human: false, why };
    const seen = click.delivered !== undefined && click.userAgent !== undefined;
    return { human: seen ? true : undefined, why };
  });
}

/** What one click shows by itself. */
function ownSigns(click: SeenClick, soonest: number): ScannerSign[] {
  const signs: ScannerSign[] = [];
  const { kind, userAgent, method, dataCentre, delivered, at } = click;
  if (kind === 'email.open') signs.push('open');
  if (userAgent !== undefined) {
    if (userAgent.trim() === '') signs.push('no-agent');
    else if (isScannerAgent(userAgent)) signs.push('agent');
  }
  // A page is asked for with GET; a one-click unsubscribe is posted, and that is no click.
  if (method !== undefined && method.toUpperCase() !== 'GET') signs.push('method');
  if (dataCentre === true) signs.push('data-centre');
  if (delivered !== undefined) {
    if (at < delivered) signs.push('before-delivery');
    else if (at - delivered < soonest) signs.push('at-once');
  }
  return signs;
}

interface Sweep {
  readonly sweep: number;
  readonly burst: number;
}

/** Clicks that belong to a sweep over the links of a message. */
function sweeps(clicks: readonly SeenClick[], { sweep, burst }: Sweep): Map<SeenClick, ScannerSign[]> {
  const byMessage = new Map<string, SeenClick[]>();
  for (const click of clicks) {
    if (click.kind !== 'email.click' || click.link === undefined) continue;
    const key = JSON.stringify([click.person, click.message ?? null]);
    const list = byMessage.get(key);
    if (list) list.push(click);
    else byMessage.set(key, [click]);
  }
  const found = new Map<SeenClick, ScannerSign[]>();
  for (const list of byMessage.values()) {
    if (list.length < 2) continue;
    list.sort((one, other) => one.at - other.at);
    let first = 0;
    for (const [last, click] of list.entries()) {
      while (click.at - list[first]!.at > sweep) first += 1;
      const within = list.slice(first, last + 1);
      const links = new Set(within.map(({ link }) => link)).size;
      const all = Math.max(...within.map((each) => each.links ?? 0));
      const sign = all >= 2 && links >= all ? 'every-link' : links >= burst ? 'burst' : undefined;
      if (sign) for (const each of within) note(found, each, sign);
    }
  }
  return found;
}

function note(found: Map<SeenClick, ScannerSign[]>, click: SeenClick, sign: ScannerSign): void {
  const known = found.get(click);
  if (!known) found.set(click, [sign]);
  else if (!known.includes(sign)) known.push(sign);
}
