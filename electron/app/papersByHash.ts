/** Which paper an entry of the log is about: the entry itself names it by its hash alone. */
import { PAPER_KINDS, type PaperKind } from '../../shared/domain/decision.ts';
import type { Store } from '../store/index.ts';

type NamedPaper = {
  readonly kind: PaperKind;
  /** Name of the unit; null = of the whole round. */
  readonly unit: string | null;
};

/** @returns every issued paper by its SHA-256. */
export function papersByHash({ office, documents }: Store): ReadonlyMap<unknown, NamedPaper> {
  const named = office.years().flatMap((year) => {
    const units = office.round(year)?.units ?? [];
    return documents.issued(year).flatMap(({ sha256, kind, unitId }): (readonly [string, NamedPaper])[] => {
      const known = PAPER_KINDS.find((one) => one === kind);
      const unit = units.find((one) => one.id === unitId)?.name ?? null;
      return known ? [[sha256, { kind: known, unit }]] : [];
    });
  });
  return new Map(named);
}
