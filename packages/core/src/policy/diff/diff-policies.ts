import { questions } from '../../assessment/index.ts';
import type { Language, Said } from '../../terms/index.ts';
import { isJsonRecord, type Json, sameJson } from '../json.ts';
import type { Policy } from '../schema.ts';
import { sayKey, sayValue } from './say-value.ts';

/** A value that differs between two declarations. */
export interface ValueChange {
  /** `purposes.newsletter.retention.keep` */
  readonly path: string;
  /** What it is called: `Bewaren › Bewaartermijn`. */
  readonly name: Said;
  /** Null where there was, or is, nothing. */
  readonly before: Json;
  readonly after: Json;
  /** In one sentence. */
  readonly says: Said;
}

/** A purpose, assessment, source or recipient that differs. */
export interface PartChange {
  readonly section: PolicySection;
  readonly id: string;
  /** What it is called, where it has a name or a wording; of one that is gone the last. */
  readonly name: Said;
  readonly is: 'added' | 'removed' | 'changed';
  /** Of a changed one: each value. */
  readonly changes: readonly ValueChange[];
}

export const policySections = ['purposes', 'assessments', 'sources', 'recipients'] as const;
export type PolicySection = (typeof policySections)[number];

/** What two declarations differ in. */
export interface PolicyDiff {
  readonly parts: readonly PartChange[];
  /** Of the organisation and what else stands outside those sections. */
  readonly general: readonly ValueChange[];
}

/** What the second of two declarations says otherwise than the first. The order of keys says nothing. */
export function diffPolicies(before: Policy, after: Policy): PolicyDiff {
  const parts = policySections.flatMap((section) => {
    const [old, now] = [partsOf(before, section), partsOf(after, section)];
    return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((id): PartChange[] => {
      const [was, is] = [old[id], now[id]];
      if (sameJson(was, is)) return [];
      const named = { section, id, name: nameOf(id, is ?? was) };
      if (was === undefined) return [{ ...named, is: 'added', changes: [] }];
      if (is === undefined) return [{ ...named, is: 'removed', changes: [] }];
      return [{ ...named, is: 'changed', changes: changesOf([section, id], was, is) }];
    });
  });
  return { parts, general: changesOf([], generalOf(before), generalOf(after)) };
}

/** The parts of a section by name. */
export const partsOf = (policy: Policy, section: PolicySection): Readonly<Record<string, Json>> =>
  (policy[section] ?? {}) as unknown as Readonly<Record<string, Json>>;

const generalOf = (policy: Policy): Json =>
  Object.fromEntries(
    Object.entries(policy).filter(([key]) => !policySections.some((section) => section === key)),
  ) as unknown as Json;

function nameOf(id: string, part: Json | undefined): Said {
  const name = isJsonRecord(part) && typeof part.name === 'string' ? part.name : id;
  return { nl: name, en: name };
}

/** A place, its value before and after. */
function changesOf(path: readonly string[], before: Json, after: Json): ValueChange[] {
  const [old, now] = [leavesOf(before), leavesOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((place): ValueChange[] => {
    const [was, is] = [old.get(place)?.value, now.get(place)?.value];
    if (sameJson(was, is)) return [];
    const keys = (old.get(place) ?? now.get(place))?.keys ?? [];
    const name = sayPath(keys);
    return [
      {
        path: [...path, ...keys].join('.'),
        name,
        before: was ?? null,
        after: is ?? null,
        says: sayChange(name, keys, was, is),
      },
    ];
  });
}

interface Leaf {
  readonly keys: readonly string[];
  readonly value: Json;
}

/** Every value that is no record, by its place; an empty record is a value. */
function leavesOf(value: Json, keys: readonly string[] = []): Map<string, Leaf> {
  if (!isJsonRecord(value) || (keys.length > 0 && Object.keys(value).length === 0))
    return new Map([[keys.join('.'), { keys, value }]]);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) =>
      inner === undefined ? [] : [...leavesOf(inner, [...keys, key])],
    ),
  );
}

const questionsById: Readonly<Record<string, { readonly asks: Said }>> = questions;

/** A key of a list that the organisation fills stays as it is: a field may be called as a key is. */
function sayPart(keys: readonly string[], index: number): Said {
  const key = keys[index] ?? '';
  const parent = keys[index - 1];
  if (parent === 'fields') return { nl: key, en: key };
  if (parent === 'channels') return sayValue('channels', key);
  if (parent === 'questions' || parent === 'necessity' || (parent === 'interest' && key !== 'what'))
    return (Object.hasOwn(questionsById, key) ? questionsById[key]?.asks : undefined) ?? sayKey(key);
  return sayKey(key);
}

function sayPath(keys: readonly string[]): Said {
  const parts = keys.map((_, index) => sayPart(keys, index));
  return { nl: parts.map(({ nl }) => nl).join(' › '), en: parts.map(({ en }) => en).join(' › ') };
}

function sayChange(
  name: Said,
  keys: readonly string[],
  before: Json | undefined,
  after: Json | undefined,
): Said {
  const last = keys.at(-1) ?? '';
  const list = keys.at(-2) === 'fields' ? 'fields' : last;
  const [was, is] = [sayValue(list, before), sayValue(list, after)];
  const said = (language: Language, text: string) => `${name[language]}: ${text}`;
  if (before === undefined) return { nl: said('nl', `nu ${is.nl}.`), en: said('en', `now ${is.en}.`) };
  if (after === undefined)
    return { nl: said('nl', `weg (was ${was.nl}).`), en: said('en', `gone (was ${was.en}).`) };
  return {
    nl: said('nl', `was ${was.nl}, wordt ${is.nl}.`),
    en: said('en', `was ${was.en}, becomes ${is.en}.`),
  };
}
