/** One step of the schema, never changed once released. */
export interface Migration {
  /** `0001-people`: four digits that grow, and what it is about. */
  readonly id: string;
  /** Statements without parameters; they run in one transaction. */
  readonly sql: string | readonly string[];
  /** What of it concerns the vault, which may lie in a database of its own. Runs after the rest where it doesn't. */
  readonly vault?: string | readonly string[];
}

/** What of the steps a database holds. */
export type MigrationPart = 'whole' | 'data' | 'vault';
