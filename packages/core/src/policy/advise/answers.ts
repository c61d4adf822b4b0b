import { z } from 'zod';
import { channels, personKinds, purposeKinds, sectors } from '../../terms/index.ts';

const known = z.enum(['yes', 'no', 'unknown']);

/** What is asked about a purpose before a basis is advised. What is left out is unknown. */
export const basisAnswersSchema = z.strictObject({
  kind: z.enum(purposeKinds).describe('What the data are for'),
  neededForContract: known
    .optional()
    .describe('A contract with the person cannot be performed without it, or the person asked for it'),
  lawDemands: known.optional().describe('A law obliges you to do this'),
  publicTask: known.optional().describe('A law gives you this as a task in the public interest'),
  savesLives: known.optional().describe('A life depends on it'),
  expected: known.optional().describe('The person would expect this use when giving the data'),
  sensitive: known.optional().describe('Health, religion and the like, or what is inferred of them'),
  children: known.optional().describe('Aimed at children, or likely to reach them'),
  askedConsent: known.optional().describe('These people were asked for consent for this before'),
  channels: z.array(z.enum(channels)).optional().describe('Through which channels people are contacted'),
  recipients: z.array(z.enum(personKinds)).optional().describe('Whom; a consumer unless given'),
  relation: z
    .enum(['customers', 'others', 'both'])
    .optional()
    .describe('Only people who bought something, only others, or both; both unless given'),
  products: z
    .enum(['similar', 'other', 'third-party'])
    .optional()
    .describe('Own products like those that people bought, other own products, or those of another'),
  workRelated: known.optional().describe('The message concerns the work of whom it reaches'),
  promotes: known.optional().describe('The message praises something; a notice about a delivery does not'),
  sector: z.enum(sectors).optional(),
});

export type BasisAnswers = z.output<typeof basisAnswersSchema>;
