/** Results of an earlier year that were brought in, as the log vouches for them. */
import { canonicalJson } from '../../shared/domain/audit.ts';
import { type Store, sha256Hex } from '../store/index.ts';

/** What holds of a year, as one hash. */
export const pastHash = (store: Store, year: number): string =>
  sha256Hex(
    canonicalJson(
      [...store.past.results(year).values()].map(({ unitId, total, level, scores }) => [
        unitId,
        String(total.n),
        String(total.d),
        level,
        scores,
      ]),
    ),
  );
