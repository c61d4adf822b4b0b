import { join } from 'node:path';
import { buildWeb } from './pack/build-web.ts';

/** Before the tests: those that look through a browser look at the pages as they are now. */
export const setup = (): void => buildWeb(join(import.meta.dirname, '..'));
