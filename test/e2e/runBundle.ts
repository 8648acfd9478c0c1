/**
 * Runs the bundle of the shell with the fake in Electron's place, as it is and once for each mutant, and prints what was
 * observed. Given as JSON on the command line: where the bundle is, where the data is, and the mutants, each a list of changes.
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { type Electron, observeShell } from './observeShell.ts';

export type Change = {
  readonly file: 'main/main.js' | 'preload/preload.cjs';
  readonly from: string;
  readonly to: string;
};
type Mutant = readonly Change[];
type Asked = { readonly out: string; readonly data: string; readonly mutants: readonly Mutant[] };

const { out, data, mutants }: Asked = JSON.parse(process.argv[2] ?? '');
const main = pathToFileURL(join(out, 'main/main.js')).href;
const fake = pathToFileURL(join(import.meta.dirname, 'fakeElectron.ts')).href;
process.argv = [process.execPath, main, `--data=${data}`];

const original: Readonly<Record<Change['file'], string>> = {
  'main/main.js': readFileSync(join(out, 'main/main.js'), 'utf8'),
  'preload/preload.cjs': readFileSync(join(out, 'preload/preload.cjs'), 'utf8'),
};

function mutated(file: Change['file'], mutant: Mutant = []): string {
  let source = original[file];
  for (const { from, to } of mutant.filter((change) => change.file === file)) {
    const found = source.split(from).length - 1;
    if (found !== 1) throw new Error(`${found} places to change: ${from}`);
    source = source.replace(from, () => to);
  }
  return source;
}

// Each start is a module of its own, with a fake of its own: both carry its number.
const queryOf = (url: string | undefined): string => (url === undefined ? '' : new URL(url).search);
const mutantOf = (url: string): Mutant | undefined => mutants[Number(new URL(url).searchParams.get('run')) - 1];
registerHooks({
  resolve: (name, context, next) =>
    name === 'electron' ? { url: `${fake}${queryOf(context.parentURL)}`, shortCircuit: true } : next(name, context),
  load: (url, context, next) =>
    url.startsWith(`${main}?`)
      ? { format: 'module', source: mutated('main/main.js', mutantOf(url)), shortCircuit: true }
      : next(url, context),
});

async function start(query: string, first: boolean): Promise<Electron> {
  const electron: Electron = await import(`${fake}${query}`);
  electron.made.first = first;
  await import(`${main}${query}`);
  await new Promise(setImmediate);
  return electron;
}

const observed: unknown[] = [];
for (let run = 0; run <= mutants.length; run += 1)
  try {
    // A second start of the same program: another one holds the lock.
    const second = await start(`?run=${run}&second`, false);
    const preload = mutated('preload/preload.cjs', mutants[run - 1]);
    observed.push(await observeShell(await start(`?run=${run}`, true), { second, preload }));
  } catch (error) {
    observed.push({ broken: String(error) });
  }
process.stdout.write(JSON.stringify(observed));
process.exit(0);
