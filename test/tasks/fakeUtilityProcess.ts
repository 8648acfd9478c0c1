/** Electron's utilityProcess over a real child of Node: same methods, same events, same way to the heap limit. */
import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ForkOptions } from 'electron';

const parentPort = fileURLToPath(new URL('./parentPort.ts', import.meta.url));
const JS_FLAGS = '--js-flags=';

/** @param asked keeps what was asked for, for the test to see. */
export function fakeFork(asked: { readonly file: string; readonly options: ForkOptions }[]) {
  return (file: string, args: string[], options: ForkOptions) => {
    asked.push({ file, options });
    // Only what stands behind --js-flags reaches V8, as in Electron.
    const flags = (options.execArgv ?? []).flatMap((one) =>
      one.startsWith(JS_FLAGS) ? one.slice(JS_FLAGS.length).split(' ') : [],
    );
    const child = fork(file, args, {
      execArgv: [...flags, '--disable-warning=ExperimentalWarning', '--import', parentPort],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const utility = Object.assign(new EventEmitter(), {
      postMessage: (message: unknown) => void child.send(message as object),
      kill: () => child.kill('SIGKILL'),
    });
    child.on('message', (message) => utility.emit('message', message));
    child.once('spawn', () => utility.emit('spawn'));
    child.once('exit', (code, signal) => {
      // Electron tells of a fatal error of V8 before the exit, and throws where nobody listens.
      if (signal === 'SIGABRT') utility.emit('error', 'FatalError', 'heap', '{}');
      utility.emit('exit', code ?? 1);
    });
    return utility;
  };
}
