import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { formatDay, parseDay } from '@houdbaar/core/time';

const firsts = ['Anna', 'Bram', 'Carla', 'Daan', 'Eva', 'Finn', 'Gerda', 'Henk'];
const lasts = ['de Vries', 'Jansen', 'Bakker', 'Visser', 'Smit', 'Meijer'];
const header =
  'customer_id,first_name,last_name,email,phone,street,house_number,postcode,city,created_at,newsletter,newsletter_at,last_purchase_date';
const since = parseDay('2023-06-01');

const emailOf = (number: number): string => `p${number}@example${number % 50}.nl`;

/** Writes customers by number, the last not included: one in ten unsubscribed, every second one bought something. */
export async function writePeople(path: string, from: number, to: number): Promise<void> {
  const out = createWriteStream(path);
  let piece = `${header}\n`;
  for (let number = from; number < to; number += 1) {
    const day = since + (number % 1_100);
    piece += [
      number,
      firsts[number % firsts.length],
      lasts[number % lasts.length],
      emailOf(number),
      `06${10_000_000 + number}`,
      'Dorpsstraat',
      1 + (number % 200),
      `${1000 + (number % 8_000)} AB`,
      'Utrecht',
      formatDay(day),
      number % 10 === 0 ? 'unsubscribed' : 'subscribed',
      formatDay(day),
      number % 2 === 0 ? '' : `${formatDay(day + 30)}`,
    ].join(',');
    piece += '\n';
    if (piece.length < 1 << 20) continue;
    if (!out.write(piece)) await once(out, 'drain');
    piece = '';
  }
  out.end(piece);
  await finished(out);
}
