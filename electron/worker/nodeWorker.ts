/** The child process under plain Node. It answers each message with one; the parent waits for it only while one is out. */
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
  let unanswered = 0;
  return {
    send: (message) => {
      // Plain data by the types of the tasks; what cannot be copied is thrown here.
      child.send(message as Parameters<typeof child.send>[0]);
      unanswered += 1;
      child.channel?.ref();
    },
    onMessage: (listener) => {
      child.on('message', (message) => {
        unanswered -= 1;
        if (unanswered === 0) child.channel?.unref();
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
