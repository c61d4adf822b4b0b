import { readFileSync, writeFileSync } from 'node:fs';
import { type Channel, channels, type Language } from '@houdbaar/core/terms';
import { formatDay } from '@houdbaar/core/time';
import { type Command, Option } from 'commander';
import { proofJson, proofPdf, proofStatement } from '../documents/proof-pack/index.ts';
import { isBundle } from '../evidence/index.ts';
import { completeProof, type ProofChoice, provableEvents, prove, type Viewer } from '../usecases/index.ts';
import { CommandFailure, ioCommand, languageOf, languageOption, pathFrom } from './command-io.ts';
import type { HouseIo } from './house-io.ts';
import { numbersOf } from './person-numbers.ts';

interface ProofOptions {
  readonly consent?: string;
  readonly objection?: string;
  readonly purpose?: string;
  readonly channel?: Channel;
  readonly complete?: string;
  readonly source?: string;
  readonly pdf?: string;
  readonly out?: string;
  readonly json?: boolean;
  readonly lang?: Language;
}

const words = {
  nl: {
    open: 'De dag van deze gebeurtenis is nog niet verzegeld. Vul het pakket later aan met: houdbaar proof --complete BESTAND',
    none: 'Over deze persoon is geen toestemming, intrekking of bezwaar vastgelegd.',
    choose: 'Kies wat je wilt bewijzen met --consent of --objection en het nummer, of met --purpose.',
  },
  en: {
    open: 'The day of this event has not been sealed yet. Complete the pack later with: houdbaar proof --complete FILE',
    none: 'No consent, withdrawal or objection is on record about this person.',
    choose: 'Choose what to prove with --consent or --objection and the number, or with --purpose.',
  },
} as const;

async function proof(io: HouseIo, who: string | undefined, options: ProofOptions): Promise<void> {
  const language = languageOf(io, options.lang);
  const house = await io.house();
  // Whoever runs the command holds the database, and answers for what they do with it.
  const viewer: Viewer = { name: io.user, sees: 'everything', opensEvidence: true };
  if (options.complete !== undefined) {
    const file = pathFrom(io, options.complete);
    const pack = packIn(file);
    write(io, options.out ?? options.complete, proofJson(await completeProof(house, pack, viewer)));
    return;
  }
  if (who === undefined) throw nobodyNamed();
  const ids = await numbersOf(house, who, options.source, viewer);
  if (ids.length > 1) throw several(ids);
  const id = ids[0]!;
  const choice = choiceOf(options);
  if (!choice) {
    const events = await provableEvents(house, id, viewer);
    if (options.json) {
      const list = events.map(({ event: { kind, id, when }, for: purpose }) => ({
        kind,
        id,
        day: formatDay(when.day),
        purpose: purpose ?? null,
      }));
      return io.out(JSON.stringify(list));
    }
    for (const { event, for: purpose } of events)
      io.out([event.kind, event.id, formatDay(event.when.day), purpose ?? ''].join('\t').trimEnd());
    io.err(words[language][events.length > 0 ? 'choose' : 'none']);
    return;
  }
  const { input, bundle, sealed } = await prove(house, id, choice, viewer, proofStatement);
  if (options.pdf !== undefined)
    writeFileSync(pathFrom(io, options.pdf), await proofPdf(input, bundle, language), { mode: 0o600 });
  if (options.out !== undefined || options.pdf === undefined) write(io, options.out, proofJson(bundle));
  if (!sealed) io.err(words[language].open);
}

function choiceOf({ consent, objection, purpose, channel }: ProofOptions): ProofChoice | undefined {
  if (consent !== undefined) return { consent };
  if (objection !== undefined) return { objection };
  if (purpose !== undefined) return { purpose, ...(channel === undefined ? {} : { channel }) };
  return undefined;
}

function write(io: HouseIo, path: string | undefined, text: string): void {
  if (path === undefined) io.out(text);
  else writeFileSync(pathFrom(io, path), text, { mode: 0o600 });
}

function packIn(path: string) {
  let pack: unknown;
  try {
    pack = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw noPack(path, error);
  }
  if (!isBundle(pack)) throw noPack(path);
  return pack;
}

const noPack = (path: string, cause?: unknown): CommandFailure =>
  new CommandFailure({ nl: `${path} is geen bewijspakket.`, en: `${path} is no proof pack.` }, { cause });

const nobodyNamed = (): CommandFailure =>
  new CommandFailure({ nl: 'Noem de persoon.', en: 'Name the person.' });

const several = (ids: readonly number[]): CommandFailure =>
  new CommandFailure({
    nl: `Meer mensen hebben dit adres: ${ids.join(', ')}. Noem het nummer van de persoon.`,
    en: `Several people have this address: ${ids.join(', ')}. Name the number of the person.`,
  });

/** `houdbaar proof`: what was recorded of one consent or objection, signed, for a third party. */
export function proofCommand(io: HouseIo): Command {
  return ioCommand(io, 'proof')
    .description('a signed proof of one consent or objection, for an authority or the person; JSON or PDF')
    .argument('[who]', 'the person’s number, an e-mail address, a phone number, or a customer number')
    .option('--consent <id>', 'the consent of this number')
    .option('--objection <id>', 'the objection or withdrawal of this number')
    .option('--purpose <name>', 'the latest consent for a purpose, or the latest refusal')
    .addOption(new Option('--channel <channel>', 'with --purpose').choices(channels))
    .option('--source <name>', 'the source that gave the customer number')
    .option('--complete <file>', 'add the seal of the day to a pack that was made before it')
    .option('--pdf <file>', 'write the document for people, with the pack inside')
    .option('--out <file>', 'write the pack here instead of on standard output')
    .option('--json', 'what can be proved as JSON; a pack is JSON as it is')
    .addOption(languageOption())
    .addHelpText(
      'after',
      `
Without a choice it lists what can be proved: kind, number, day, purpose. Every proof is noted in the access log.

Exit codes: 0 made; 2 not readable; 3 no such person or event; 5 its key was destroyed; 6 not sealed yet.

Examples:
  houdbaar proof sanne@example.com
  houdbaar proof 12 --purpose newsletter --pdf proof.pdf
  houdbaar proof --complete proof.json`,
    )
    .action((who: string | undefined, options: ProofOptions) => proof(io, who, options));
}
