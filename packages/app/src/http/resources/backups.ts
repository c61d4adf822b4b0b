import { createRoute, z } from '@hono/zod-openapi';
import { type BackupFolders, backUpInto, type House } from '../../usecases/index.ts';
import { type Resource, resource } from '../api-env.ts';
import { guarded } from '../guarded.ts';

const backupSchema = z
  .object({
    id: z.string(),
    madeAt: z.iso.datetime(),
    data: z.string().openapi({ description: 'The file in the folder for data.' }),
    vault: z
      .string()
      .openapi({ description: 'The file in the folder for the vault; the newest alone is kept.' }),
    rows: z.record(z.string(), z.record(z.string(), z.int())).openapi({ description: 'Of each table.' }),
  })
  .openapi('Backup');

/** POST /backups. @param folders of the server; whoever asks can't choose where files are written */
export function backupsResource(house: House, folders: BackupFolders): Resource {
  return resource().openapi(
    createRoute({
      method: 'post',
      path: '/backups',
      tags: ['Backups'],
      summary: 'Make a backup',
      description:
        'Data and vault, as they are at one moment, into the folders that HOUDBAAR_BACKUPS and HOUDBAAR_VAULT_BACKUPS ' +
        'name. The answer comes when both are written; others go on working. No answer holds anybody’s data. The secret ' +
        'is in neither file, and a restore needs it.',
      ...guarded({ scopes: ['backup:admin'], idempotent: true, failures: ['unavailable'] }),
      responses: {
        201: { description: 'Written.', content: { 'application/json': { schema: backupSchema } } },
      },
    }),
    async (c) => {
      const { id, madeAt, data, vault, rows } = await backUpInto(house, folders);
      const shown = { id, madeAt: new Date(madeAt).toISOString(), data, vault, rows: { ...rows } };
      return c.json(shown as z.output<typeof backupSchema>, 201);
    },
  );
}
