import type { RefusalCode } from '../../../shared/domain/findings.ts';
import type { Params } from '../../../shared/domain/result.ts';

/** Thrown anywhere below readWorkbook, which alone catches it and answers with a refused Reading. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly params: Params;

  constructor(code: RefusalCode, params: Params = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}
