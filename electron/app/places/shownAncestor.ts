/** A result of the year before as the windows are told of it. */
import type { Ancestor, PastResult } from '../../../shared/domain/lineage.ts';
import { totalOf } from '../shown.ts';

export const shownPastResult = ({ code, name, total, level, source }: PastResult) => ({
  code,
  name,
  total: totalOf(total),
  level,
  source,
});

export const shownAncestor = ({ relation, result }: Ancestor) => ({ relation, ...shownPastResult(result) });
