import type { Json, Policy, PolicyFinding, PolicyPurpose } from '@houdbaar/core/policy';
import { wordNames } from '@houdbaar/core/policy';
import { createContext, useContext } from 'react';
import type { DraftSession } from '../../api/draft-session.ts';
import { useLanguage } from '../../words/language.ts';

/** One purpose of a draft, as the panels of the editor read it and write in it. */
export interface Editing {
  readonly session: DraftSession;
  readonly policy: Policy;
  readonly id: string;
  readonly purpose: PolicyPurpose;
  readonly writes: boolean;
  /** What the check says about this purpose. */
  readonly findings: readonly PolicyFinding[];
  /** Writes at a place inside the purpose: `retention.keep`; null takes away what stands there. */
  readonly change: (place: string, value: Json) => void;
}

export const EditingContext = createContext<Editing | undefined>(undefined);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error('a panel stands outside the editor');
  return editing;
}

/** What the words under a key are called: `useNamed('basis')('contract')`. */
export function useNamed(key: string): (word: string) => string {
  const { language } = useLanguage();
  return (word) => wordNames[key]?.[word]?.[language] ?? word;
}

/** Choices for a select, in the order given. */
export function useChoices(key: string, list: readonly string[]): { value: string; label: string }[] {
  const named = useNamed(key);
  return list.map((value) => ({ value, label: named(value) }));
}
