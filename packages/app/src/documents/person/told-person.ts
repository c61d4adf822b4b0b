import type { Language } from '@houdbaar/core/terms';
import { type PersonView, saidPerson } from '../../usecases/index.ts';
import { voiceIn } from '../scan-report/index.ts';
import { factNames } from './fact-names.ts';
import { factsRead } from './facts-read.ts';
import { happeningName } from './happening-names.ts';
import { timelineText } from './timeline-text.ts';

/**
 * A person in the published shape, with what happened, what was read and what is missing also in words: `called` and
 * `says` beside the kind and facts, `read` beside the facts of a reason, `needs` beside the paths that are missing.
 */
export function toldPerson(view: PersonView, language: Language) {
  const said = saidPerson(view, language);
  const voice = voiceIn(language);
  return {
    ...said,
    lanes: said.lanes.map((lane) => ({
      ...lane,
      reasons: lane.reasons.map((reason) => ({ ...reason, read: factsRead(reason.facts, voice) })),
      needs: [...factNames(lane.missing, language)],
    })),
    timeline: view.timeline.map((entry, at) => ({
      ...said.timeline[at]!,
      called: happeningName(entry.kind, language),
      says: timelineText(entry, voice),
    })),
    evidence: said.evidence.map((entry) => ({ ...entry, called: happeningName(entry.kind, language) })),
  };
}
