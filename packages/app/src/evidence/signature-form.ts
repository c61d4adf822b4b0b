import { z } from 'zod';

/** The form of a signature in a document that someone hands in. */
export const signatureForm = z.strictObject({
  algorithm: z.literal('Ed25519'),
  keyId: z.int(),
  value: z.string(),
});
