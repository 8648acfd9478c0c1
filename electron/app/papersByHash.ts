/** Which paper an entry of the log is about: the entry itself names it by its hash alone. */
import { ROUND_PAPER_KINDS, type RoundPaperKind } from '../../shared/domain/officePapers.ts';
import type { Store } from '../store/index.ts';

type NamedPaper = {
  readonly kind: RoundPaperKind;
  /** Name of the unit; null = of the whole round. */
  readonly unit: string | null;
};

/** @returns every issued paper by its SHA-256. */
export function papersByHash({ office, documents }: Store): ReadonlyMap<unknown, NamedPaper> {
  const named = office.years().flatMap((year) => {
    const units = office.round(year)?.units ?? [];
    return documents.issued(year).flatMap(({ sha256, kind, unitId }): (readonly [string, NamedPaper])[] => {
      const known = ROUND_PAPER_KINDS.find((one) => one === kind);
      const unit = units.find((one) => one.id === unitId)?.name ?? null;
      return known ? [[sha256, { kind: known, unit }]] : [];
    });
  });
  return new Map(named);
}
