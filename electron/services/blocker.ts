import type { BlockerCode } from '../../shared/domain/failures.ts';
import type { Params } from '../../shared/domain/result.ts';

/** What keeps a unit from being decided. */
export type Blocker = { readonly code: BlockerCode; readonly params: Params };
