import { type Question, type QuestionInput, questionSchema } from '@houdbaar/core/terms';
import { addPeriod, formatDay, parseDay } from '@houdbaar/core/time';

/** The facts of a question as one flat record of plain values: what general engines read best. */
export type PlainFacts = Readonly<Record<string, string | number | boolean>>;

/** One question, in the words of the judge and in those of the other engines. */
export interface BenchQuestion {
  readonly question: Question;
  readonly plain: PlainFacts;
}

const at = parseDay('2026-11-20');

/** A small generator with a fixed seed: the same questions in every run, everywhere. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The five situations in turn, each fact wrong in about one question of fifteen. */
export function benchQuestions(count: number): readonly BenchQuestion[] {
  const next = dice(20_261_120);
  const mostly = <T>(right: T, wrong: T): T => (next() < 0.066 ? wrong : right);
  const one = <T>(...choices: readonly T[]): T => choices[Math.floor(next() * choices.length)]!;
  const ago = (most: number): string => formatDay(at - 1 - Math.floor(next() * most));
  const makers = [newsletter, customer, business, phoneConsent, phoneList, keep];
  return Array.from({ length: count }, (_, index) => {
    const question = questionSchema.parse(makers[index % makers.length]!());
    return { question, plain: plainFacts(question) };
  });

  function base(): Pick<QuestionInput, 'at' | 'controller'> {
    return { at: formatDay(at), controller: { established: 'EU', sector: 'shop' } };
  }
  function refusals() {
    return mostly<object[]>([], [{ at: formatDay(at), scope: 'marketing', via: 'link' }]) as [];
  }
  function consent(since: string, channel: 'email' | 'phone') {
    return {
      at: since,
      for: 'direct-marketing' as const,
      channels: [channel],
      act: mostly<'ticked' | 'pre-ticked'>('ticked', 'pre-ticked'),
      condition: mostly(false, true),
      separate: mostly(true, false),
      names: mostly<'sender' | 'nobody'>('sender', 'nobody'),
      misleading: mostly(false, true),
      record: mostly<'full' | 'form-only'>('full', 'form-only'),
      ...(next() < 0.066 ? { withdrawn: ago(40) } : {}),
    };
  }
  function mail(): QuestionInput['message'] {
    return {
      channel: 'email',
      content: 'marketing',
      onBehalfOf: 'self',
      products: mostly<'similar' | 'other'>('similar', 'other'),
      unsubscribe: mostly<'link' | 'none'>('link', 'none'),
      identifiesSender: mostly(true, false),
      initiatedBy: 'sender',
    };
  }
  function call(): QuestionInput['message'] {
    return {
      channel: 'phone',
      content: 'marketing',
      onBehalfOf: 'self',
      identifiesSender: mostly(true, false),
    };
  }
  function assessment() {
    const signed = '2024-01-15';
    return { interest: true, necessary: true, balanced: mostly(true, false), signed, expected: true };
  }
  function retention() {
    const extendedBy = ['login', 'purchase', 'reply'] as ('login' | 'purchase' | 'reply')[];
    return { keep: 'P24M', from: 'last-activity' as const, extendedBy, cap: 'P60M' };
  }
  function acts() {
    return [
      { kind: 'login' as const, at: ago(500), by: 'person' as const },
      { kind: 'email.open' as const, at: ago(30), by: 'person' as const, human: true },
    ];
  }
  function newsletter(): QuestionInput {
    const since = ago(1500);
    return {
      ...base(),
      law: one('NL', 'BE', 'FR', 'ES'),
      ask: 'contact',
      purpose: { kind: 'direct-marketing', basis: 'consent', retention: retention() },
      message: mail(),
      person: { kind: 'consumer', registers: [] },
      facts: {
        obtained: { at: since, from: 'person', via: 'own-form' },
        informed: { at: since, marketing: mostly(true, false), right: true },
        consents: [consent(since, 'email')],
        relation: { kind: 'prospect', since },
        activities: acts(),
        objections: refusals(),
      },
    };
  }
  function customer(): QuestionInput {
    const since = ago(600);
    return {
      ...base(),
      law: one('NL', 'BE', 'FR'),
      ask: 'contact',
      purpose: {
        kind: 'direct-marketing',
        basis: 'legitimate-interests',
        assessment: assessment(),
        retention: retention(),
      },
      message: mail(),
      person: { kind: 'consumer', registers: [] },
      facts: {
        obtained: { at: since, from: 'person', via: mostly<'sale' | 'contest'>('sale', 'contest') },
        informed: { at: since, marketing: true, optOut: mostly(true, false), right: mostly(true, false) },
        consents: [],
        relation: { kind: 'customer', since, lastPurchase: since, paid: true },
        activities: acts(),
        objections: refusals(),
      },
    };
  }
  function business(): QuestionInput {
    const since = ago(400);
    return {
      ...base(),
      law: 'FR',
      ask: 'contact',
      purpose: {
        kind: 'direct-marketing',
        basis: 'legitimate-interests',
        assessment: assessment(),
        retention: retention(),
      },
      message: mail(),
      person: { kind: 'business-contact', roleRelevant: mostly(true, false), registers: [] },
      facts: {
        obtained: { at: since, from: 'person', via: 'event' },
        informed: { at: since, marketing: mostly(true, false), right: mostly(true, false) },
        consents: [],
        relation: { kind: 'lead', since },
        activities: acts(),
        objections: refusals(),
      },
    };
  }
  function phoneConsent(): QuestionInput {
    const since = ago(300);
    return {
      ...base(),
      law: 'NL',
      ask: 'contact',
      purpose: { kind: 'direct-marketing', basis: 'consent', retention: retention() },
      message: call(),
      person: { kind: 'consumer', registers: [] },
      facts: {
        obtained: { at: since, from: 'person', via: 'own-form' },
        informed: { at: since, marketing: mostly(true, false), right: true },
        consents: [consent(since, 'phone')],
        relation: { kind: 'prospect', since },
        activities: acts(),
        objections: refusals(),
      },
    };
  }
  function phoneList(): QuestionInput {
    const since = ago(300);
    const registers = mostly<object[]>([], [{ name: 'dncm', since: ago(900) }]) as [];
    return {
      ...base(),
      law: 'BE',
      ask: 'contact',
      purpose: {
        kind: 'direct-marketing',
        basis: 'legitimate-interests',
        assessment: assessment(),
        retention: retention(),
      },
      message: call(),
      person: { kind: 'consumer', registers, screened: formatDay(at - 2) },
      facts: {
        obtained: { at: since, from: 'person', via: 'sale' },
        informed: { at: since, marketing: mostly(true, false), right: mostly(true, false) },
        consents: [],
        relation: { kind: 'customer', since, lastPurchase: since, paid: true },
        activities: acts(),
        objections: refusals(),
      },
    };
  }
  function keep(): QuestionInput {
    const since = ago(2000);
    const basis = one<'consent' | 'legitimate-interests'>('consent', 'legitimate-interests');
    return {
      ...base(),
      law: 'NL',
      ask: 'keep',
      purpose: {
        kind: 'direct-marketing',
        basis,
        ...(basis === 'consent' ? {} : { assessment: assessment() }),
        retention: retention(),
      },
      person: { kind: 'consumer' },
      facts: {
        obtained: { at: since, from: 'person', via: 'own-form' },
        informed: { at: since, marketing: true, optOut: true, right: true },
        consents: basis === 'consent' ? [consent(since, 'email')] : [],
        relation: { kind: 'prospect', since },
        activities: acts(),
        objections: refusals(),
      },
    };
  }
}

