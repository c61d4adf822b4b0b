import { type Document, isCollection, isMap, isScalar, parseDocument } from 'yaml';
import { bookkeepingRule } from '../law/index.ts';
import type { Channel } from '../terms/index.ts';
import { type Day, formatDay, formatPeriod } from '../time/index.ts';
import { checkPolicy } from './check/index.ts';
import { formatPolicy } from './format.ts';
import { parsePolicy } from './parse.ts';
import { readPath } from './path.ts';
import type { Policy, PolicyPurpose } from './schema.ts';
import { templateTexts } from './templates.generated.ts';

export type TemplateName = keyof typeof templateTexts;

/** The ready-made declarations: the five classic situations of marketing, and bookkeeping. */
export const templateNames: readonly TemplateName[] = [
  'newsletter',
  'web-shop',
  'b2b-lead',
  'loyalty',
  'support',
  'bookkeeping',
];

/** The commented YAML of a template. */
export const templateText = (name: TemplateName): string => templateTexts[name];

const read = new Map<TemplateName, Policy>();

/** A template as a declaration of its own. */
export function template(name: TemplateName): Policy {
  const known = read.get(name);
  if (known) return structuredClone(known);
  const { policy, problems } = parsePolicy(templateTexts[name]);
  if (!policy || problems.length > 0) {
    throw new Error(`the template ${name} cannot be read`, { cause: problems });
  }
  read.set(name, policy);
  return structuredClone(policy);
}

/** Signed and reviewed on a day: what a template assumes of the organisation that takes it over. */
function adoptOn(policy: Policy, at: Day): Policy {
  const day = formatDay(at);
  const purposes = Object.entries(policy.purposes).map(([id, purpose]): [string, PolicyPurpose] => {
    const { retention } = purpose;
    if (typeof retention !== 'object' || !retention.review) return [id, purpose];
    return [id, { ...purpose, retention: { ...retention, review: { ...retention.review, last: day } } }];
  });
  const adopted: Policy = { ...policy, purposes: Object.fromEntries(purposes) };
  if (policy.assessments) {
    const assessments = Object.entries(policy.assessments).map(([id, answers]) => [
      id,
      { ...answers, signed: day },
    ]);
    adopted.assessments = Object.fromEntries(assessments);
  }
  return adopted;
}

/** Takes over a country's bookkeeping term, closes the channels that it closes, and keeps to its yardsticks. */
function fitCountry(policy: Policy, at: Day): Policy {
  const fitted = structuredClone(policy);
  const duty = bookkeepingRule(policy.organisation.country, at);
  for (const purpose of Object.values(fitted.purposes)) {
    if (purpose.duty === undefined) continue;
    delete purpose.duty;
    if (!duty || typeof purpose.retention !== 'object') continue;
    if (duty.cites[0]) purpose.duty = duty.cites[0];
    purpose.retention.keep = formatPeriod(duty.keep);
  }
  for (const { id, path, proposal } of checkPolicy(fitted, at)) {
    const [, name, , channel] = readPath(path);
    const purpose = fitted.purposes[String(name)];
    if (id === 'channel-needs-consent') delete purpose?.channels?.[channel as Channel];
    if (id !== 'yardstick-exceeded' || typeof purpose?.retention !== 'object') continue;
    // The proposal is one line of the retention: `keep: P12M` or `cap: P24M`.
    const [key, period] = (proposal?.en ?? '').split(': ');
    if (period && (key === 'keep' || key === 'cap')) purpose.retention[key] = period;
  }
  return fitted;
}

/** The text of one template, or of all as one declaration; comments included. */
function textOf(name: TemplateName | undefined): string {
  return name === undefined ? mergedText() : templateTexts[name];
}

function fitted(country: string, at: Day, name?: TemplateName): Policy {
  const { policy, problems } = parsePolicy(textOf(name));
  if (!policy || problems.length > 0) throw new Error('the templates cannot be read', { cause: problems });
  return fitCountry(adoptOn({ ...policy, organisation: { ...policy.organisation, country } }, at), at);
}

/**
 * All templates as one declaration, fitted to a country: what is assumed of an organisation that declared nothing.
 *
 * @param at the day of the question; the assumed assessments and reviews are dated on it
 */
export function templatePolicy(country: string, at: Day): Policy {
  return fitted(country, at);
}

/** One template, or all as one declaration, as commented YAML to start from, fitted to a country. */
export function templateYaml(country: string, at: Day, name?: TemplateName): string {
  return formatPolicy(fitted(country, at, name), textOf(name));
}

let merged: string | undefined;

const opening = ` Alle sjablonen samen: schrap wat je niet doet en pas de rest aan. Controleer: houdbaar policy check FILE
 All templates together: remove what you do not do and adapt the rest. Check: houdbaar policy check FILE`;

/** All templates in one text: the sections of the later ones are added to those of the first. */
function mergedText(): string {
  if (merged !== undefined) return merged;
  const [first, ...others] = templateNames.map((name) => parseDocument(templateTexts[name]));
  if (!first) throw new Error('there are no templates');
  const sections = ['purposes', 'sources', 'storedIn', 'assessments'];
  for (const document of [first, ...others]) introduce(document);
  for (const document of others) {
    if (!isMap(document.contents) || !isMap(first.contents)) continue;
    for (const pair of document.contents.items) {
      const section = isScalar(pair.key) ? String(pair.key.value) : '';
      if (!sections.includes(section)) continue;
      const there = first.get(section);
      if (isCollection(there) && isCollection(pair.value)) there.items.push(...(pair.value.items as never[]));
      // The pair itself goes over where there is none yet: its key carries the comment above the section.
      else first.contents.items.push(pair as never);
    }
  }
  first.commentBefore = opening;
  merged = first.toString({ lineWidth: 0, flowCollectionPadding: false });
  return merged;
}

/** Puts what a template is about above its first purpose, where it still makes sense among others. */
function introduce(document: Document): void {
  const purposes = document.get('purposes');
  const key = isMap(purposes) ? purposes.items[0]?.key : undefined;
  const [about] = document.commentBefore?.split('\n\n') ?? [];
  if (!about || !isScalar(key)) return;
  key.commentBefore = about;
  key.spaceBefore = true;
}
