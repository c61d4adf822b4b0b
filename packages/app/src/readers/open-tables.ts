import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { type ByteSource, fileSource, headOf } from './byte-source.ts';
import { recogniseContent } from './content-kind.ts';
import { openCsv } from './csv-table.ts';
import { headBytes, type Limits, limitsOf, type ReaderOptions } from './options.ts';
import { BrokenInput, isInputError, type Problem, ProblemLog, problemOfError } from './problem.ts';
import { type Table, type TableSource, tableOf } from './table.ts';
import { isBook } from './xlsx-book.ts';
import { openXlsx } from './xlsx-tables.ts';
import { listZip, wholeEntry, type ZipEntry, type ZipInput } from './zip-archive.ts';

export interface OpenedTables {
  /** In the order of the paths; a workbook gives a table for each sheet, a ZIP those of each file in it. */
  readonly tables: readonly Table[];
  /** What kept a path, a sheet or a file in a ZIP from becoming a table. */
  readonly problems: readonly Problem[];
}

interface Found {
  readonly sources: TableSource[];
  readonly problems: Problem[];
}

/**
 * Opens exports: CSV and its kin, XLSX, and ZIP files with either. What a file is, is told by its content; its name only
 * shows in messages. Reads the first part of each; `rows()` of a table reads the rest. Never throws for what the files
 * are or hold.
 */
export async function openTables(
  paths: readonly string[],
  options: ReaderOptions = {},
): Promise<OpenedTables> {
  const limits = limitsOf(options);
  const found: Found = { sources: [], problems: [] };
  for (const path of paths) await openPath(path, limits, found);
  return {
    tables: found.sources.map((source) => tableOf(source, options.onProgress)),
    problems: found.problems,
  };
}

async function openPath(path: string, limits: Limits, found: Found): Promise<void> {
  const name = basename(path);
  const log = new ProblemLog(name);
  try {
    const about = await stat(path);
    if (about.isDirectory()) log.add('file-directory');
    else if (!about.isFile()) log.add('file-special');
    else await openContent(name, fileSource(path, about.size), path, limits, found);
  } catch (error) {
    if (!isInputError(error)) throw error;
    log.add(problemOfError(error));
  }
  found.problems.push(...log.list());
}

/** Opens a file by what it holds. `input` is where a ZIP reader finds it; null within a ZIP, where it isn't followed. */
async function openContent(
  name: string,
  source: ByteSource,
  input: string | null,
  limits: Limits,
  found: Found,
): Promise<void> {
  const { head } = await headOf(source, headBytes);
  const content = recogniseContent(head);
  if (content.kind === 'text') {
    const opened = await openCsv(name, source, limits);
    if ('name' in opened) found.sources.push(opened);
    else found.problems.push(...opened);
  } else if (content.kind === 'zip' && input !== null) await openZip(name, input, limits, found);
  else {
    const log = new ProblemLog(name);
    if (content.kind === 'refused') log.add(content.code, {}, content.detail);
    else log.add('zip-nested');
    found.problems.push(...log.list());
  }
}

async function openZip(name: string, input: ZipInput, limits: Limits, found: Found): Promise<void> {
  const log = new ProblemLog(name);
  const listing = await listZip(input, limits);
  if (listing.entries === null) log.add(listing.code, {}, listing.detail);
  else if (isBook(listing.entries)) {
    const { sources, problems } = await openXlsx(name, listing.entries, limits);
    found.sources.push(...sources);
    found.problems.push(...problems);
  } else {
    const document = otherDocument(listing.entries);
    if (document !== undefined) log.add('file-other-document', {}, { kind: document });
    else if (Buffer.isBuffer(input)) log.add('zip-nested');
    else {
      const before = found.sources.length;
      for (const entry of listing.entries) await openEntry(name, entry, limits, found);
      if (found.sources.length === before) log.add('zip-empty');
    }
  }
  found.problems.push(...log.list());
}

const tableName = /\.(?:csv|tsv|tab|txt|xls|xlsx|xlsm)$/i;
const archiveName = /\.(?:zip|gz|tgz|7z|rar|bz2|xz|zst)$/i;

async function openEntry(archive: string, entry: ZipEntry, limits: Limits, found: Found): Promise<void> {
  const own = basename(entry.path);
  // What macOS and file browsers add by themselves is nobody's export.
  if (entry.path.startsWith('__MACOSX/') || own.startsWith('.')) return;
  const name = `${archive}/${entry.path}`;
  const log = new ProblemLog(name);
  try {
    if (entry.encrypted) log.add('zip-encrypted');
    else if (archiveName.test(own)) log.add('zip-nested');
    else if (!tableName.test(own)) log.add('zip-entry-ignored', {}, { kind: extname(own).slice(1) });
    else if (!entry.readable) log.add('zip-unreadable');
    else if (/\.xls[xm]$/i.test(own)) {
      const bytes = await wholeEntry(entry, limits.maxXlsxBytes);
      if (bytes === null) log.add('xlsx-too-large', {}, { most: limits.maxXlsxBytes });
      else if (bytes.toString('latin1', 0, 2) === 'PK') await openZip(name, bytes, limits, found);
      else await openContent(name, entry, null, limits, found);
    } else await openContent(name, entry, null, limits, found);
  } catch (error) {
    if (!(error instanceof BrokenInput)) throw error;
    log.add('zip-unreadable');
  }
  found.problems.push(...log.list());
}

/** Office documents are ZIP files too; these are no tables that can be read here. */
function otherDocument(entries: readonly ZipEntry[]): string | undefined {
  const paths = new Set(entries.map((entry) => entry.path));
  if (paths.has('xl/workbook.bin')) return 'XLSB';
  if (paths.has('word/document.xml')) return 'DOCX';
  if (paths.has('ppt/presentation.xml')) return 'PPTX';
  if (paths.has('Index/Document.iwa') || paths.has('Index.zip')) return 'Numbers';
  if (paths.has('content.xml') && paths.has('mimetype')) return 'ODS';
  return undefined;
}
