import { randomFillSync } from 'node:crypto';

const stock = Buffer.alloc(8_192);
let drawn = stock.length;

/**
 * Random bytes fit for keys, drawn from a stock: asking the system for twelve bytes at a time costs as much as
 * sealing a body with them. What was given out is wiped from the stock.
 */
export function drawRandom(size: number): Uint8Array {
  if (size > stock.length) throw new RangeError(`the stock holds ${stock.length} bytes`);
  if (drawn + size > stock.length) {
    randomFillSync(stock);
    drawn = 0;
  }
  const given = new Uint8Array(stock.subarray(drawn, drawn + size));
  stock.fill(0, drawn, drawn + size);
  drawn += size;
  return given;
}
