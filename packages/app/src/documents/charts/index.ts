export { outcomePatterns, outcomeSign, shareBar } from './bar.ts';
export { figure } from './drawing.ts';
export { heatCell } from './heat-map.ts';
export { histogram } from './histogram.ts';
export { outcomeBars } from './outcome-bars.ts';
export { retentionCurve } from './retention-curve.ts';
export { scoreBar } from './score-bar.ts';
