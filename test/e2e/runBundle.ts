/** Runs out/main/main.js with the fake in place of Electron, makes one call over its channel, prints what came of it. */
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { app, made } from './fakeElectron.ts';

const fake = pathToFileURL(join(import.meta.dirname, 'fakeElectron.ts')).href;
registerHooks({
  resolve: (name, context, next) => (name === 'electron' ? { url: fake, shortCircuit: true } : next(name, context)),
});

await import(pathToFileURL(join(import.meta.dirname, '../../out/main/main.js')).href);
await new Promise(setImmediate);
const [channel = ''] = made.calls.keys();
const senderFrame = { url: made.shown, parent: null };
const answer = await made.calls.get(channel)?.({ senderFrame }, '{"procedure":"office.openSample","input":{}}');
app.emit('will-quit');
process.stdout.write(JSON.stringify({ channel, preload: made.preload, shown: made.shown, answer }));
