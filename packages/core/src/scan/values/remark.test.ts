import { describe, expect, test } from 'vitest';
import { nationalNumberIn, tellsDeath } from './remark.ts';

describe('a remark tells of a death', () => {
  test.each([
    'Overleden 3-2-2025',
    'Is overleden, niet meer mailen',
    'Klant overleden volgens dochter',
    'Overlijden gemeld door familie',
    'Mevrouw de Vries is overleden',
    '† 2024',
    'Customer passed away in May',
    'Décédé le 3 mai',
    'Frau Müller ist verstorben',
  ])('%s', (text) => {
    expect(tellsDeath(text)).toBe(true);
  });

  test.each([
    'Man is overleden, factuur op haar naam',
    'Haar moeder is vorig jaar overleden',
    'Korting wegens overlijden van haar man',
    'Is niet overleden, verwisseld met buurman',
    'Husband died last year',
    'Belt graag over leden van de club',
    'Passed the order on to sales',
  ])('not of this person: %s', (text) => {
    expect(tellsDeath(text)).toBe(false);
  });
});

describe('a remark holds a national number', () => {
  test.each([
    ['BSN 111222333 doorgegeven', 'bsn'],
    ['Burgerservicenummer: 1112.22.333', 'bsn'],
    ['rijksregisternummer 85073003328', 'rijksregister'],
    ['ID getoond, 85.07.30-033.28', 'rijksregister'],
  ])('%s', (text, kind) => {
    expect(nationalNumberIn(text)).toBe(kind);
  });

  test.each([
    'Ordernr 111222333',
    'BSN niet gevraagd, order 111222334',
    'BSN 111222334',
    '85.07.30-033.29',
    '',
  ])('not: %s', (text) => {
    expect(nationalNumberIn(text)).toBeUndefined();
  });
});
