import { transparencyRules } from '../law/index.ts';
import { deadlineAfter } from '../time/index.ts';
import { forbids, type Ground, needs, permits } from './ground.ts';
import type { Hearing } from './hearing.ts';
import { declaredBasis } from './purpose.ts';

const facts = ['facts.informed', 'facts.obtained', 'purpose.basis', 'purpose.kind', 'message.channel'];

const r = transparencyRules;
const told = permits(r.told, facts);
const notTold13 = forbids(r.notTold13, facts);
const notTold14 = forbids(r.notTold14, facts);
const noRecipients = forbids(r.recipients, facts);
const noRight = forbids(r.rightToObject, facts);
const notYetDue = permits(r.notYetDue, facts);
const unquestioned = permits(r.unquestioned, facts);
const unknown = {
  informed: needs(r.notTold13, facts, 'facts.informed'),
  obtainedAt: needs(r.notYetDue, facts, 'facts.obtained.at', 'facts.informed'),
  marketing: needs(r.notTold13, facts, 'facts.informed.marketing'),
  from: needs(r.notTold14, facts, 'facts.obtained.from'),
  source: needs(r.notTold14, facts, 'facts.informed.source'),
  recipients: needs(r.recipients, facts, 'facts.informed.recipients'),
  right: needs(r.rightToObject, facts, 'facts.informed.right'),
};

const aMonth = { months: 1, days: 0 };

/** What this use requires people to have been told. */
export interface Telling {
  /** The use is marketing: the purpose itself must have been told. */
  readonly marketing: boolean;
  /** Others receive the data: who must have been told. */
  readonly recipients: boolean;
  /** This use is the first communication or disclosure, so the month of Article 14 no longer runs. */
  readonly atLatestNow: boolean;
}

/** Have people been told what they had to be told by now (GDPR 13, 14, 21(4))? */
export function assessTransparency(h: Hearing, telling: Telling): Ground {
  const { informed, obtained } = h.question.facts ?? {};
  const elsewhere = obtained?.from !== undefined && obtained.from !== 'person';
  const notTold = elsewhere ? notTold14 : notTold13;
  const before = informed !== undefined && informed !== 'never' && !h.reached(informed.at);
  if (informed === 'never' || informed === undefined || before) {
    if (elsewhere && !telling.atLatestNow) {
      if (obtained.at === undefined) return informed === 'never' ? notTold : unknown.obtainedAt;
      if (!h.reached(deadlineAfter(obtained.at, aMonth, h.question.law) + 1)) return notYetDue;
    }
    return informed === undefined ? unknown.informed : notTold;
  }
  const basis = declaredBasis(h.question.purpose);
  // Article 21 goes with these bases; who consents is told instead that consent can be withdrawn.
  const interest = basis === 'legitimate-interests' || basis === 'public-task';
  // Whoever was offered an easy refusal was shown the right to object.
  const right =
    informed.right === true || informed.optOut === true ? true : (informed.right ?? informed.optOut);
  if (obtained && obtained.from === undefined && informed.source === false) return unknown.from;
  if (telling.marketing && informed.marketing === false) return notTold;
  if (elsewhere && informed.source === false) return notTold14;
  if (telling.recipients && informed.recipients === false) return noRecipients;
  if (interest && right === false) return noRight;
  if (telling.marketing && informed.marketing === undefined) return unknown.marketing;
  if (elsewhere && informed.source === undefined) return unknown.source;
  if (telling.recipients && informed.recipients === undefined) return unknown.recipients;
  if (interest && right === undefined) return unknown.right;
  return told;
}

/** For keeping: only a person who was plainly never told makes the keeping itself unlawful. */
export function assessNotice(h: Hearing, marketing: boolean): Ground {
  if (h.question.facts?.informed !== 'never') return unquestioned;
  return assessTransparency(h, { marketing, recipients: false, atLatestNow: false });
}
