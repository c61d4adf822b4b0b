import packaged from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';
import { keeperVariable, keptAt } from './kept-at.ts';

/**
 * Starts the browser that the tests look through: the one from the package, so that no installed browser is
 * needed. It runs in several processes, because a single one does not survive a second context.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env[keeperVariable] ? await keptAt('browser') : await packaged.executablePath(),
    args: [...packaged.args.filter((argument) => argument !== '--single-process'), '--no-sandbox'],
  });
}
