export {
  type Block,
  type Column,
  command,
  type Fact,
  facts,
  heading,
  note,
  paragraph,
  points,
  quotation,
  steps,
  table,
  title,
  verdict,
} from './parts.ts';
export { lines, oneLine } from './plain-text.ts';
export { type Enclosure, renderPdf, type Sheet } from './render-pdf.ts';
export { type TimeWords, timeWords } from './time-words.ts';
