import { createReadStream } from 'node:fs';
import type { Language } from '@houdbaar/core/terms';
import { sayReceiptFault } from '../evidence/index.ts';
import type { PublicKey } from '../keys/index.ts';
import { checkList, type House, type ListCheck, notFound, readKeptList } from '../usecases/index.ts';
import { CommandFailure } from './command-io.ts';
import { type FileCheck, jsonIn } from './verify-file.ts';

export interface KeptList {
  /** The list as the gate gave it: NDJSON or CSV. */
  readonly list: string;
  /** The id of its receipt, or the path of one that was kept. */
  readonly receipt: string;
  /** Public keys for the signature; those of the house unless given. */
  readonly keys?: readonly PublicKey[];
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Checks a kept list of decisions against the receipt that was signed for it. */
export async function verifyList(
  house: House,
  { list, receipt: given, keys }: KeptList,
  pathOf: (path: string) => string,
  language: Language,
): Promise<FileCheck & Pick<ListCheck, 'lines' | 'expected'>> {
  const receipt = uuid.test(given)
    ? await house.store.receipts.find(given.toLowerCase())
    : jsonIn(pathOf(given));
  if (receipt === null) throw notFound({ nl: 'het ontvangstbewijs', en: 'receipt' }, given);
  const check = await checkList(house, readKeptList(textOf(pathOf(list))), receipt, keys);
  const { holds, faults, lines, expected } = check;
  if (faults.includes('form'))
    throw new CommandFailure({
      nl: `${given} is geen ontvangstbewijs.`,
      en: `${given} is no receipt.`,
    });
  const says = holds
    ? [words[language].holds(lines)]
    : [
        ...faults.map((fault) => sayReceiptFault(fault, language)),
        ...(lines === expected ? [] : [words[language].counts(lines, expected)]),
      ];
  return { kind: 'list', holds, says, lines, expected };
}

async function* textOf(path: string): AsyncGenerator<string> {
  try {
    for await (const piece of createReadStream(path, 'utf8')) yield piece as string;
  } catch (cause) {
    throw new CommandFailure({ nl: `${path} is niet te lezen.`, en: `${path} cannot be read.` }, { cause });
  }
}

const words = {
  nl: {
    holds: (lines: number) =>
      lines === 1
        ? 'De lijst klopt: dit is precies de ene beslissing waarvoor het ontvangstbewijs is ondertekend.'
        : `De lijst klopt: dit zijn precies de ${lines.toLocaleString('nl')} beslissingen waarvoor het ontvangstbewijs is ondertekend, in dezelfde volgorde.`,
    counts: (lines: number, expected: number) =>
      `In de lijst staan ${lines.toLocaleString('nl')} beslissingen, in het ontvangstbewijs ${expected.toLocaleString('nl')}.`,
  },
  en: {
    holds: (lines: number) =>
      lines === 1
        ? 'The list is right: this is exactly the one decision for which the receipt was signed.'
        : `The list is right: these are exactly the ${lines.toLocaleString('en')} decisions for which the receipt was signed, in the same order.`,
    counts: (lines: number, expected: number) =>
      `Decisions in the list: ${lines.toLocaleString('en')}; in the receipt: ${expected.toLocaleString('en')}.`,
  },
} as const;
