/** A whole, checked copy of the database, and the way back. */
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Actor } from '../../shared/domain/audit.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import {
  type Done,
  databaseFile,
  inspectFile,
  makeFolder,
  openStore,
  replaceDatabase,
  type Store,
  sha256Hex,
} from '../store/index.ts';
import { OPERATOR, type Reply } from './context.ts';
import { outputFailure, readFileSafely } from './files.ts';

const LARGEST_BACKUP = 8 * 1024 ** 3;

export type Backup = { readonly file: string; readonly sha256: string };

/** Copied while in use, reopened read-only, checked; a copy that fails the check is deleted again. */
export async function backupOffice(
  store: Store,
  file: string,
  now: Date,
  actor: Actor = OPERATOR,
): Promise<Reply<Backup>> {
  if (existsSync(file)) return fail('OUTPUT_UNWRITABLE', { file, reason: 'EEXIST' });
  try {
    makeFolder(dirname(file));
    await store.backup(file);
  } catch (error) {
    rmSync(file, { force: true });
    const failure = store.failureOf(error);
    // The full disk is the backup's, not the data's.
    if (failure?.code === 'DATA_DISK_FULL') return fail('OUTPUT_DISK_FULL', { file });
    return { ok: false, error: failure ?? outputFailure(file, error) };
  }
  if (!inspectFile(file).ok) {
    rmSync(file, { force: true });
    return fail('BACKUP_INVALID', { file });
  }
  const bytes = readFileSafely(file, LARGEST_BACKUP);
  if (!bytes.ok) return bytes;
  const sha256 = sha256Hex(bytes.value);
  return store.command({ actor, at: now.toISOString() }, () =>
    ok({ value: { file, sha256 }, event: { kind: 'backup-made', payload: { file, sha256 } } }),
  );
}

/** Today's database, if there is one, is kept beside the restored one. */
export function restoreOffice(folder: string, file: string, now: Date): Reply<null> {
  if (!existsSync(file)) return fail('FILE_NOT_FOUND', { file });
  const state = inspectFile(file);
  if (!state.ok) return state.error.code === 'DATA_NEWER' ? state : fail('BACKUP_INVALID', { file });
  const incoming = join(folder, 'thamdinh-restoring.db');
  try {
    makeFolder(folder);
    copyFileSync(file, incoming);
    if (!inspectFile(incoming).ok) return fail('BACKUP_INVALID', { file });
    replaceDatabase(folder, incoming, now.toISOString().replaceAll(/[:.]/g, '-'));
  } catch (error) {
    rmSync(incoming, { force: true });
    return { ok: false, error: outputFailure(databaseFile(folder), error) };
  }
  const store = openStore(folder);
  if (!store.ok) return store;
  const noted = store.value.command(
    { actor: OPERATOR, at: now.toISOString() },
    (): Reply<Done<null>> => ok({ value: null, event: { kind: 'backup-restored', payload: { file } } }),
  );
  store.value.close();
  return noted;
}
