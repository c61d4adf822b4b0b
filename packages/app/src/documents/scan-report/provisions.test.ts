import { describe, expect, test } from 'vitest';
import { citeLinks, provisionList, shortCite, webAddress } from './provisions.ts';
import { voiceIn } from './voice.ts';

describe('provisions', () => {
  test('are called as each language calls them', () => {
    expect(shortCite('GDPR 5(1)(e)', 'nl')).toBe('AVG 5(1)(e)');
    expect(shortCite('GDPR 5(1)(e)', 'en')).toBe('GDPR 5(1)(e)');
    expect(shortCite('UK GDPR 14', 'nl')).toBe('UK GDPR 14');
    expect(shortCite('FI 917/2014 200', 'nl')).toBe('FI 917/2014 200');
  });

  test('are listed by law, once each, with the official text', () => {
    const list = provisionList(
      ['GDPR 5(1)(e)', 'NL Tw 11.7', 'GDPR 5(1)(e)'],
      new Map(),
      voiceIn('nl'),
    ).toString();
    expect(list.match(/artikel 5, lid 1, onder e/g)).toHaveLength(1);
    expect(list).toContain('artikel 11.7');
    expect(list).toContain('href="https://wetten.overheid.nl/BWBR0009950"');
  });

  test('take the address that the report gives for one of them', () => {
    const sources = new Map([['FI 917/2014 200', 'https://www.finlex.fi/fi/lainsaadanto/2014/917']]);
    expect(provisionList(['FI 917/2014 200'], sources, voiceIn('en')).toString()).toContain(
      'href="https://www.finlex.fi/fi/lainsaadanto/2014/917"',
    );
  });

  test('never write what was cited into an address', () => {
    const hostile = '"><script>alert(1)</script>';
    const link = citeLinks([hostile], voiceIn('nl')).toString();
    expect(link).toContain('href="#law-script-alert-1-script"');
    expect(link).not.toContain('<script');
  });
});

describe('webAddress', () => {
  test('lets through addresses of the web, and no other', () => {
    expect(webAddress('https://www.cnil.fr/fr/x')).toBe('https://www.cnil.fr/fr/x');
    expect(webAddress('javascript:alert(1)')).toBeUndefined();
    expect(webAddress('data:text/html,x')).toBeUndefined();
    expect(webAddress(undefined)).toBeUndefined();
  });

  test('makes a page of a file in a repository', () => {
    expect(webAddress('github:owner/name@HEAD:raw data/United Kingdom/x.md')).toBe(
      'https://github.com/owner/name/blob/HEAD/raw%20data/United%20Kingdom/x.md',
    );
  });
});
