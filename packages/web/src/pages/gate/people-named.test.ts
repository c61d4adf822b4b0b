import { expect, test } from 'vitest';
import { readCsv } from './csv.ts';
import { guessColumn, namedInTable, namedInText } from './people-named.ts';

const body = async (blob: Blob) => (await blob.text()).trim().split(/\r?\n/).slice(1);

test('what was pasted is read line by line', async () => {
  const { csv, count } = namedInText('a@x.nl\n\n +31 6 1234 5678, \nperson:12; K-100', 'Webshop');
  expect(count).toBe(4);
  expect(await body(csv)).toEqual([
    '"a@x.nl","","","",""',
    '"","+31 6 1234 5678","","",""',
    '"","","","","12"',
    '"","","K-100","Webshop",""',
  ]);
});

test('of lines that name nobody is told how many they are', async () => {
  const named = namedInText('noor@example.com, onzin, x@y\nK-100\n06 12 34 56 78', '');
  expect(named).toMatchObject({ count: 2, unread: 2, sourceless: 1 });
  expect(await body(named.csv)).toHaveLength(5);
  expect(namedInText('K-100\nonzin', 'Webshop')).toMatchObject({ count: 1, unread: 1, sourceless: 0 });
  const table = readCsv('klantnr;e-mail\n1;a@x.nl\n2;b@x');
  expect(namedInTable(table, 1, 'email', '')).toMatchObject({ count: 1, unread: 1 });
  expect(namedInTable(table, 0, 'customer', '')).toMatchObject({ count: 0, sourceless: 2 });
});

test('a file is read by one column, empty cells left out', async () => {
  const table = readCsv('klantnr;adres;e-mail\n1;x;a@x.nl\n2;y;\n3;z;c@x.nl');
  expect(guessColumn(table)).toEqual({ column: 2, by: 'email' });
  expect(namedInTable(table, 2, 'email', '').count).toBe(2);
  expect(await body(namedInTable(table, 0, 'customer', 'CRM').csv)).toHaveLength(3);
  expect(guessColumn(readCsv('Klantnummer;Naam\n12;Jansen'))).toEqual({ column: 0, by: 'customer' });
});
