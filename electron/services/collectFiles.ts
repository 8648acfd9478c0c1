/** The files behind the paths that a person named: files as they are, folders with the tables in them. */
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { inNameOrder } from './inNameOrder.ts';

/** What may be meant as a workbook: a wrong kind is refused by name later, never passed over in silence. */
const TABLE_ENDINGS = /\.(xlsx|xlsm|xltx|xltm|xlsb|xls|xlt|ods|fods|ots|csv|tsv|et|numbers)$/i;
const MOST_FILES = 20_000;
const DEEPEST = 8;

export type FoundFile = { readonly path: string /** As shown: relative to the folder named. */; readonly name: string };
export type PathProblem = {
  readonly name: string;
  readonly code: 'FILE_NOT_FOUND' | 'FILE_UNREADABLE' | 'FOLDER_WITHOUT_WORKBOOKS';
};

/** Links are not followed; Excel's lock files (~$…) and hidden files are nobody's submission. */
export function collectFiles(paths: readonly string[]): {
  readonly files: readonly FoundFile[];
  readonly problems: readonly PathProblem[];
} {
  const files: FoundFile[] = [];
  const problems: PathProblem[] = [];
  for (const path of paths) {
    const kind = kindOf(path);
    if (kind === 'folder') {
      const inside = [...tablesIn(path, 0)].slice(0, MOST_FILES);
      files.push(...inside.map((one) => ({ path: one, name: relative(path, one) })));
      if (inside.length === 0) problems.push({ name: path, code: 'FOLDER_WITHOUT_WORKBOOKS' });
    } else if (kind === 'file') files.push({ path, name: basename(path) });
    else problems.push({ name: path, code: kind === 'none' ? 'FILE_NOT_FOUND' : 'FILE_UNREADABLE' });
  }
  return { files: inNameOrder(files), problems };
}

function kindOf(path: string): 'file' | 'folder' | 'none' | 'other' {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 'none';
  if (stats.isDirectory()) return 'folder';
  return stats.isFile() ? 'file' : 'other';
}

function* tablesIn(folder: string, depth: number): Generator<string> {
  const entries = entriesOf(folder).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (/^(\.|~\$)/.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth < DEEPEST) yield* tablesIn(path, depth + 1);
    else if (entry.isFile() && TABLE_ENDINGS.test(entry.name)) yield path;
  }
}

/** A folder that may not be read holds no workbooks for us. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
