import type { Exact, Points } from '../../shared/domain/points.ts';
import type { RoundUnit, UnitKind } from '../../shared/domain/unit.ts';
import type { SheetFault } from './adjustFromWorkbook.ts';

/** One unit's result of the year before, under the name that it had then. */
export type PastRow = {
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly total: Exact;
  readonly level: number | null;
  readonly scores: Readonly<Record<string, Points>>;
  /** What became of it, where the source says so. */
  readonly successor: RoundUnit | null;
  readonly extent: 'whole' | 'part';
  /** Where it stands in a workbook; else empty. */
  readonly cell: string;
};

/** What a file says of the year before. Not empty faults: nothing of it is stored. */
export type PastRows = { readonly rows: readonly PastRow[]; readonly faults: readonly SheetFault[] };
