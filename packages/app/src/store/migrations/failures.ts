import { StoreFailure } from '../connection/index.ts';

/** A migration that this database has already had reads differently now. */
export class MigrationChanged extends StoreFailure {
  readonly code = 'migration-changed';
  readonly id: string;
  constructor(id: string) {
    super({
      nl: `De database is gemaakt met een andere versie van stap ${id}. Gebruik de uitgave van Houdbaar waarmee de database is gemaakt, of een nieuwere.`,
      en: `The database was made with another version of step ${id}. Use the release of Houdbaar that made the database, or a newer one.`,
    });
    this.id = id;
  }
}

/** The database has had steps that this program doesn't know: it was used by a newer release. */
export class DatabaseNewer extends StoreFailure {
  readonly code = 'database-newer';
  readonly unknown: readonly string[];
  constructor(unknown: readonly string[]) {
    super({
      nl: `De database is al bijgewerkt door een nieuwere Houdbaar (${unknown.join(', ')}). Werk Houdbaar bij.`,
      en: `The database was already updated by a newer Houdbaar (${unknown.join(', ')}). Update Houdbaar.`,
    });
    this.unknown = unknown;
  }
}

/** A step failed and was undone; the steps before it stay. */
export class MigrationFailed extends StoreFailure {
  readonly code = 'migration-failed';
  readonly id: string;
  constructor(id: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(
      {
        nl: `Stap ${id} van het bijwerken van de database is mislukt en teruggedraaid: ${why}`,
        en: `Step ${id} of updating the database failed and was undone: ${why}`,
      },
      { cause },
    );
    this.id = id;
  }
}
