import type { Command } from 'commander';
import { verifyReceipt } from '../evidence/index.ts';
import { publicKeys } from '../keys/index.ts';
import { notFound } from '../usecases/index.ts';
import { exitCodes, languageOf } from './command-io.ts';
import type { HouseIo } from './house-io.ts';
import { type PlanOptions, planSubcommand } from './plan.ts';

const words = {
  nl: { holds: 'De handtekening klopt.', broken: 'De handtekening klopt niet.' },
  en: { holds: 'The signature holds.', broken: 'The signature does not hold.' },
} as const;

/** `houdbaar receipt ID`: what the gate decided, signed. */
export function receiptCommand(io: HouseIo): Command {
  return planSubcommand(io, 'receipt', 'the signed receipt of an answer of the gate')
    .argument('<id>', 'as the gate gave it')
    .addHelpText(
      'after',
      `
Standard output holds the receipt as it was signed, as JSON: houdbaar verify checks it elsewhere.

Exit codes: 0 it holds; 1 the signature does not fit; 3 no such receipt.`,
    )
    .action(async (id: string, { json, lang }: PlanOptions) => {
      const { store, ring } = await io.house();
      const found = /^[0-9a-f-]{36}$/i.test(id) ? await store.receipts.find(id) : null;
      if (!found) throw notFound({ nl: 'het ontvangstbewijs', en: 'receipt' }, id);
      const { holds } = verifyReceipt(publicKeys(ring), found);
      io.out(JSON.stringify(found, undefined, json ? undefined : 2));
      if (!json) io.err(words[languageOf(io, lang)][holds ? 'holds' : 'broken']);
      if (!holds) io.exit(exitCodes.found);
    });
}