/**
 * The same facts, flat. What a general engine has no words for is done for it beforehand and is not timed: month
 * arithmetic, which acts extend a term, whether a refusal or an entry in a register has come.
 */
function plainFacts({ law, ask, at: day, purpose, message, person, facts }: Question): PlainFacts {
  const { obtained, informed, relation } = facts ?? {};
  const consent = facts?.consents?.[0];
  const told = informed === 'never' ? undefined : informed;
  const assessment = typeof purpose?.assessment === 'object' ? purpose.assessment : undefined;
  const retention = purpose?.retention === 'none' ? undefined : purpose?.retention;
  const login = facts?.activities?.find((act) => act.kind === 'login')?.at ?? 0;
  const last = Math.max(obtained?.at ?? 0, relation?.since ?? 0, relation?.lastPurchase ?? 0, login);
  const end = retention
    ? Math.min(addPeriod(last, retention.keep), addPeriod(obtained!.at!, retention.cap!))
    : day;
  return {
    law,
    ask,
    basis: String(purpose?.basis),
    channel: message?.channel ?? 'none',
    products: message?.products ?? 'none',
    onBehalfOf: message?.onBehalfOf ?? 'none',
    unsubscribe: message?.unsubscribe ?? 'none',
    identifiesSender: message?.identifiesSender ?? false,
    kind: person?.kind ?? 'consumer',
    roleRelevant: person?.roleRelevant ?? false,
    listed: (person?.registers?.length ?? 0) > 0,
    refused: (facts?.objections ?? []).some((entry) => entry.at! <= day),
    from: obtained?.from ?? 'none',
    via: obtained?.via ?? 'none',
    relation: relation?.kind ?? 'none',
    paid: relation?.paid ?? false,
    toldMarketing: told?.marketing ?? false,
    // An easy refusal offered shows the right to object.
    toldRight: told?.right === true || told?.optOut === true,
    optOut: told?.optOut ?? false,
    consentFor: consent?.for ?? 'none',
    consentChannel: consent?.channels?.[0] ?? 'none',
    consentAct: consent?.act ?? 'none',
    consentCondition: consent?.condition ?? false,
    consentSeparate: consent?.separate ?? false,
    consentNames: consent?.names ?? 'none',
    consentMisleading: consent?.misleading ?? false,
    consentRecord: consent?.record ?? 'none',
    consentWithdrawn: consent?.withdrawn !== undefined && consent.withdrawn <= day,
    interest: assessment?.interest ?? false,
    necessary: assessment?.necessary ?? false,
    balanced: assessment?.balanced ?? false,
    daysLeft: end - day,
  };
}
