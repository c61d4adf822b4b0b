import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  applyMapping,
  formatMapping,
  InvalidMapping,
  mappingOf,
  parseMapping,
  unknownFiles,
} from './mapping.ts';
import { distance, nearest } from './nearest.ts';
import { recogniseColumns } from './recognise.ts';
import { columnRoles } from './roles.ts';

const samples = [
  ['1', 'jan@x.nl', '25-12-2020'],
  ['2', 'els@x.nl', '03-04-2021'],
];
const found = recogniseColumns({ fileName: 'map/klanten.csv', header: ['Nr', 'Adres', 'Kolom X'], samples });

const faultsOf = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof InvalidMapping) return error;
    throw error;
  }
  throw new Error('no fault found');
};

describe('a mapping', () => {
  test('overrides roles, kind of table and reads dates', () => {
    const mapping = parseMapping({
      'klanten.csv': { 'kolom x': 'consentAt', Adres: 'email', Nr: 'personKey' },
    });
    const applied = applyMapping(found, mapping, samples);
    expect(applied.columns.map((column) => [column.role, column.because, column.confidence])).toEqual([
      ['personKey', 'map', 1],
      ['email', 'map', 1],
      ['consentAt', 'map', 1],
    ]);
    expect(applied.columns[2]?.dates?.order).toBe('dmy');
    expect(applied.table).toBe('consents');
  });

  test('printed, read and applied again, it changes nothing', () => {
    const mapping = parseMapping(parse(formatMapping([found])));
    expect(mapping).toEqual(mappingOf([found]));
    const again = applyMapping(found, mapping, samples);
    expect(again.columns.map((column) => column.role)).toEqual(found.columns.map((column) => column.role));
    expect(again.table).toBe(found.table);
  });

  test('every role of the list may stand in it', () => {
    const written = Object.fromEntries(columnRoles.map((role) => [`column ${role}`, role]));
    expect(parseMapping({ 'x.csv': written })['x.csv']).toEqual(written);
  });

  test('a role that does not exist is named with the nearest', () => {
    const error = faultsOf(() => parseMapping({ 'klanten.csv': { Nr: 'personkey', Adres: 'optout.email' } }));
    expect(error.faults).toEqual([
      { kind: 'role', written: 'personkey', file: 'klanten.csv', column: 'Nr', nearest: 'personKey' },
      {
        kind: 'role',
        written: 'optout.email',
        file: 'klanten.csv',
        column: 'Adres',
        nearest: 'optOut.email',
      },
    ]);
    expect(error.message).toContain(
      'klanten.csv, column "Nr": "personkey" is not a role; the nearest is "personKey"',
    );
  });

  test('a column that does not exist is named with the nearest', () => {
    const error = faultsOf(() => applyMapping(found, parseMapping({ 'klanten.csv': { Adress: 'email' } })));
    expect(error.faults).toEqual([
      { kind: 'column', written: 'Adress', file: 'klanten.csv', nearest: 'Adres' },
    ]);
    expect(error.message).toBe('klanten.csv has no column "Adress"; the nearest is "Adres"');
  });

  test('a file that is not read is named', () => {
    expect(unknownFiles(parseMapping({ 'klant.csv': { Nr: 'personKey' } }), [found])).toEqual([
      { kind: 'file', written: 'klant.csv', nearest: 'klanten.csv' },
    ]);
    expect(applyMapping(found, parseMapping({ 'other.csv': { Foo: 'email' } }))).toBe(found);
  });

  test('something that is no mapping is refused with a message', () => {
    expect(faultsOf(() => parseMapping(['a'])).faults.length).toBeGreaterThan(0);
    expect(faultsOf(() => parseMapping({ 'a.csv': 'email' })).faults.length).toBeGreaterThan(0);
  });

  test('sheets have names of their own', () => {
    const sheet = recogniseColumns({
      fileName: 'boek.xlsx',
      sheet: 'Leden',
      header: ['X'],
      samples: [['a']],
    });
    expect(Object.keys(mappingOf([sheet]))).toEqual(['boek.xlsx#Leden']);
    expect(
      applyMapping(sheet, parseMapping({ 'boek.xlsx#Leden': { X: 'firstName' } })).columns[0]?.role,
    ).toBe('firstName');
    expect(applyMapping(sheet, parseMapping({ 'boek.xlsx#Anders': { X: 'firstName' } }))).toBe(sheet);
  });
});

test('distances between words', () => {
  expect(distance('kitten', 'sitting')).toBe(3);
  expect(distance('', 'abc')).toBe(3);
  expect(nearest('emial', ['email', 'phone'])).toBe('email');
  expect(nearest('x', [])).toBeUndefined();
});
