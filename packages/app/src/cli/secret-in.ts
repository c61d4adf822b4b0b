import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../usecases/index.ts';
import type { Environment } from './environment.ts';

/** The file in the data folder that holds the secret of an installation that was given none. */
const file = 'secret';

/** Where the secret lies of an installation that was given none; absent where it was given, or there is none yet. */
export function secretFile({
  secret,
  dataFolder,
}: Pick<Environment, 'secret' | 'dataFolder'>): string | undefined {
  const path = join(dataFolder, file);
  return secret === undefined && existsSync(path) ? path : undefined;
}

/**
 * The secret as given; in development, where there may be none, the one in the data folder, made at the first start and
 * readable by its owner alone. It is never made twice: what the first one locked, only the first one opens.
 *
 * @throws where the file is there but holds no secret
 */
export function secretIn({ secret, dataFolder }: Pick<Environment, 'secret' | 'dataFolder'>): string {
  if (secret !== undefined) return secret;
  const path = join(dataFolder, file);
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(path, `${randomBytes(36).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const found = readFileSync(path, 'utf8').trim();
  if (found.length >= 32) return found;
  throw new Failure('invalid-input', {
    nl: `In ${path} hoort een geheim van minstens 32 tekens te staan. Zet het oorspronkelijke terug, of geef HOUDBAAR_SECRET mee.`,
    en: `${path} should hold a secret of at least 32 characters. Put the original back, or give HOUDBAAR_SECRET.`,
  });
}
