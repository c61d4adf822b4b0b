import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Roboto as pdfmake ships it, under the SIL Open Font License 1.1: it has every letter of the European
 * languages, Greek and Cyrillic included, and is embedded in each document, so no reader needs it installed.
 * It has no check mark or cross; signs are drawn.
 */
const folder = join(dirname(fileURLToPath(import.meta.resolve('pdfmake/package.json'))), 'fonts/Roboto');

export const family = 'Roboto';

export const fontFiles = {
  normal: join(folder, 'Roboto-Regular.ttf'),
  bold: join(folder, 'Roboto-Medium.ttf'),
  italics: join(folder, 'Roboto-Italic.ttf'),
  bolditalics: join(folder, 'Roboto-MediumItalic.ttf'),
} as const;
