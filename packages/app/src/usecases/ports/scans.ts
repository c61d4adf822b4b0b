import type { ScanReport } from '@houdbaar/core/scan';
import type { Instant } from './instant.ts';

/** A report of a scan as a list shows it. */
export interface ScanLine {
  readonly id: string;
  /** The name of the file. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly at: Instant;
  readonly createdBy: string;
  /** Systems whose export was recognised. */
  readonly vendors: readonly string[];
  readonly people: number;
  /** How many kinds of trouble were found. */
  readonly findings: number;
  readonly score: number;
}

export interface KeptScan extends ScanLine {
  readonly report: ScanReport;
}

/** Reports of scans. Nothing of the files themselves is kept. */
export interface ScanStore {
  add(scan: KeptScan): Promise<void>;
  get(id: string): Promise<KeptScan | null>;
  /** Newest first. @param after the last of the page before */
  list(after: Pick<ScanLine, 'id' | 'at'> | null, limit: number): Promise<readonly ScanLine[]>;
  /** False where it isn't there. */
  remove(id: string): Promise<boolean>;
}
