/** What one procedure of the contract is, and how every transport carries a call. */
import { z } from 'zod';
import type { Action } from '../domain/access.ts';
import type { FailureCode } from '../domain/failures.ts';

export type Procedure<I, O> = {
  /** What the procedure does in the sense of access.ts; null = reads, or comes before there are members. */
  readonly action: Action | null;
  readonly input: z.ZodType<I>;
  /** Plain JSON: decimals are strings, and a field that is not named here never leaves the main process. */
  readonly output: z.ZodType<O>;
  /** What may fail besides COMMON_FAILURES (callFailures.ts). */
  readonly errors: readonly FailureCode[];
};

export const procedure = <I, O>(given: Procedure<I, O>): Procedure<I, O> => given;

/** Both transports carry a call as JSON text of at most this many characters and bytes. */
export const MAXIMUM_CALL_SIZE = 1 << 20;

export const callSchema = z.strictObject({ procedure: z.string().max(100), input: z.unknown() });
