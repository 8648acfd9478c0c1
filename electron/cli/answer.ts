/** What a command hands back to be printed: one JSON document, or lines for a person, and an exit status. */

import type { Language } from '../../shared/domain/criteriaSet.ts';
import { DATA_FAILURES, USAGE_FAILURES } from '../../shared/domain/failures.ts';
import type { Failure } from '../../shared/domain/result.ts';
import type { Translate } from '../../shared/i18n/translator.ts';
import type { Progress } from '../services/context.ts';
import type { TaskRunner } from '../tasks/taskRunner.ts';

/** 0 done · 1 done, but something was refused, blocked or found false · 2 wrong usage · 3 the data folder cannot be used. */
export type ExitStatus = 0 | 1 | 2 | 3;

export type Answer = { readonly status: 0 | 1; readonly json: unknown; readonly lines: readonly string[] };

export type Environment = {
  readonly dataFolder: string;
  readonly language: Language;
  readonly t: Translate;
  readonly now: () => Date;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly progress: Progress;
  readonly startTasks: () => TaskRunner;
};

export type Terminal = {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  readonly startTasks: () => TaskRunner;
};

export function statusOfFailure({ code }: Failure): ExitStatus {
  if ((DATA_FAILURES as readonly string[]).includes(code)) return 3;
  return (USAGE_FAILURES as readonly string[]).includes(code) ? 2 : 1;
}
