/** The child's end: what Electron gives a utility process, else the channel of a forked Node. */
import process from 'node:process';

type ParentPort = {
  readonly on: (event: 'message', listener: (message: { readonly data: unknown }) => void) => void;
  readonly postMessage: (message: unknown) => void;
};
type ParentLink = {
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly send: (message: unknown) => void;
};

export function parentLink(): ParentLink {
  // Declared by Electron's types for each process; only a utility process has it.
  const { parentPort }: { readonly parentPort?: ParentPort } = process;
  if (parentPort)
    return {
      onMessage: (listener) => parentPort.on('message', ({ data }) => listener(data)),
      send: (message) => parentPort.postMessage(message),
    };
  // A utility process ends with the program that started it; a forked one is told.
  process.on('disconnect', () => process.exit(0));
  return {
    onMessage: (listener) => {
      process.on('message', listener);
    },
    send: (message) => {
      process.send?.(message);
    },
  };
}
