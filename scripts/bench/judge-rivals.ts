import { createMongoAbility, type MongoAbility, type RawRuleOf, type Subject, subject } from '@casl/ability';
import { Engine } from 'json-rules-engine';
import type { PlainFacts } from './judge-questions.ts';

/** One condition on one plain fact: it equals, is one of, or is more than. */
interface Condition {
  readonly fact: string;
  readonly is?: string | boolean;
  readonly oneOf?: readonly string[];
  readonly more?: number;
}

const is = (fact: string, value: string | boolean): Condition => ({ fact, is: value });
const oneOf = (fact: string, ...values: readonly string[]): Condition => ({ fact, oneOf: values });

const consent = [
  is('basis', 'consent'),
  is('consentFor', 'direct-marketing'),
  oneOf('consentAct', 'ticked', 'clicked', 'signed', 'spoken', 'written', 'reply'),
  is('consentCondition', false),
  is('consentSeparate', true),
  oneOf('consentNames', 'sender', 'listed'),
  is('consentMisleading', false),
  is('consentRecord', 'full'),
  is('consentWithdrawn', false),
];
const interest = [
  is('basis', 'legitimate-interests'),
  is('interest', true),
  is('necessary', true),
  is('balanced', true),
];
const notRefused = [is('refused', false), { fact: 'daysLeft', more: 0 }];
const mail = [is('ask', 'contact'), is('channel', 'email')];
const complete = [oneOf('unsubscribe', 'one-click', 'link', 'reply'), is('identifiesSender', true)];
const told = [is('toldMarketing', true)];
const rightTold = is('toldRight', true);

/** Deny unless allowed: the law of the six situations, each rule a list of conditions that must all be met. */
const rules: readonly (readonly Condition[])[] = [
  [
    ...mail,
    is('kind', 'consumer'),
    oneOf('law', 'NL', 'BE', 'FR', 'ES', 'IT'),
    ...consent,
    is('consentChannel', 'email'),
    ...notRefused,
    ...complete,
    ...told,
  ],
  [
    ...mail,
    is('kind', 'consumer'),
    oneOf('law', 'NL', 'BE', 'FR'),
    is('from', 'person'),
    oneOf('via', 'sale', 'offline-order'),
    oneOf('relation', 'customer', 'former-customer', 'member'),
    is('paid', true),
    is('onBehalfOf', 'self'),
    is('products', 'similar'),
    is('optOut', true),
    ...notRefused,
    ...complete,
    ...told,
    rightTold,
  ],
  [
    ...mail,
    is('kind', 'business-contact'),
    is('law', 'FR'),
    is('roleRelevant', true),
    ...interest,
    ...notRefused,
    ...complete,
    ...told,
    rightTold,
  ],
  [
    is('ask', 'contact'),
    is('channel', 'phone'),
    is('kind', 'consumer'),
    is('law', 'NL'),
    ...consent,
    is('consentChannel', 'phone'),
    ...notRefused,
    is('identifiesSender', true),
    ...told,
  ],
  [
    is('ask', 'contact'),
    is('channel', 'phone'),
    is('kind', 'consumer'),
    is('law', 'BE'),
    is('listed', false),
    ...interest,
    ...notRefused,
    is('identifiesSender', true),
    ...told,
    rightTold,
  ],
  [is('ask', 'keep'), ...consent, ...notRefused],
  [is('ask', 'keep'), ...interest, ...notRefused],
];

/** Another engine: is this lawful? */
export interface Rival {
  readonly name: string;
  /** Its answers to all the questions, one after the other. */
  readonly run: (facts: readonly PlainFacts[]) => Promise<readonly boolean[]>;
}

export function jsonRulesEngine(): Rival {
  const engine = new Engine();
  for (const [index, conditions] of rules.entries())
    engine.addRule({
      name: `rule ${index}`,
      event: { type: 'lawful' },
      conditions: {
        all: conditions.map((each) => {
          if (each.more !== undefined) return { fact: each.fact, operator: 'greaterThan', value: each.more };
          if (each.oneOf) return { fact: each.fact, operator: 'in', value: [...each.oneOf] };
          return { fact: each.fact, operator: 'equal', value: each.is };
        }),
      },
    });
  return {
    name: 'json-rules-engine',
    run: async (facts) => {
      const verdicts: boolean[] = [];
      for (const each of facts) verdicts.push((await engine.run(each)).events.length > 0);
      return verdicts;
    },
  };
}

export function casl(): Rival {
  const raw: RawRuleOf<MongoAbility>[] = rules.map((conditions) => ({
    action: 'act',
    subject: 'Question',
    conditions: Object.fromEntries(
      conditions.map((each) => {
        if (each.more !== undefined) return [each.fact, { $gt: each.more }];
        return [each.fact, each.oneOf ? { $in: [...each.oneOf] } : each.is];
      }),
    ),
  }));
  const ability = createMongoAbility(raw);
  const subjects = new WeakMap<PlainFacts, Subject>();
  return {
    name: '@casl/ability',
    run: async (facts) =>
      facts.map((each) => {
        let asked = subjects.get(each);
        if (!asked) {
          asked = subject('Question', { ...each });
          subjects.set(each, asked);
        }
        return ability.can('act', asked);
      }),
  };
}

/** Cedar with its policies parsed beforehand, as its documentation advises for many calls. */
export async function cedar(): Promise<Rival> {
  const { preparsePolicySet, statefulIsAuthorized } = await import('@cedar-policy/cedar-wasm/nodejs');
  const text = (value: string | boolean | undefined) =>
    typeof value === 'string' ? `"${value}"` : String(value);
  const policies = rules.map((conditions) => {
    const when = conditions.map((each) => {
      const fact = `context.${each.fact}`;
      if (each.more !== undefined) return `${fact} > ${each.more}`;
      return each.oneOf
        ? `[${each.oneOf.map(text).join(', ')}].contains(${fact})`
        : `${fact} == ${text(each.is)}`;
    });
    return `permit(principal, action, resource) when { ${when.join(' && ')} };`;
  });
  const parsed = preparsePolicySet('law', { staticPolicies: policies.join('\n') });
  if (parsed.type !== 'success') throw new Error('cedar refused the policies', { cause: parsed });
  const call = {
    principal: { type: 'Sender', id: 'us' },
    action: { type: 'Action', id: 'act' },
    resource: { type: 'Person', id: 'them' },
    preparsedPolicySetId: 'law',
    validateRequest: false,
    entities: [],
  };
  return {
    name: '@cedar-policy/cedar-wasm',
    run: async (facts) =>
      facts.map((context) => {
        const answer = statefulIsAuthorized({ ...call, context: { ...context } });
        if (answer.type !== 'success') throw new Error('cedar gave no answer', { cause: answer });
        return answer.response.decision === 'allow';
      }),
  };
}
