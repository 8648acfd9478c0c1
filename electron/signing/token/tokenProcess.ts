/** The parent's side of `tokenChild.ts`: one question at a time, with a kill timer for each. */
import { type ChildProcess, fork } from 'node:child_process';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Failure, fail, type Result } from '../../../shared/domain/result.ts';
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

export class TokenProcess {
  private readonly child: ChildProcess;
  private readonly seconds: number;
  private queue: Promise<unknown> = Promise.resolve();
  private ended: TokenProcessFailure | null = null;

  constructor(seconds = DEFAULT_SECONDS) {
    this.seconds = seconds;
    this.child = fork(childFile, [], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      serialization: 'advanced',
      // Modules print what they like.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
  }

  ask<R extends TokenRequest>(request: R): Promise<Result<TokenAnswers[R['kind']], TokenProcessFailure>> {
    const answer = this.queue.then(() => this.askAlone(request));
    this.queue = answer;
    // The child answers each kind of request with the type listed for it.
    return answer as Promise<Result<TokenAnswers[R['kind']], TokenProcessFailure>>;
  }

  async close(): Promise<void> {
    await this.ask({ kind: 'close' });
    this.ended ??= fail('TOKEN_FAILED', { detail: 'closed' }).error;
    this.child.kill('SIGKILL');
  }

  private askAlone(request: TokenRequest): Promise<Result<unknown, TokenProcessFailure>> {
    const { ended } = this;
    if (ended) return Promise.resolve({ ok: false, error: ended });
    return new Promise((resolve) => {
      const finish = (result: Result<unknown, TokenProcessFailure>, alive: boolean): void => {
        clearTimeout(timer);
        this.child.removeAllListeners();
        if (!alive && !result.ok) {
          this.ended = result.error;
          this.child.kill('SIGKILL');
        }
        resolve(result);
      };
      const crashed = (detail: string) => finish(fail('TOKEN_CRASHED', { detail }), false);
      const timer = setTimeout(
        () => finish(fail('TOKEN_TIMED_OUT', { seconds: this.seconds }), false),
        this.seconds * 1000,
      );
      this.child.once('error', () => crashed('error'));
      this.child.once('exit', (code, signal) => crashed(signal ?? String(code)));
      this.child.once('message', (answer: Result<unknown, TokenProcessFailure>) => finish(answer, true));
      this.child.send(request, (error) => {
        if (error) crashed('closed');
      });
    });
  }
}
