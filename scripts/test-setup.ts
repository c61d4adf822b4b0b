import fc from 'fast-check';

/**
 * The same random inputs in every run, so that a red run means a change and can be repeated. Search further with
 * another seed: `FC_SEED=7 npx vitest run`.
 */
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20_261_122) });
