import { describe, expect, test } from 'vitest';
import { parseDay } from '../time/index.ts';
import {
  checkPolicy,
  isVague,
  parsePolicy,
  template,
  templateNames,
  templatePolicy,
  templateText,
  templateYaml,
} from './index.ts';

const at = parseDay('2026-11-22');

describe.each(templateNames)('the template %s', (name) => {
  test('can be read, and lacks only who signs', () => {
    expect(parsePolicy(templateText(name)).problems).toEqual([]);
    const ids = checkPolicy(template(name), at).map((finding) => finding.id);
    expect(new Set([...ids, 'assessment-signer-missing'])).toEqual(new Set(['assessment-signer-missing']));
  });

  test('says its purposes in both languages, and specifically', () => {
    for (const { wording } of Object.values(template(name).purposes)) {
      expect(isVague(wording.nl ?? '', 'nl')).toBe(false);
      expect(isVague(wording.en ?? '', 'en')).toBe(false);
    }
  });

  test('is commented', () => {
    expect(templateText(name).match(/^\s*#/gm)?.length ?? 0).toBeGreaterThan(3);
  });
});

test('a template handed out cannot be spoilt for the next', () => {
  template('newsletter').purposes = {};
  expect(Object.keys(template('newsletter').purposes)).toEqual(['newsletter']);
});

describe('all templates as one policy', () => {
  const countries = [
    'NL',
    'BE',
    'DE',
    'FR',
    'UK',
    'IT',
    'ES',
    'AT',
    'LU',
    'IE',
    'DK',
    'SE',
    'FI',
    'PL',
    'PT',
  ];

  test.each(countries)('fitted to %s the check finds no errors', (country) => {
    const findings = checkPolicy(templatePolicy(country, at), at);
    expect(findings.filter((finding) => finding.severity === 'error')).toEqual([]);
    expect(findings.filter((finding) => finding.id === 'yardstick-exceeded')).toEqual([]);
  });

  test('holds every purpose of every template', () => {
    const names = templateNames.flatMap((name) => Object.keys(template(name).purposes));
    expect(Object.keys(templatePolicy('NL', at).purposes)).toEqual(names);
    expect(new Set(names).size).toBe(names.length);
  });

  const retention = (country: string, purpose: string) =>
    templatePolicy(country, at).purposes[purpose]?.retention;

  test('keeps the books as long as the country demands, and cites why', () => {
    expect(retention('NL', 'bookkeeping')).toMatchObject({ keep: 'P7Y' });
    expect(retention('BE', 'bookkeeping')).toMatchObject({ keep: 'P10Y' });
    expect(templatePolicy('DE', at).purposes.bookkeeping?.duty).toContain('DE HGB 257');
  });

  test('keeps to the yardstick of the authority', () => {
    expect(retention('NL', 'newsletter')).toMatchObject({ keep: 'P24M', cap: 'P60M' });
    expect(retention('IT', 'newsletter')).toMatchObject({ cap: 'P24M' });
    expect(retention('IT', 'loyalty-offers')).toMatchObject({ cap: 'P12M' });
    expect(retention('SE', 'customer-offers')).toMatchObject({ keep: 'P12M' });
  });

  test('is dated on the day of the question, so that it holds for the past too', () => {
    const past = parseDay('2019-07-01');
    const policy = templatePolicy('NL', past);
    expect(policy.assessments?.['customer-offers']?.signed).toBe('2019-07-01');
    expect(checkPolicy(policy, past).filter((finding) => finding.severity === 'error')).toEqual([]);
  });
});

describe('as YAML to start from', () => {
  test('one template for one country keeps its comments', () => {
    const yaml = templateYaml('BE', at, 'bookkeeping');
    const { policy, problems } = parsePolicy(yaml);
    expect(problems).toEqual([]);
    expect(policy?.organisation.country).toBe('BE');
    expect(policy?.purposes.bookkeeping?.retention).toMatchObject({ keep: 'P10Y' });
    expect(yaml).toContain('# Het artikel dat je verplicht.');
  });

  test('for the Netherlands on the day it was written a template is its own text', () => {
    for (const name of templateNames) expect(templateYaml('NL', at, name)).toBe(templateText(name));
  });

  test('all together keep theirs too, and say what the policy says', () => {
    const yaml = templateYaml('NL', at);
    expect(parsePolicy(yaml)).toEqual({ policy: templatePolicy('NL', at), problems: [] });
    for (const comment of [
      '# Nieuwsbrief:',
      '# Klantenservice:',
      '# Geen email.open:',
      '# Points lapse after',
    ]) {
      expect(yaml).toContain(comment);
    }
  });
});
