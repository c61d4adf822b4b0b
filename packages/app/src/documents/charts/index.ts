export { outcomePatterns, outcomeSign, shareBar, type Tone } from './bar.ts';
export { figure } from './drawing.ts';
export { type HeatCell, heatCell } from './heat-map.ts';
export { histogram } from './histogram.ts';
export { outcomeBars } from './outcome-bars.ts';
export { type RetentionCurve, retentionCurve } from './retention-curve.ts';
export { scoreBar } from './score-bar.ts';
