import type { Language } from '@houdbaar/core/terms';
import type { Command } from 'commander';
import { voiceIn } from '../documents/scan-report/index.ts';
import { type Forecast, forecast } from '../usecases/index.ts';
import { languageOf } from './command-io.ts';
import type { HouseIo } from './house-io.ts';
import { laneName, type PurposeNames, purposeNames } from './lane-name.ts';
import { type PlanOptions, planSubcommand } from './plan.ts';

const words = {
  nl: {
    lawful: 'mag nu',
    later: 'later',
    never: 'geen einde bekend',
    incomplete: 'Mensen worden nog opnieuw beoordeeld; de aantallen zijn nog niet volledig.',
  },
  en: {
    lawful: 'allowed now',
    later: 'later',
    never: 'no end known',
    incomplete: 'People are being judged anew; the counts are not complete yet.',
  },
} as const;

function forecastText(
  { months, lanes, complete }: Forecast,
  names: PurposeNames,
  language: Language,
): string {
  const w = words[language];
  const lines: string[] = [];
  for (const lane of lanes) {
    lines.push(`${laneName(lane, names, language)} (${w.lawful}: ${lane.lawful})`);
    lane.lapses.forEach((count, place) => {
      if (count > 0) lines.push(`  ${voiceIn(language).month(months[place]!)}: ${count}`);
    });
    if (lane.later > 0) lines.push(`  ${w.later}: ${lane.later}`);
    if (lane.never > 0) lines.push(`  ${w.never}: ${lane.never}`);
  }
  if (!complete) lines.push(w.incomplete);
  return lines.join('\n');
}

/** `houdbaar forecast`: in which month how many people lapse. */
export function forecastCommand(io: HouseIo): Command {
  return planSubcommand(io, 'forecast', 'how many people lapse in which month, 24 months ahead')
    .addHelpText(
      'after',
      '\nFor each purpose and channel, if nothing else happens.\n\nExit codes: 0 done; 2 wrong options; 5 no policy yet.',
    )
    .action(async (options: PlanOptions) => {
      const house = await io.house();
      const found = await forecast(house);
      if (options.json) return io.out(JSON.stringify(found));
      const language = languageOf(io, options.lang);
      io.out(forecastText(found, await purposeNames(house, language), language));
    });
}
