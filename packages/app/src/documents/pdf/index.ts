export { command, quotation, verdict } from './box-parts.ts';
export { renderPdf, type Sheet } from './render-pdf.ts';
export { type CellText, type Column, type Fact, facts, table } from './table-parts.ts';
export { type Block, fingerprint, heading, note, paragraph, points, steps, title } from './text-parts.ts';
export { type TimeWords, timeWords } from './time-words.ts';
