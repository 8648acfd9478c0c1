/**
 * What the register says of a paper beyond its bytes: does it still hold? The one place that knows; verifying and bringing back ask here.
 *
 * in-force    the newest issue of this paper
 * superseded  the same paper was issued anew, or amended: the later one holds
 * revoked     a later decision took it back
 */
import type { Store } from '../store/index.ts';

export type PaperStanding =
  | { readonly state: 'in-force' }
  /** `at`: when the later paper was issued (ISO). */
  | { readonly state: 'superseded' | 'revoked'; readonly at: string };

/** @param sha256 of a paper as it was issued here, final. */
export function paperStanding(store: Store, sha256: string): PaperStanding {
  const paper = store.documents.record(sha256);
  if (!paper) throw new Error(`not in the register: ${sha256}`);
  const same = store.documents
    .issued(paper.year)
    .filter((one) => one.kind === paper.kind && one.unitId === paper.unitId && one.ordinal === paper.ordinal);
  const newest = same.filter((one) => !one.draft).at(-1);
  if (!newest || newest.sha256 === sha256) return { state: 'in-force' };
  return { state: 'superseded', at: newest.issuedAt };
}
