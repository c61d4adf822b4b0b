export { renderScanReport } from './render-scan-report.ts';
export { byRisk, keptNow, laneName, mainSentences, reach, withoutLanes } from './summary.ts';
export { type Voice, voiceIn } from './voice.ts';
export { channelNames, type Pair, words } from './words.ts';
