/** The child process as the task runner sees it, whoever starts it: Node from a checkout, Electron in the packaged app. */
export type WorkerProcess = {
  /** @throws when the message cannot be copied. */
  readonly send: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Told once. @param listener gets the exit code or the signal, for the log. */
  readonly onExit: (listener: (detail: string) => void) => void;
  /** At once, whatever it is doing. */
  readonly kill: () => void;
};

/** @param file of the child's program. */
export type StartWorker = (file: string, heapMegabytes: number) => WorkerProcess;
