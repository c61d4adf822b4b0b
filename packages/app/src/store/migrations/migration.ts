/** One step of the schema, never changed once released. */
export interface Migration {
  /** `0001-people`: four digits that grow, and what it is about. */
  readonly id: string;
  /** Statements without parameters; they run in one transaction. */
  readonly sql: string | readonly string[];
}
