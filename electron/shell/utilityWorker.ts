/** The child process in Electron. `fork` of Node would need the program to run as Node, which a fuse of the package forbids. */
import type { ForkOptions } from 'electron';
import { heapFlags } from '../worker/heapFlags.ts';
import type { StartWorker } from '../worker/workerProcess.ts';

/** As much of a UtilityProcess as is used. */
type Utility = {
  readonly postMessage: (message: unknown) => void;
  readonly kill: () => boolean;
  on(event: 'error', listener: () => void): unknown;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  once(event: 'exit', listener: (code: number) => void): unknown;
  once(event: 'spawn', listener: () => void): unknown;
};
type Fork = (file: string, args: string[], options: ForkOptions) => Utility;

/** @param fork `utilityProcess.fork`; may be used once the app is ready. */
export const utilityWorker =
  (fork: Fork): StartWorker =>
  (file, heapMegabytes) => {
    const child = fork(file, [], {
      serviceName: 'Tham Dinh tasks',
      stdio: 'ignore',
      // Electron takes V8's flags from this switch; among plain arguments it would come after the heap was made.
      execArgv: [`--js-flags=${heapFlags(heapMegabytes).join(' ')}`],
    });
    // Out of memory; its exit follows. An 'error' that nobody hears would end the app.
    child.on('error', () => undefined);
    return {
      send: (message) => child.postMessage(message),
      onMessage: (listener) => {
        child.on('message', listener);
      },
      onExit: (listener) => {
        child.once('exit', (code) => listener(String(code)));
      },
      kill: () => {
        // One that has not started yet cannot be killed, and would live on.
        if (!child.kill()) child.once('spawn', () => child.kill());
      },
    };
  };
