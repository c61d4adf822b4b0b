export {
  type HouseScore,
  type HouseScorePart,
  type HouseScorePartId,
  houseScoreParts,
} from './house-score.ts';
export { areFiguresDue, keepFigures, latestFigure } from './keep-figures.ts';
export { CurrentFigures, figuresNow, type LaneFigures } from './lane-figures.ts';
export {
  type ContactLane,
  type ContactShare,
  type CountedReason,
  type Overview,
  overview,
} from './overview.ts';
export { type PeopleFigures, type SleeperStep, type SourceFigure, sleeperSteps } from './people-figures.ts';
export { type Todo, type TodoLink, todoKinds } from './todo.ts';
