import type { Vessel } from '../usecases/index.ts';
import type { HouseIo } from './house-io.ts';

/** A database that is open to take in a copy, and in which no house is. */
export interface OpenVessel {
  readonly vessel: Vessel;
  /** Opens the key ring of whoever restores. */
  readonly secret: string;
  close(): Promise<void>;
}

/** Another place than that of this installation. */
export interface PlaceElsewhere {
  /** Of a PostgreSQL database. */
  readonly url: string;
  /** Of the database for the vault; absent: in the same one. */
  readonly vaultUrl?: string;
}

/** What a command needs that fills a database. */
export interface VesselIo extends HouseIo {
  /**
   * Opens the database of this installation, or another one, without opening a house in it.
   *
   * @throws where a running server holds the data
   */
  vessel(place?: PlaceElsewhere): Promise<OpenVessel>;
}
