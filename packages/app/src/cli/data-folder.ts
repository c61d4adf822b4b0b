import { accessSync, constants, existsSync, statfsSync, statSync } from 'node:fs';
import { type Finding, well, worry } from '../usecases/index.ts';
import type { Environment } from './environment.ts';
import { secretFile } from './secret-in.ts';

const megabyte = 1024 * 1024;
/** The database needs room for its log before it can start; and some to work in. */
const least = { to: 64 * megabyte, at: 1024 * megabyte };

/** Rights and room of the folder of the embedded database. Opens nothing in it. */
export function examineFolder(folder: string): Finding[] {
  if (!existsSync(folder))
    return [
      well('folder', `${folder} wordt bij de eerste start gemaakt.`, `${folder} is made at the first start.`),
    ];
  return [rights(folder), room(folder)];
}

/** Where the secret lies that was made at the first start: no backup holds it, and none is restored without it. */
export function examineSecret(environment: Environment): Finding[] {
  const path = secretFile(environment);
  if (path === undefined) return [];
  return [
    well(
      'secret',
      `Het geheim staat in ${path}. Een back-up is zonder dat bestand niet terug te zetten: bewaar er ook ergens anders een kopie van.`,
      `The secret is in ${path}. No backup can be restored without that file: keep a copy of it somewhere else too.`,
    ),
  ];
}

function rights(folder: string): Finding {
  try {
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    return worry(
      'failed',
      'folder',
      { nl: `In ${folder} mag niet worden geschreven.`, en: `${folder} may not be written to.` },
      {
        nl: 'Geef de map aan de gebruiker waaronder Houdbaar draait.',
        en: 'Give the folder to the user that Houdbaar runs as.',
      },
    );
  }
  if (process.platform !== 'win32' && (statSync(folder).mode & 0o077) !== 0)
    return worry(
      'warning',
      'folder',
      {
        nl: `Anderen op deze machine mogen in ${folder} kijken. Er staan persoonsgegevens in.`,
        en: `Others on this machine may look into ${folder}. It holds personal data.`,
      },
      { nl: `Sluit de map af: chmod 700 ${folder}`, en: `Close the folder: chmod 700 ${folder}` },
    );
  return well('folder', `${folder} is van deze gebruiker alleen.`, `${folder} is this user's alone.`);
}

function room(folder: string): Finding {
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  const shown = Math.floor(free / megabyte);
  if (free >= least.at)
    return well('disk', `Er is ${shown} MB vrij op de schijf.`, `${shown} MB is free on the disk.`);
  return worry(
    free < least.to ? 'failed' : 'warning',
    'disk',
    { nl: `Er is nog maar ${shown} MB vrij op de schijf.`, en: `Only ${shown} MB is free on the disk.` },
    {
      nl: 'Maak ruimte, of zet de gegevens op een grotere schijf (HOUDBAAR_DATA).',
      en: 'Make room, or move the data to a larger disk (HOUDBAAR_DATA).',
    },
  );
}
