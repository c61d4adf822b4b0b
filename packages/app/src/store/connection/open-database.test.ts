import { expect, test } from 'vitest';
import { describeOnStores } from '../../testing/databases.ts';

describeOnStores('a database', (open) => {
  test('gives values as the rest of the program reads them', async () => {
    const { pool } = await open();
    const { rows } = await pool.query(
      `select 9007199254740991::bigint as large, '{"a":1}'::json as json, '{"a":1}'::jsonb as jsonb,
              date '2026-03-01' as day, array[1::bigint, null] as list, '\\x00ff'::bytea as bytes, count(*) as count
       from (values (1), (2)) as two`,
    );
    expect(rows).toEqual([
      {
        large: Number.MAX_SAFE_INTEGER,
        json: '{"a":1}',
        jsonb: { a: 1 },
        day: '2026-03-01',
        list: [1, null],
        bytes: Buffer.from([0, 255]),
        count: 2,
      },
    ]);
    await expect(pool.query('select 9007199254740993::bigint')).rejects.toThrow(RangeError);
  });
});
