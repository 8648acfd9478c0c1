/** Other offices' data: a value of a unit and an indicator, with the place in the file that it was read from. */
import type { Connection } from './openDatabase.ts';

/** Decimals as text. Either a value (a number or a word) or a fraction. */
export type ReferenceRecord = {
  readonly unitId: number;
  readonly indicator: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly sheet: string;
  readonly cell: string;
};
export type ReferenceFile = {
  readonly year: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly by: string | null;
  readonly at: string;
};
type Row = Omit<ReferenceRecord, 'unitId'> & { readonly unit_id: number };

export function referenceTable(db: Connection) {
  const newest = db.prepare<[number], Row>(
    `SELECT v.unit_id, v.indicator, v.value, v.numerator, v.denominator, v.sheet, v.cell FROM reference_value v
     WHERE v.import_id = (SELECT max(o.import_id) FROM reference_value o JOIN reference_import i ON i.id = o.import_id
       WHERE i.year = ? AND o.unit_id = v.unit_id AND o.indicator = v.indicator)
     ORDER BY v.unit_id, v.indicator`,
  );
  const insertImport = db.prepare(
    'INSERT INTO reference_import (year, file_name, sha256, by_user, at) VALUES (?, ?, ?, ?, ?)',
  );
  const insertValue = db.prepare(
    `INSERT INTO reference_value (import_id, unit_id, indicator, value, numerator, denominator, sheet, cell)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return {
    /** What holds for a round, by unit id. */
    values: (year: number): ReadonlyMap<number, readonly ReferenceRecord[]> =>
      Map.groupBy(
        newest.all(year).map(({ unit_id, ...row }) => ({ unitId: unit_id, ...row })),
        (one) => one.unitId,
      ),
    insert({ year, fileName, sha256, by, at }: ReferenceFile, rows: readonly ReferenceRecord[]): void {
      const { lastInsertRowid: id } = insertImport.run(year, fileName, sha256, by, at);
      for (const one of rows)
        insertValue.run(id, one.unitId, one.indicator, one.value, one.numerator, one.denominator, one.sheet, one.cell);
    },
  };
}
