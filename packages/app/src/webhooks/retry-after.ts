import { type Instant, SECOND } from './instant.ts';

/** RFC 9110, 5.6.7: the form in which servers send dates today, such as Sun, 06 Nov 1994 08:49:37 GMT. */
const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * Reads a Retry-After header (RFC 9110, 10.2.3): seconds or a date.
 *
 * @param now when the answer came
 * @returns the moment from which the receiver wants to be asked again; null when absent or not understood
 */
export function readRetryAfter(header: string | undefined, now: Instant): Instant | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,10}$/.test(text)) return now + Number(text) * SECOND;
  if (!httpDate.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at;
}
