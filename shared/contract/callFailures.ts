/** Failures of the calls themselves, on top of those of the commands. Texts: shared/i18n, under `window.failures`. */
import { DATA_FAILURES, type FailureCode } from '../domain/failures.ts';

/** The call did not come through; the last one is known to the window alone. */
export const CALL_FAILURES = ['PROCEDURE_UNKNOWN', 'INPUT_INVALID', 'CONNECTION_LOST'] as const;
export type CallFailureCode = (typeof CALL_FAILURES)[number];

export type WindowFailureCode = FailureCode | CallFailureCode;

/** Possible for every procedure, beside the errors that it names. */
export const COMMON_FAILURES: readonly WindowFailureCode[] = [
  ...CALL_FAILURES,
  ...DATA_FAILURES,
  'SIGNED_OUT',
  'ROLE_FORBIDDEN',
  'UNEXPECTED',
];
