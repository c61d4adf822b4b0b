import { call } from '../../api/client.ts';
import type { GateDecision, GateQuestion, GateSummary } from '../../api/contract.generated.ts';
import { SpreadsheetFile } from '../../api/spreadsheet-file.ts';
import type { Unnamed } from './use-question.ts';

export type GateAsked = Pick<GateQuestion, 'purpose' | 'channel' | 'message'>;

/** A list that was judged: the counts, both files, and under which number it is kept. */
export interface JudgedList {
  readonly summary: GateSummary;
  readonly receipt: string;
  readonly allowed: Blob;
  readonly refused: Blob;
  /** The first day on which one of those who may changes by itself. */
  readonly firstChange: string | null;
  /** Who stands behind a reason, by outcome and reason; the first of each. */
  readonly behind: ReadonlyMap<string, readonly GateDecision[]>;
}

/** Names of the columns of both files, in the reader's language. */
export interface FileHeads {
  readonly who: string;
  readonly until: string;
  readonly outcome: string;
  readonly reason: string;
  readonly because: string;
  readonly rule: string;
  readonly outcomes: Readonly<Record<GateDecision['outcome'], string>>;
}

export const behindKey = (
  outcome: string,
  reason: { readonly rule?: string; readonly category?: string } | undefined,
) => `${outcome}:${reason?.rule ?? reason?.category ?? ''}`;

/** So many of each reason stay on the page. */
const mostBehind = 500;

/**
 * Asks the gate about everyone, a view or a list. The answer is read as it comes and becomes two files: who may be contacted and
 * until when, and who may not and why. One answer, one receipt.
 */
export async function judgeList(
  asked: GateAsked,
  audience: Unnamed | Blob,
  heads: FileHeads,
  onProgress: (count: number) => void,
  signal: AbortSignal,
): Promise<JudgedList> {
  const { purpose, channel, message = {} } = asked;
  const response = await (audience instanceof Blob
    ? call('POST /api/v1/gate', {
        query: { purpose, channel, ...message, format: 'ndjson' },
        body: audience,
        headers: { 'Content-Type': 'text/csv', Accept: 'application/x-ndjson' },
        signal,
      })
    : call('POST /api/v1/gate', {
        body: { ...asked, audience },
        headers: { Accept: 'application/x-ndjson' },
        signal,
      }));
  const allowed = new SpreadsheetFile([heads.who, heads.until]);
  const refused = new SpreadsheetFile([heads.who, heads.outcome, heads.reason, heads.because, heads.rule]);
  const behind = new Map<string, GateDecision[]>();
  let firstChange: string | null = null;
  let end: { readonly summary: GateSummary; readonly receipt: string } | undefined;
  let count = 0;
  for await (const line of linesOf(response)) {
    const read = JSON.parse(line) as
      | GateDecision
      | { readonly summary: GateSummary; readonly receipt: string };
    if ('summary' in read) {
      end = read;
      continue;
    }
    const { identifier, outcome, until, reason } = read;
    if (outcome === 'lawful') {
      allowed.add([identifier, until ?? '']);
      if (until !== null && (firstChange === null || until < firstChange)) firstChange = until;
    } else
      refused.add([
        identifier,
        heads.outcomes[outcome],
        reason?.name ?? '',
        reason?.says ?? '',
        reason?.rule ?? '',
      ]);
    const key = behindKey(outcome, reason);
    const list = behind.get(key);
    if (!list) behind.set(key, [read]);
    else if (list.length < mostBehind) list.push(read);
    count += 1;
    if (count % 2000 === 0) onProgress(count);
  }
  if (!end) throw new TypeError('the answer broke off');
  return { ...end, allowed: allowed.blob(), refused: refused.blob(), firstChange, behind };
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (!reader) return;
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') yield line;
  }
  if (rest !== '') yield rest;
}
