/** What the embedded database is started for. */
export interface WorkerTask {
  /** `create`, in a process of its own, makes a new database in `data` and ends; `serve` opens it and waits for messages. */
  readonly kind: 'create' | 'serve';
  /** Folder of PostgreSQL's own files. */
  readonly data: string;
  /** Flush to disk at each commit, as PostgreSQL does by default; off only where a power cut may cost data. */
  readonly durable: boolean;
  /** PostgreSQL settings, by name. */
  readonly settings: Readonly<Record<string, string>>;
}

/** To the thread. Bytes are whole messages of the wire protocol. */
export type ToWorker =
  | { readonly type: 'open' }
  | { readonly type: 'wire'; readonly connection: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly type: 'close' };

/** From the thread. `done` is on the last piece of the answer to one `wire`. */
export type FromWorker =
  | { readonly type: 'ready' }
  | {
      readonly type: 'wire';
      readonly connection: number;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly done: boolean;
    }
  | { readonly type: 'closed' };
