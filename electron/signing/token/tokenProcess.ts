/** The parent's side of `tokenChild.ts`: one question at a time, with a kill timer for each. */
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Failure, fail, type Result } from '../../../shared/domain/result.ts';
import { startNodeWorker } from '../../worker/nodeWorker.ts';
import type { StartWorker, WorkerProcess } from '../../worker/workerProcess.ts';
import type { OpenedToken, TokenFailure, TokenState } from './tokenWork.ts';

/** The PIN goes over the pipe once, with `open`; never by arguments or environment, which other programs can read. */
export type TokenRequest =
  | { readonly kind: 'load'; readonly module: string }
  | { readonly kind: 'list' }
  | { readonly kind: 'open'; readonly token: string; readonly pin: string }
  | { readonly kind: 'sign'; readonly key: number; readonly data: Uint8Array }
  | { readonly kind: 'close' };

export type TokenAnswers = {
  readonly load: null;
  readonly list: readonly TokenState[];
  readonly open: OpenedToken;
  readonly sign: Uint8Array;
  readonly close: null;
};

/**
 * TOKEN_MODULE_UNREADABLE  the file is missing, no PKCS#11 module, or made for another kind of machine
 * TOKEN_CRASHED            the module ended its process
 * TOKEN_TIMED_OUT          it did not answer (`seconds`): the process was ended
 */
export type TokenProcessFailure =
  | TokenFailure
  | Failure<'TOKEN_MODULE_UNREADABLE' | 'TOKEN_CRASHED' | 'TOKEN_TIMED_OUT'>;

/** Time enough to type a PIN on a reader's own keys. */
const DEFAULT_SECONDS = 90;

// tokenChild.ts in the source, tokenChild.js in the bundle.
const childFile = fileURLToPath(new URL(`./tokenChild${extname(import.meta.url)}`, import.meta.url));

/** A module takes a few megabytes; its answers are small. */
const HEAP_MEGABYTES = 128;

type Answer = Result<unknown, TokenProcessFailure>;

export class TokenProcess {
  private readonly child: WorkerProcess;
  private readonly seconds: number;
  private queue: Promise<unknown> = Promise.resolve();
  private ended: TokenProcessFailure | null = null;
  private waiting: ((answer: Answer) => void) | null = null;

  constructor(startWorker: StartWorker = startNodeWorker, seconds = DEFAULT_SECONDS) {
    this.seconds = seconds;
    this.child = startWorker(childFile, HEAP_MEGABYTES);
    this.child.onMessage((answer) => this.waiting?.(answer as Answer));
    this.child.onExit((detail) => this.end(fail('TOKEN_CRASHED', { detail }).error));
  }

  ask<R extends TokenRequest>(request: R): Promise<Result<TokenAnswers[R['kind']], TokenProcessFailure>> {
    const answer = this.queue.then(() => this.askAlone(request));
    this.queue = answer;
    // The child answers each kind of request with the type listed for it.
    return answer as Promise<Result<TokenAnswers[R['kind']], TokenProcessFailure>>;
  }

  async close(): Promise<void> {
    await this.ask({ kind: 'close' });
    this.end(fail('TOKEN_FAILED', { detail: 'closed' }).error);
  }

  /** Whoever waits is told, and everybody who asks later is told the same. */
  private end(failure: TokenProcessFailure): void {
    if (this.ended) return;
    this.ended = failure;
    this.child.kill();
    this.waiting?.({ ok: false, error: failure });
  }

  private askAlone(request: TokenRequest): Promise<Answer> {
    const { ended } = this;
    if (ended) return Promise.resolve({ ok: false, error: ended });
    return new Promise((resolve) => {
      const tooLate = () => this.end(fail('TOKEN_TIMED_OUT', { seconds: this.seconds }).error);
      const timer = setTimeout(tooLate, this.seconds * 1000);
      this.waiting = (answer) => {
        clearTimeout(timer);
        this.waiting = null;
        resolve(answer);
      };
      this.child.send(request);
    });
  }
}
