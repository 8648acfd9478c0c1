/**
 * A paper is printed from the person's own PDF reader: it has the dialog, the printer's options and the page range that
 * they know, and prints the very file. The page names a token; path and ending are ours.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptFile } from '../app/files.ts';
import { PDF } from '../services/zip.ts';

type Printing = {
  /** Holds copies for readers, and nothing else: emptied at start and at the end. */
  readonly folder: string;
  readonly getFile: (token: string) => KeptFile | undefined;
  /** `shell.openPath`: '' = opened. */
  readonly openPath: (path: string) => Promise<string>;
};

export type Printer = { readonly print: (token: string) => Promise<boolean>; readonly clear: () => void };

export function createPrinter({ folder, getFile, openPath }: Printing): Printer {
  return {
    /** @returns whether a reader took it. Only what the app itself made has this type: handed-over files never do. */
    async print(token) {
      const file = getFile(token);
      if (file?.type !== PDF) return false;
      mkdirSync(folder, { recursive: true });
      // A folder of its own: the same paper may still be open in a reader.
      const path = join(mkdtempSync(join(folder, 'in-')), `${plainName(file.name)}.pdf`);
      writeFileSync(path, file.bytes, { flag: 'wx' });
      return (await openPath(path)) === '';
    },
    clear() {
      try {
        rmSync(folder, { recursive: true, force: true });
      } catch {
        // A reader holds one open: the next start takes it away.
      }
    },
  };
}

/** What Windows takes as a name: no reserved sign, no ending of its own. */
const plainName = (name: string): string =>
  name
    .replace(/\.pdf$/i, '')
    .replace(/[<>:"/\\|?*\p{C}]/gu, '_')
    .replace(/^\.+|[. ]+$/g, '') || 'van-ban';
