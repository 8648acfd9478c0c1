/** `npm start`. What Node makes of the sources is kept beside the libraries, where only who may change these may write. */
import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';

enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/thamdinh'));
const { startWindows } = await import('./startWindows.ts');
flushCompileCache();
process.exitCode = await startWindows();
