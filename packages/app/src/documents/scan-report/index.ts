export { renderScanReport } from './render-scan-report.ts';
export { byRisk, keptNow, laneName, mainSentences, reach } from './summary.ts';
export { type Voice, voiceIn } from './voice.ts';
export { channelNames, type Pair, words } from './words.ts';
