import { expect, test } from 'vitest';
import { voiceIn } from '../scan-report/index.ts';
import { factNames } from './fact-names.ts';
import { timelineText } from './timeline-text.ts';

const nl = voiceIn('nl');

test('tells what happened in words, of each kind in its own', () => {
  const consent = {
    at: null,
    kind: 'consent' as const,
    facts: { for: 'direct-marketing', channels: ['email', 'post'], act: 'ticked', confirmed: '2026-03-01' },
  };
  expect(timelineText(consent, nl)).toBe(
    'voor direct marketing, via e-mail, post, zelf een vakje aangevinkt, bevestigd op 1 maart 2026',
  );
  const origin = {
    at: null,
    kind: 'origin' as const,
    facts: { via: 'sale', from: 'person', verified: false },
  };
  expect(timelineText(origin, nl)).toBe('via verkoop, van de persoon zelf, herkomst niet nagegaan');
  expect(timelineText({ ...origin, kind: 'objection', facts: { via: 'link', scope: 'marketing' } }, nl)).toBe(
    'via de afmeldlink, tegen alle direct marketing',
  );
  const relation = { at: null, kind: 'relation' as const, facts: { kind: 'customer', paid: true } };
  expect(timelineText(relation, voiceIn('en'))).toBe('customer, paid');
});

test('names what a person says of a notice and what a file says of an origin', () => {
  const notice = { at: null, kind: 'notice' as const, facts: { right: true, source: true, optOut: false } };
  expect(timelineText(notice, nl)).toBe(
    'recht van bezwaar genoemd, herkomst verteld, weigeren niet aangeboden',
  );
  expect(timelineText({ ...notice, kind: 'origin', facts: { source: 'Kassa' } }, nl)).toBe('bron Kassa');
});

test('says missing facts in words, once each, and keeps what it has no words for', () => {
  expect(factNames(['facts.obtained.at', 'facts.relation.kind', 'facts.obtained.at'], 'nl')).toEqual([
    'de dag van verkrijgen',
    'de soort relatie',
  ]);
  expect(factNames(['facts.informed.other', 'elsewhere'], 'en')).toEqual([
    'whether the person was informed',
    'elsewhere',
  ]);
});
