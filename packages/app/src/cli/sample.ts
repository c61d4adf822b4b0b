import type { Language } from '@houdbaar/core/terms';
import type { Command } from 'commander';
import { loadSample, type RemovedSample, removeSample } from '../usecases/index.ts';
import { ioCommand, languageOf, languageOption } from './command-io.ts';
import type { HouseIo } from './house-io.ts';
import { sampleWords } from './sample-words.ts';

interface SampleOptions {
  readonly json?: boolean;
  readonly lang?: Language;
}

const words = {
  nl: {
    loaded: (people: number) => `${sampleWords.nl.loaded(people)} Weghalen: houdbaar sample remove`,
    removed: ({ people, kept, emptied }: RemovedSample) =>
      [
        `Het voorbeeld is weg: ${people} verzonnen mensen, met alles wat bij hen hoorde.`,
        emptied
          ? 'Ook het beleid van het voorbeeld is weg. Je begint weer met een lege installatie.'
          : 'Je eigen gegevens en het beleid dat nu geldt, zijn gebleven. Controleer of dat beleid van jullie is: houdbaar policy export',
        ...(kept > 0
          ? [
              kept === 1
                ? '1 mens bleef staan, omdat die ook in je eigen gegevens voorkomt.'
                : `${kept} mensen bleven staan, omdat ze ook in je eigen gegevens voorkomen.`,
            ]
          : []),
      ].join('\n'),
  },
  en: {
    loaded: (people: number) => `${sampleWords.en.loaded(people)} Remove it: houdbaar sample remove`,
    removed: ({ people, kept, emptied }: RemovedSample) =>
      [
        `The sample is gone: ${people} invented people, with everything that belonged to them.`,
        emptied
          ? 'The policy of the sample is gone too. You begin again with an empty installation.'
          : 'Your own data and the policy in force stayed. See whether that policy is yours: houdbaar policy export',
        ...(kept > 0
          ? [`${kept} ${kept === 1 ? 'person' : 'people'} stayed, because your own data tell of them too.`]
          : []),
      ].join('\n'),
  },
} as const;

/** `houdbaar sample load | remove`: a company to try everything with. */
export function sampleCommand(io: HouseIo): Command {
  const load = ioCommand(io, 'load')
    .description('load the sample company into an installation in which nothing is yet')
    .option('--json', 'one JSON object')
    .addOption(languageOption())
    .action(async ({ json, lang }: SampleOptions) => {
      const say = sampleWords[languageOf(io, lang)];
      if (!json) io.err(say.loading);
      const { people } = await loadSample(await io.house(), { name: io.user }, (progress) => {
        if (!json) io.err(say.loadedSoFar(progress));
      });
      if (json) io.out(JSON.stringify({ people }));
      else io.err(words[languageOf(io, lang)].loaded(people));
    });
  const remove = ioCommand(io, 'remove')
    .description('take the sample company out again, without a trace; your own data stay')
    .option('--json', 'one JSON object')
    .addOption(languageOption())
    .action(async ({ json, lang }: SampleOptions) => {
      const removed = await removeSample(await io.house());
      if (json) io.out(JSON.stringify(removed));
      else io.err(words[languageOf(io, lang)].removed(removed));
    });
  return ioCommand(io, 'sample')
    .description('a sample company with invented people, to try everything with')
    .addCommand(load)
    .addCommand(remove);
}
