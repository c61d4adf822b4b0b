import type { Json } from '@houdbaar/core/policy';

/** Writes at a place inside the assessment; absent for who reads it. */
export type ChangeAnswer = (place: string, value: Json) => void;
