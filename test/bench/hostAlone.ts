/** argv: a data folder. The host of `npm start` without its browser; prints the address once it answers. */
import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';

// As electron/start.ts does.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/thamdinh'));
const { createApp } = await import('../../electron/app/createApp.ts');
const { readRendererFiles } = await import('../../electron/app/rendererFiles.ts');
const { startHost } = await import('../../electron/host/startHost.ts');
flushCompileCache();

const app = createApp({ dataFolder: process.argv[2] ?? '', now: () => new Date() });
const files = readRendererFiles(join(import.meta.dirname, '../../out/renderer'));
const host = await startHost({ app, files, patience: { firstMs: 60_000, handedMs: 60_000, graceMs: 300 } });
process.stdout.write(`${host.url}\n`);
