import type { Said } from '@houdbaar/core/terms';

/** An expected failure of the store: `says` is ready to show, the other fields are for programs. */
export abstract class StoreFailure extends Error {
  abstract readonly code: string;
  readonly says: Said;
  constructor(says: Said, options?: ErrorOptions) {
    super(says.en, options);
    this.name = new.target.name;
    this.says = says;
  }
}

/** Who holds a folder, as far as it said so. */
export interface FolderHolder {
  readonly pid: number;
  /** Name of the machine or container in which that process runs. */
  readonly host: string;
  /** Instant in milliseconds. */
  readonly since: number;
  /** Where its server listens, once it does. */
  readonly url?: string;
}

/** Another process has the embedded database open; only one may. */
export class FolderInUse extends StoreFailure {
  readonly code = 'folder-in-use';
  readonly folder: string;
  readonly pid?: number;
  readonly host?: string;
  readonly since?: number;
  readonly url?: string;
  constructor(folder: string, holder: FolderHolder | undefined) {
    const who = holder ? ` (${holder.host}, pid ${holder.pid})` : '';
    const at = holder?.url ? `: ${holder.url}.` : '.';
    super({
      nl: `De map ${folder} is al in gebruik door een ander proces van Houdbaar${who}${at} Stop dat proces, of werk via die server.`,
      en: `The folder ${folder} is in use by another Houdbaar process${who}${at} Stop that process, or work through that server.`,
    });
    this.folder = folder;
    if (holder) Object.assign(this, holder);
  }
}

/** The folder of the embedded database can't be used: no permission, no room, locks unsupported, other format. */
export class FolderUnusable extends StoreFailure {
  readonly code = 'folder-unusable';
  readonly folder: string;
  readonly reason: string;
  constructor(folder: string, reason: string, options?: ErrorOptions) {
    super(
      {
        nl: `De map ${folder} kan geen database bevatten (${reason}). Kies een map op een eigen schijf waarin Houdbaar mag schrijven.`,
        en: `The folder ${folder} can't hold a database (${reason}). Choose a folder on a local disk that Houdbaar may write to.`,
      },
      options,
    );
    this.folder = folder;
    this.reason = reason;
  }
}

/** The embedded database stopped by itself; what it had confirmed is on disk, and the next query starts it again. */
export class EmbeddedStopped extends StoreFailure {
  readonly code = 'embedded-stopped';
  /** There was no room left on the disk, so starting again fails too until there is. */
  readonly diskFull: boolean;
  constructor({ diskFull = false, ...options }: { diskFull?: boolean } & ErrorOptions = {}) {
    super(
      diskFull
        ? {
            nl: 'De schijf met de database is vol. Wat al was bevestigd, is bewaard. Maak ruimte en probeer het opnieuw.',
            en: 'The disk with the database is full. Whatever was confirmed is kept. Make room and try again.',
          }
        : {
            nl: 'De ingebouwde database is onverwacht gestopt. Wat al was bevestigd, staat op schijf. Probeer het opnieuw.',
            en: 'The embedded database stopped unexpectedly. Whatever was confirmed is on disk. Try again.',
          },
      options,
    );
    this.diskFull = diskFull;
  }
}

/** DATABASE_URL isn't an address of PostgreSQL. Its text is not repeated: it may hold a password. */
export class BadDatabaseUrl extends StoreFailure {
  readonly code = 'bad-database-url';
  constructor(options?: ErrorOptions) {
    super(
      {
        nl: 'DATABASE_URL is geen adres van PostgreSQL. Schrijf het als postgres://gebruiker:wachtwoord@server:5432/database.',
        en: 'DATABASE_URL is not an address of PostgreSQL. Write it as postgres://user:password@server:5432/database.',
      },
      options,
    );
  }
}

/** Nobody answers, or not as a database that can be used now. */
export class DatabaseUnreachable extends StoreFailure {
  readonly code = 'database-unreachable';
  readonly address: string;
  readonly reason: string;
  constructor(address: string, reason: string, options?: ErrorOptions) {
    super(
      {
        nl: `De database op ${address} is niet te bereiken (${reason}). Controleer of PostgreSQL draait en of DATABASE_URL klopt.`,
        en: `The database at ${address} can't be reached (${reason}). Check that PostgreSQL runs and that DATABASE_URL is right.`,
      },
      options,
    );
    this.address = address;
    this.reason = reason;
  }
}

/** The database refused the user or the password. */
export class DatabaseLoginRefused extends StoreFailure {
  readonly code = 'database-login-refused';
  readonly user: string;
  constructor(user: string, options?: ErrorOptions) {
    super(
      {
        nl: `De database weigert gebruiker "${user}". Controleer gebruiker en wachtwoord in DATABASE_URL.`,
        en: `The database refuses user "${user}". Check user and password in DATABASE_URL.`,
      },
      options,
    );
    this.user = user;
  }
}

/** The server has no database of that name. */
export class DatabaseMissing extends StoreFailure {
  readonly code = 'database-missing';
  readonly database: string;
  constructor(database: string, options?: ErrorOptions) {
    super(
      {
        nl: `De database "${database}" bestaat niet op deze server. Maak haar aan (createdb ${database}) of pas DATABASE_URL aan.`,
        en: `The database "${database}" does not exist on this server. Create it (createdb ${database}) or change DATABASE_URL.`,
      },
      options,
    );
    this.database = database;
  }
}

/** The server is older than the SQL that Houdbaar uses. */
export class DatabaseTooOld extends StoreFailure {
  readonly code = 'database-too-old';
  readonly version: string;
  readonly needs: number;
  constructor(version: string, needs: number) {
    super({
      nl: `Deze database is PostgreSQL ${version}; Houdbaar heeft versie ${needs} of nieuwer nodig.`,
      en: `This database is PostgreSQL ${version}; Houdbaar needs version ${needs} or newer.`,
    });
    this.version = version;
    this.needs = needs;
  }
}

/** COMMIT was sent and the connection broke before the answer: done or not, nobody knows. Look before repeating. */
export class CommitUnknown extends StoreFailure {
  readonly code = 'commit-unknown';
  /** What came after says that there is no room left on the disk. */
  readonly diskFull: boolean;
  constructor({ diskFull = false, ...options }: { diskFull?: boolean } & ErrorOptions = {}) {
    super(
      diskFull
        ? {
            nl: 'De schijf met de database is vol. Wat je net opsloeg, kan wel of niet gelukt zijn. Maak ruimte en kijk eerst voor je het opnieuw doet.',
            en: 'The disk with the database is full. What was being saved may or may not have been saved. Make room, then look before you repeat it.',
          }
        : {
            nl: 'De verbinding met de database viel weg tijdens het opslaan. Het kan wel of niet gelukt zijn: kijk eerst voor je het opnieuw doet.',
            en: 'The connection to the database was lost while saving. It may or may not have been saved: look before you repeat it.',
          },
      options,
    );
    this.diskFull = diskFull;
  }
}
