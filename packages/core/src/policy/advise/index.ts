export { type AdviceReason, adviseBasis, type BasisAdvice, type BasisOption } from './advise-basis.ts';
export { type BasisAnswers, basisAnswersSchema } from './answers.ts';
export type { ChannelAdvice } from './channel-advice.ts';
