import type { Language } from '@houdbaar/core/terms';
import type { ProofBundle } from '../../evidence/index.ts';
import {
  type Block,
  command,
  facts,
  fingerprint,
  heading,
  note,
  paragraph,
  points,
  steps,
  table,
  verdict,
} from '../pdf/index.ts';
import { channelNames } from '../scan-report/index.ts';
import { missingFields } from './missing-fields.ts';
import type { ProofInput } from './proof-input.ts';
import { proofFileName } from './proof-statement.ts';
import type { ProofWords } from './proof-words.ts';
import {
  asOf,
  asOfPurpose,
  checkSteps,
  covers,
  headings,
  heads,
  labels,
  plain,
  verdictLine,
} from './sentences.ts';
import { missingWords, outcomeWords } from './words.ts';

export function standingSection({ standing }: ProofInput, words: ProofWords, language: Language): Block[] {
  const { say, time } = words;
  if (!standing) return [heading(say(headings.standing)), paragraph(say(plain.noStanding))];
  return [
    heading(say(headings.standing)),
    paragraph(
      standing.purpose === undefined
        ? asOf[language](time.day(standing.day))
        : asOfPurpose[language](time.day(standing.day), standing.purpose.name[language]),
    ),
    ...standing.lanes.map((lane) => {
      const name = say(lane.channel ? channelNames[lane.channel] : plain.keep);
      const until = lane.until === undefined ? '' : time.day(lane.until);
      const line = verdictLine[language](capital(name), say(outcomeWords[lane.outcome]), until);
      const cites = lane.cites.length > 0 ? [lane.cites.map(words.cite).join(' · ')] : [];
      return verdict(lane.outcome, line, [say(lane.reason), ...cites]);
    }),
  ];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function evidenceSection(bundle: ProofBundle, words: ProofWords, language: Language): Block[] {
  const { say, time, voice } = words;
  const { inclusion } = bundle;
  const seal = inclusion && [
    ...facts([
      [say(labels.seal), time.day(inclusion.root.day)],
      [
        say(labels.place),
        covers[language](
          String(inclusion.seq),
          voice.number(inclusion.index + 1),
          voice.number(inclusion.root.leaves),
        ),
      ],
      [say(labels.root), inclusion.root.root],
      [say(labels.signature), inclusion.root.signature.value],
    ]),
  ];
  return [
    heading(say(headings.evidence)),
    paragraph(say(plain.chain)),
    table(
      [
        { head: say(heads.seq), width: 26, figures: true },
        { head: say(heads.recorded), width: 112 },
        { head: say(heads.what), width: 100 },
        { head: say(heads.hash), width: '*' },
      ],
      bundle.entries.map(({ seq, at, kind, hash }) => [
        String(seq),
        time.second(at),
        words.evidence(kind),
        hash,
      ]),
    ),
    ...(seal ?? [paragraph(say(plain.noSeal))]),
  ];
}

/** @param fileHash SHA-256 of the file for machines, hexadecimal */
export function checkSection(
  input: ProofInput,
  bundle: ProofBundle,
  fileHash: string,
  words: ProofWords,
  language: Language,
): Block[] {
  const { say } = words;
  const file = proofFileName(input, 'json');
  const key = bundle.publicKeys.find(({ keyId }) => keyId === bundle.signature.keyId);
  const missing = input.event.kind === 'objection' ? [] : missingFields(input);
  const shape = input.event.kind === 'objection' ? plain.objectionShape : plain.conforms;
  return [
    heading(say(headings.check)),
    steps(checkSteps[language](file, key ? fingerprint(key.fingerprint) : '')),
    command(`houdbaar verify ${file}`),
    ...facts([[say(labels.fileHash), fileHash]]),
    paragraph(say(plain.limits)),
    ...(missing.length > 0
      ? [paragraph(say(plain.missing)), points(missing.map((field) => say(missingWords[field])))]
      : [note(say(shape))]),
  ];
}
