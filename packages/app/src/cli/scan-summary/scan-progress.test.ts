import { describe, expect, test } from 'vitest';
import { type ProgressIo, scanProgress } from './scan-progress.ts';

/** A terminal that remembers what was written, with a clock that is set by hand. */
function terminal(isTTY: boolean, columns = 80) {
  const written: string[] = [];
  let now = 0;
  const io: ProgressIo = {
    stderr: { isTTY, columns, write: (text) => written.push(text) },
    clock: () => now,
    language: 'nl',
  };
  return {
    io,
    written,
    at: (time: number) => {
      now = time;
    },
  };
}

const half = { file: 'klanten.csv', bytesRead: 50, bytesTotal: 100, rows: 500_000 };
const CLEAR = '\r\u001b[2K';

describe('the progress line', () => {
  test('is not there where stderr is no terminal', () => {
    const { io, written, at } = terminal(false);
    const progress = scanProgress(io);
    progress.read(half);
    at(5000);
    progress.read(half);
    progress.done();
    expect(written).toEqual([]);
  });

  test('comes only after a while, at most ten times a second, and goes away', () => {
    const { io, written, at } = terminal(true);
    const progress = scanProgress(io);
    for (const time of [0, 100, 299]) {
      at(time);
      progress.read(half);
    }
    expect(written).toEqual([]);
    for (const time of [300, 310, 399, 400, 499]) {
      at(time);
      progress.read(half);
    }
    expect(written).toHaveLength(2);
    progress.done();
    progress.done();
    expect(written.slice(2)).toEqual([CLEAR]);
  });

  test('leaves nothing behind for a file that was read at once', () => {
    const { io, written } = terminal(true);
    const progress = scanProgress(io);
    progress.read(half);
    progress.done();
    expect(written).toEqual([]);
  });

  test('says the file, how far, and how many rows', () => {
    const { io, written, at } = terminal(true);
    const progress = scanProgress(io);
    progress.read(half);
    at(300);
    progress.read(half);
    expect(written[0]).toBe(`${CLEAR}klanten.csv  ${'█'.repeat(15)}${'░'.repeat(15)}  50%  500.000 rijen`);
  });

  test('draws no bar where the size is not known, and never says that it is done before it is', () => {
    const { io, written, at } = terminal(true);
    const progress = scanProgress(io);
    progress.read(half);
    at(300);
    progress.read({ ...half, bytesTotal: 0 });
    at(400);
    progress.read({ ...half, bytesRead: 999, bytesTotal: 1000 });
    expect(written[0]).toBe(`${CLEAR}klanten.csv  500.000 rijen`);
    expect(written[1]).toContain(' 99% ');
  });

  test('stays within a narrow terminal, whatever the file is called', () => {
    const { io, written, at } = terminal(true, 40);
    const progress = scanProgress(io);
    progress.read(half);
    at(300);
    progress.read({ ...half, file: `${'lang'.repeat(30)}\u001b[2J.csv` });
    const line = written[0]?.slice(CLEAR.length) ?? '';
    expect(line.length).toBeLessThan(40);
    expect(line).not.toContain('\u001b');
  });
});
