import { hash } from 'node:crypto';
import type { Language, Said } from '@houdbaar/core/terms';
import { canonicalJson, type ProofBundle } from '../../evidence/index.ts';
import { jsonFile } from '../json.ts';
import { note, paragraph, renderPdf, title } from '../pdf/index.ts';
import { isConsent } from './moments.ts';
import type { ProofEvent, ProofInput } from './proof-input.ts';
import {
  eventSection,
  historySection,
  partiesSection,
  purposeSection,
  textSection,
} from './proof-sections.ts';
import { proofFileName, proofStatement } from './proof-statement.ts';
import { type ProofWords, proofWords } from './proof-words.ts';
import { checkSection, evidenceSection, standingSection } from './seal-sections.ts';
import {
  consentSentence,
  madeLine,
  objectionSentence,
  plain,
  recordedSentence,
  renewalSentence,
  withdrawalSentence,
} from './sentences.ts';
import { activeActs, titleWords } from './words.ts';

const sentences: Readonly<
  Record<ProofEvent['kind'], Readonly<Record<keyof Said, (who: string, on: string, what: string) => string>>>
> = {
  consent: consentSentence,
  renewal: renewalSentence,
  withdrawal: withdrawalSentence,
  objection: objectionSentence,
};

/** The bundle was not made around these facts, so the paper would say otherwise than the file in it. */
export class BundleMismatch extends Error {
  override readonly name = 'BundleMismatch';
  readonly id: string;
  constructor(id: string) {
    super(`the signed bundle says otherwise than the facts of proof ${id}`);
    this.id = id;
  }
}

const isAbout = ({ personId, statement }: ProofBundle, input: ProofInput): boolean =>
  personId === input.person.id &&
  statement !== undefined &&
  canonicalJson(statement) === canonicalJson(proofStatement(input));

/** One sentence that says no more than is on record. */
function summary({ event }: ProofInput, words: ProofWords, language: Language): string {
  const on = words.on(event.when);
  const what = words.what(event);
  return isConsent(event) && !activeActs.has(event.act)
    ? recordedSentence[language](words.who, on, what, words.how(event))
    : sentences[event.kind][language](words.who, on, what);
}

/** The file for machines: the signed bundle with its statement. */
export const proofJson = (bundle: ProofBundle): string => jsonFile(bundle);

/**
 * The proof for people: A4, with the file for machines enclosed, so that the PDF alone can be checked.
 *
 * @param bundle made with `proofStatement(input)` as its statement
 * @returns the bytes of the PDF; the same proof gives the same bytes
 * @throws {BundleMismatch}
 */
export async function proofPdf(
  input: ProofInput,
  bundle: ProofBundle,
  language: Language,
): Promise<Uint8Array> {
  if (!isAbout(bundle, input)) throw new BundleMismatch(input.id);
  const words = proofWords(input, language);
  const name = titleWords[input.event.kind][language];
  const json = proofJson(bundle);
  return await renderPdf({
    language,
    title: `${name} – ${words.who}`,
    author: input.controller.name,
    made: input.made.at,
    mark: `Houdbaar · ${name} · ${input.id}`,
    body: [
      title(name),
      paragraph(summary(input, words, language)),
      note(madeLine[language](words.time.instant(input.made.at), input.timeZone)),
      ...partiesSection(input, words),
      ...purposeSection(input, words),
      ...eventSection(input, words, language),
      ...textSection(input, words),
      ...historySection(input, words),
      ...standingSection(input, words, language),
      ...evidenceSection(bundle, words, language),
      ...checkSection(input, bundle, hash('sha256', json, 'hex'), words, language),
    ],
    enclosure: {
      name: proofFileName(input, 'json'),
      type: 'application/json',
      text: json,
      description: plain.fileInside[language],
    },
  });
}
