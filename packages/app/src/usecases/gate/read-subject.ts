import { pointKindOf } from '@houdbaar/core/standing';
import type { Channel } from '@houdbaar/core/terms';
import { z } from 'zod';
import type { GateSubject } from './gate-request.ts';

const text = z.string().max(1000);

/** Someone by what they are known by; of several identifiers the channel's own address goes first. */
export const subjectSchema = z.object({
  email: text.optional(),
  phone: text.optional(),
  /** Where a phone number without an international prefix is read; the organisation's country unless given. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  customer: text.optional(),
  /** The name of the source that gave the customer number. */
  source: text.optional(),
  person: z.int().positive().optional(),
  roleRelevant: z.boolean().optional(),
});
export type SubjectEntry = z.output<typeof subjectSchema>;

/** The subject of one entry; one without any identifier, or with an unreadable one, is answered as such. */
export function subjectOf(entry: SubjectEntry, channel: Channel): GateSubject {
  const { roleRelevant } = entry;
  const found = identified(entry, channel) ?? { as: '', by: undefined };
  return roleRelevant === undefined ? found : { ...found, roleRelevant };
}

function identified(
  { email, phone, country, customer, source, person }: SubjectEntry,
  channel: Channel,
): GateSubject | undefined {
  const byPhone = filled(phone) && {
    as: phone,
    by: { kind: 'phone' as const, phone, ...(country === undefined ? {} : { country }) },
  };
  if (byPhone && pointKindOf(channel) === 'phone') return byPhone;
  if (filled(email)) return { as: email, by: { kind: 'email', email } };
  if (byPhone) return byPhone;
  if (filled(customer))
    return { as: customer, by: { kind: 'customer', source: source ?? '', number: customer } };
  return person === undefined ? undefined : { as: `person:${person}`, by: { kind: 'person', id: person } };
}

const filled = (value: string | undefined): value is string => value !== undefined && value.trim() !== '';

/**
 * The subject of a text as somebody types it: an e-mail address, a phone number, `person:` and a number, else a customer
 * number of the source.
 */
export function subjectOfText(given: string, source: string | undefined): GateSubject {
  const value = given.trim();
  const person = /^person:(\d{1,15})$/.exec(value)?.[1];
  if (person !== undefined) return { as: given, by: { kind: 'person', id: Number(person) } };
  if (value.includes('@')) return { as: given, by: { kind: 'email', email: value } };
  if (source !== undefined) return { as: given, by: { kind: 'customer', source, number: value } };
  return { as: given, by: /^[+\d][\d\s().-]{5,}$/.test(value) ? { kind: 'phone', phone: value } : undefined };
}
