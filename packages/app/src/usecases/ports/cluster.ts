/** A database over several machines, by the extension Citus. */
export interface ClusterStore {
  /** Whether this database has the extension. */
  available(): Promise<boolean>;
  /** Spreads the tables that are not spread yet, the rows in them included; says which. */
  distribute(): Promise<readonly string[]>;
}
