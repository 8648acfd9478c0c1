/** Files that a window handed over or may fetch, by opaque tokens. In memory, gone with the app. */
import { randomBytes } from 'node:crypto';
import type { Output } from '../../shared/contract/api.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Reply } from '../services/context.ts';
import type { MadeBytes } from '../services/files.ts';

/** Of one picked file; no workbook, paper or key of this trade comes near it. */
export const MOST_FILE_BYTES = 64 << 20;
const MOST_ALL_BYTES = 1 << 30;
const LONGEST_NAME = 200;

export type KeptFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> };
type Entry = KeptFile & { readonly made: boolean };
type MadeFile = Output<'receipt.templates'>;

export type FileTable = ReturnType<typeof createFileTable>;

/** @param most bytes of all files together. */
export function createFileTable(most = MOST_ALL_BYTES) {
  const entries = new Map<string, Entry>();
  let held = 0;

  const drop = (token: string): void => {
    held -= entries.get(token)?.bytes.length ?? 0;
    entries.delete(token);
  };
  /** Made files can be made again: the oldest give way. What a person handed over stays. */
  const makeRoom = (size: number): boolean => {
    for (const [token, one] of entries) {
      if (held + size <= most) return true;
      if (one.made) drop(token);
    }
    return held + size <= most;
  };
  const keep = (entry: Entry): string | null => {
    if (!makeRoom(entry.bytes.length)) return null;
    const token = randomBytes(24).toString('base64url');
    entries.set(token, entry);
    held += entry.bytes.length;
    return token;
  };

  return {
    /** @returns the token; null when the file, or all together, would be too large. */
    put(name: string, bytes: Uint8Array<ArrayBuffer>): string | null {
      if (bytes.length > MOST_FILE_BYTES) return null;
      return keep({ name: shownName(name), type: 'application/octet-stream', bytes, made: false });
    },
    /** Keeps what the app made, for the window to fetch. */
    make({ name, type, bytes }: MadeBytes): MadeFile {
      const token = keep({ name, type, bytes: new Uint8Array(bytes), made: true });
      if (token === null) throw new Error(`no room for ${bytes.length} bytes of ${name}`);
      return { token, name, type, size: bytes.length };
    },
    get: (token: string): KeptFile | undefined => entries.get(token),
    /** A file that a person handed over. */
    picked(token: string): Reply<KeptFile> {
      const entry = entries.get(token);
      return entry ? ok(entry) : fail('FILE_NOT_FOUND', { file: token });
    },
    drop,
    clear(): void {
      entries.clear();
      held = 0;
    },
  };
}

/** The last part of whatever path, without control characters: it is shown, logged and offered for saving. */
function shownName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const clean = last.normalize('NFC').replace(/\p{C}/gu, '').trim().slice(0, LONGEST_NAME);
  return clean === '' ? 'file' : clean;
}
