import type { Mapping } from '@houdbaar/core/scan/columns';
import type { Actor, House } from '../house.ts';
import type { ImportRun } from '../ports/index.ts';
import { type ImportResult, importPeople } from './import-people.ts';
import type { KeptUpload, KeptUploads } from './kept-uploads.ts';

/** What becomes of an upload. */
export interface UploadImport {
  readonly upload: string;
  /** Whose upload it is. */
  readonly owner: string;
  readonly source: string;
  readonly supplier?: string;
  readonly mapping?: Mapping;
  readonly presenceOnly?: readonly string[];
  readonly actor: Actor;
}

const requestOf = ({ owner: _, upload: __, ...asked }: UploadImport, { path, name, rows }: KeptUpload) => ({
  ...asked,
  files: [path],
  name,
  ...(rows === undefined ? {} : { rowsTotal: rows }),
});

/** Says what an import of an upload would do; nothing is written. Its rows are counted on the way. */
export const previewUpload = (
  house: House,
  uploads: KeptUploads,
  asked: UploadImport,
): Promise<ImportResult> =>
  uploads.use(asked.upload, asked.owner, async (upload) => {
    const result = await importPeople(house, { ...requestOf(asked, upload), preview: true });
    upload.rows = result.counts.rows;
    return result;
  });

/** How an import began: it goes on in this process, or there was nothing to do. */
export type BegunImport =
  | { readonly state: 'running'; readonly run: ImportRun }
  | { readonly state: 'ended'; readonly result: ImportResult };

/** Imports that go on in this process after they were asked for; a run elsewhere can only be stopped there. */
export class RunningImports {
  readonly #stops = new Map<string, AbortController>();

  /** Keeps how to stop a run until its work has ended. */
  keep(id: string, stop: AbortController, work: Promise<unknown>): void {
    this.#stops.set(id, stop);
    const forget = () => {
      if (this.#stops.get(id) === stop) this.#stops.delete(id);
    };
    work.then(forget, forget);
  }

  /** Asks a run to stop after the rows that are under way; false where it doesn't run here. */
  stop(id: string): boolean {
    const stop = this.#stops.get(id);
    stop?.abort();
    return stop !== undefined;
  }
}

/**
 * Begins the import of an upload, which goes on after this resolves: the run tells how far it is. The upload stays until it
 * has ended. Where it breaks off or is stopped, beginning the same import again goes on with it.
 *
 * @param running where it can be stopped
 * @param failed told where it broke off
 * @returns once the run is there, or all is done
 * @throws what {@link importPeople} throws before the run is there; `not-found` for the upload
 */
export async function beginImport(
  house: House,
  uploads: KeptUploads,
  asked: UploadImport,
  running: RunningImports,
  failed: (error: unknown) => void,
): Promise<BegunImport> {
  const begun = Promise.withResolvers<BegunImport>();
  const stop = new AbortController();
  let run: ImportRun | undefined;
  const work = uploads.use(asked.upload, asked.owner, (upload) =>
    importPeople(house, {
      ...requestOf(asked, upload),
      signal: stop.signal,
      onStarted: (started) => {
        run = started;
        running.keep(started.id, stop, work);
        begun.resolve({ state: 'running', run: started });
      },
    }).then((result) => {
      upload.imported = run === undefined || result.run?.state === 'done';
      return result;
    }),
  );
  work.then(
    async (result) => {
      begun.resolve({ state: 'ended', result });
      if (run && result.run?.state !== 'done')
        await house.store.imports.stop(run.id, house.clock.now()).catch(failed);
    },
    async (error: unknown) => {
      begun.reject(error);
      if (!run) return;
      failed(error);
      await house.store.imports.stop(run.id, house.clock.now()).catch(failed);
    },
  );
  return begun.promise;
}
