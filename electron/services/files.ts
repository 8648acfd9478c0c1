/** Files in and out: nothing half written, nothing unbounded. */

import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Failure, fail, ok, type Result } from '../../shared/domain/result.ts';
import { makeFolder, sha256Hex } from '../store/index.ts';

export type OutputFailure = Failure<'OUTPUT_DISK_FULL' | 'OUTPUT_EXISTS' | 'OUTPUT_UNWRITABLE'>;
export type InputFailure = Failure<'FILE_NOT_FOUND' | 'FILE_UNREADABLE'>;

/** No workbook or paper of this trade comes near it. */
export const MAXIMUM_FILE_BYTES = 64 << 20;

/**
 * Nobody's work is overwritten: a file of that name must hold the same bytes, or bytes that the caller knows (by their
 * SHA-256) and may replace.
 */
export function checkFree(
  file: string,
  bytes: Uint8Array,
  mayReplace: (sha256: string) => boolean,
): Result<null, OutputFailure> {
  if (!existsSync(file)) return ok(null);
  const there = readFileSafely(file);
  const replaceable = there.ok && (there.value.equals(bytes) || mayReplace(sha256Hex(there.value)));
  return replaceable ? ok(null) : fail('OUTPUT_EXISTS', { file });
}

/** Temporary name, fsync, rename, read back, compare: a name on the disk always holds the whole file. */
export function writeFileSafely(
  file: string,
  bytes: Uint8Array,
  mayReplace: (sha256: string) => boolean,
): Result<null, OutputFailure> {
  const free = checkFree(file, bytes, mayReplace);
  if (!free.ok) return free;
  const temporary = join(dirname(file), `.${process.pid}-${Date.now()}.tmp`);
  try {
    makeFolder(dirname(file));
    const handle = openSync(temporary, 'w');
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
    if (!readFileSync(file).equals(bytes)) return fail('OUTPUT_UNWRITABLE', { file, reason: 'EREADBACK' });
    return ok(null);
  } catch (error) {
    rmSync(temporary, { force: true });
    return { ok: false, error: outputFailure(file, error) };
  }
}

/**
 * The same for what is too large to be held: `make` writes it piece by piece. A failure of `make` leaves no file, and no other file is
 * ever written over.
 */
export async function writePiecesSafely<T, E extends Failure>(
  file: string,
  make: (write: (bytes: Uint8Array) => void) => Promise<Result<T, E>>,
): Promise<Result<T, E | OutputFailure>> {
  if (existsSync(file)) return fail('OUTPUT_EXISTS', { file });
  const temporary = join(dirname(file), `.${process.pid}-${Date.now()}.tmp`);
  try {
    makeFolder(dirname(file));
    const hash = createHash('sha256');
    const made = await writingTo(temporary, (handle) =>
      make((bytes) => {
        hash.update(bytes);
        for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
      }),
    );
    if (!made.ok) return made;
    if (existsSync(file)) return fail('OUTPUT_EXISTS', { file });
    renameSync(temporary, file);
    return fileHash(file) === hash.digest('hex') ? made : fail('OUTPUT_UNWRITABLE', { file, reason: 'EREADBACK' });
  } catch (error) {
    return { ok: false, error: outputFailure(file, error) };
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Closed before anything else: Windows renames no file that is open. */
async function writingTo<T>(file: string, work: (handle: number) => Promise<T>): Promise<T> {
  const handle = openSync(file, 'wx');
  try {
    const done = await work(handle);
    fsyncSync(handle);
    return done;
  } finally {
    closeSync(handle);
  }
}

const READ_AT_ONCE = 1 << 20;

function fileHash(file: string): string {
  const [hash, part] = [createHash('sha256'), Buffer.alloc(READ_AT_ONCE)];
  const handle = openSync(file, 'r');
  try {
    for (let read = readSync(handle, part); read > 0; read = readSync(handle, part))
      hash.update(part.subarray(0, read));
  } finally {
    closeSync(handle);
  }
  return hash.digest('hex');
}

export function outputFailure(file: string, error: unknown): OutputFailure {
  const reason = errorCode(error);
  if (reason === null) throw error;
  const full = reason === 'ENOSPC' || reason === 'EDQUOT';
  return { code: full ? 'OUTPUT_DISK_FULL' : 'OUTPUT_UNWRITABLE', params: { file, reason } };
}

/** @param most bytes; a larger file is refused before it is read. */
export function readFileSafely(file: string, most = MAXIMUM_FILE_BYTES): Result<Buffer, InputFailure> {
  try {
    const { size } = statSync(file);
    if (size > most) return fail('FILE_UNREADABLE', { file, reason: 'TOO_LARGE' });
    return ok(readFileSync(file));
  } catch (error) {
    const reason = errorCode(error);
    if (reason === null) throw error;
    return reason === 'ENOENT' ? fail('FILE_NOT_FOUND', { file }) : fail('FILE_UNREADABLE', { file, reason });
  }
}

/** Bytes that are still to be read, and what a person calls them: a path of the command line, a token of a window. */
export type Source = { readonly name: string; readonly read: () => Result<Uint8Array, InputFailure> };
export const fileSource = (path: string, most = MAXIMUM_FILE_BYTES): Source => ({
  name: basename(path),
  read: () => readFileSafely(path, most),
});

/** A file made for somebody, not yet written anywhere. */
export type MadeBytes = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

const errorCode = (error: unknown): string | null =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
