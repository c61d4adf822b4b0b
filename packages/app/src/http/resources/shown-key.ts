import { z } from '@hono/zod-openapi';
import { type ApiKey, scopeNames } from '../../usecases/index.ts';

export const scopeSchema = z.enum(scopeNames).openapi('Scope');

export const userSchema = z.object({ id: z.string(), name: z.string(), email: z.string() });

export const purposesSchema = z
  .union([z.literal('all'), z.array(z.string().min(1).max(200)).max(1000)])
  .openapi({ description: 'The purposes of the policy that the key covers, or all of them.' });

const example = {
  id: 'q3nY0wZ1vX2k',
  name: 'Campaign tool',
  owner: { id: '1', name: 'Sanne de Vries', email: 'sanne@example.com' },
  scopes: ['gate:outcome'] as const,
  purposes: ['newsletter'],
  createdAt: '2026-11-22T10:15:00.000Z',
  expiresAt: '2027-11-22T00:00:00.000Z',
  lastUsedAt: null,
  revokedAt: null,
};

const fields = {
  id: z.string(),
  name: z.string(),
  owner: userSchema,
  scopes: z.array(scopeSchema),
  purposes: purposesSchema,
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  lastUsedAt: z.iso.datetime().nullable().openapi({ description: 'To within a minute.' }),
  revokedAt: z.iso.datetime().nullable(),
};

export const keySchema = z
  .object(fields)
  .openapi('Key', { example: { ...example, scopes: [...example.scopes] } });

export const issuedKeySchema = z
  .object({ ...fields, key: z.string().openapi({ description: 'The key itself; shown this once.' }) })
  .openapi('IssuedKey', { example: { ...example, scopes: [...example.scopes], key: 'hb_live_…' } });

const instant = (ms: number): string => new Date(ms).toISOString();
const instantOrNull = (ms: number | null): string | null => (ms === null ? null : instant(ms));

/** A key as lists show it: everything but the secret. */
export const shownKey = ({ secretHash: _, ...key }: ApiKey): z.output<typeof keySchema> => ({
  ...key,
  owner: { ...key.owner },
  scopes: [...key.scopes],
  purposes: key.purposes === 'all' ? 'all' : [...key.purposes],
  createdAt: instant(key.createdAt),
  expiresAt: instantOrNull(key.expiresAt),
  lastUsedAt: instantOrNull(key.lastUsedAt),
  revokedAt: instantOrNull(key.revokedAt),
});
