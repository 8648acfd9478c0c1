/** `npx electron-vite build`: out/main (app, and the child process beside it), out/preload, out/renderer. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { licencesNotice } from './electron/host/licencesNotice.ts';

const root = import.meta.dirname;
const MIGRATIONS = 'electron/store/migrations';

/** The store reads its migrations from the folder beside itself, in the source and in the bundle alike. */
const migrations = (): Plugin => ({
  name: 'thamdinh-migrations',
  generateBundle() {
    for (const name of readdirSync(join(root, MIGRATIONS)))
      this.emitFile({
        type: 'asset',
        fileName: `migrations/${name}`,
        source: readFileSync(join(root, MIGRATIONS, name)),
      });
  },
});

/** Read in the help. */
const licences = (): Plugin => ({
  name: 'thamdinh-licences',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'licences.txt', source: licencesNotice(root) });
  },
});

export default defineConfig({
  main: {
    plugins: [migrations()],
    build: {
      // Libraries are bundled, but for four: better-sqlite3 and koffi load a binary of their own; pdfmake is asked for its file
      // system by a second path at run time, which must be the same copy; unzipper (of exceljs) names the S3 client inside
      // a function that is never called here.
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          main: join(root, 'electron/main.ts'),
          child: join(root, 'electron/tasks/child.ts'),
          tokenChild: join(root, 'electron/signing/token/tokenChild.ts'),
        },
        external: ['better-sqlite3', 'koffi', 'pdfmake', '@aws-sdk/client-s3'],
        // All files in one folder, two below the project: so deep lie the sources that look for `../../resources/`.
        output: { chunkFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload script is one CommonJS file that can require electron and nothing else.
      externalizeDeps: false,
      isolatedEntries: true,
      rolldownOptions: {
        input: { preload: join(root, 'electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(root, 'renderer'),
    plugins: [react(), licences()],
    build: {
      // Fonts stay files: the page's policy allows no data: addresses.
      assetsInlineLimit: 0,
      minify: true,
      rolldownOptions: { input: join(root, 'renderer/index.html') },
    },
  },
});
