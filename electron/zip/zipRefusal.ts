import type { Params } from '../../shared/domain/result.ts';

/** Why a zip is not read, or not further. */
export class ZipRefusal extends Error {
  readonly code: 'TOO_LARGE' | 'ENCRYPTED' | 'DAMAGED' | 'UNSAFE_CONTENT';
  readonly params: Params;

  constructor(code: ZipRefusal['code'], params: Params = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}
