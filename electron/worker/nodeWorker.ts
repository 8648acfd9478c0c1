/** The child process under plain Node. The parent waits for it only while a task is out. */
import { fork } from 'node:child_process';
import { heapFlags } from './heapFlags.ts';
import type { StartWorker } from './workerProcess.ts';

export const startNodeWorker: StartWorker = (file, heapMegabytes) => {
  const child = fork(file, [], {
    execArgv: [...heapFlags(heapMegabytes), '--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.unref();
  child.channel?.unref();
  return {
    send: (message) => {
      // Plain data by the types of the tasks; what cannot be copied is thrown here.
      child.send(message as Parameters<typeof child.send>[0]);
      child.channel?.ref();
    },
    onMessage: (listener) => {
      child.on('message', (message) => {
        child.channel?.unref();
        listener(message);
      });
    },
    onExit: (listener) => {
      child.once('exit', (code, signal) => listener(signal ?? String(code)));
      // A program that cannot be started or reached ends without an exit.
      child.once('error', (error) => listener(error.message));
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
};
