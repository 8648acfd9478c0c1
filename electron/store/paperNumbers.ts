/** Numbers of papers, by series and year. A number that was taken back holds no more, and stays readable. */
import type { NumberWay } from '../../shared/domain/numberRegister.ts';
import type { RoundPaperKind } from '../../shared/domain/officePapers.ts';
import type { Connection } from './openDatabase.ts';

type Given = {
  readonly id: number;
  readonly series: string;
  readonly seriesYear: number;
  readonly number: number;
  readonly by: string;
  readonly at: string;
};
/** Of one paper of a round. */
export type PaperNumber = Given & {
  readonly way: NumberWay;
  /** ISO, as printed. */
  readonly day: string;
  readonly year: number;
  readonly kind: RoundPaperKind;
  readonly unitId: number | null;
  readonly ordinal: number;
};
/** Given to papers that this program does not make. */
export type NumbersElsewhere = Given & { readonly way: 'elsewhere'; readonly until: number; readonly note: string };
export type NumberEntry = PaperNumber | NumbersElsewhere;
export type NewNumber = Omit<PaperNumber, 'id'> | Omit<NumbersElsewhere, 'id'>;
export type Withdrawal = { readonly numberId: number; readonly note: string; readonly by: string; readonly at: string };

type Row = {
  id: number;
  series: string;
  series_year: number;
  number: number;
  until_number: number;
  day: string | null;
  way: NumberWay | 'elsewhere';
  year: number | null;
  kind: RoundPaperKind | null;
  unit_id: number | null;
  ordinal: number | null;
  note: string | null;
  by_user: string;
  at: string;
};

export function paperNumbersTable(db: Connection) {
  const all = db.prepare<[], Row>('SELECT * FROM paper_number ORDER BY series, series_year, number, id');
  const withdrawn = db.prepare<[], { number_id: number; note: string; by_user: string; at: string }>(
    'SELECT * FROM paper_number_withdrawn ORDER BY number_id',
  );
  const insert = db.prepare(
    `INSERT INTO paper_number (series, series_year, number, until_number, day, way, year, kind, unit_id, ordinal, note, by_user, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertWithdrawn = db.prepare(
    'INSERT INTO paper_number_withdrawn (number_id, note, by_user, at) VALUES (?, ?, ?, ?)',
  );
  const every = (): readonly NumberEntry[] => all.all().map(toEntry);
  const withdrawals = (): readonly Withdrawal[] =>
    withdrawn.all().map(({ number_id: numberId, by_user: by, note, at }) => ({ numberId, note, by, at }));
  return {
    /** Also those that were taken back. */
    every,
    withdrawals,
    /** What holds, by series, year and number. */
    held: (): readonly NumberEntry[] => {
      const gone = new Set(withdrawals().map((one) => one.numberId));
      return every().filter((one) => !gone.has(one.id));
    },
    give(one: NewNumber): number {
      const paper = one.way === 'elsewhere' ? null : one;
      const until = one.way === 'elsewhere' ? one.until : one.number;
      const note = one.way === 'elsewhere' ? one.note : null;
      const { lastInsertRowid } = insert.run(
        one.series,
        one.seriesYear,
        one.number,
        until,
        paper?.day ?? null,
        one.way,
        paper?.year ?? null,
        paper?.kind ?? null,
        paper?.unitId ?? null,
        paper?.ordinal ?? null,
        note,
        one.by,
        one.at,
      );
      return Number(lastInsertRowid);
    },
    withdraw({ numberId, note, by, at }: Withdrawal): void {
      insertWithdrawn.run(numberId, note, by, at);
    },
  };
}

/** The table's CHECKs say which columns a way fills. */
function toEntry(row: Row): NumberEntry {
  const { id, series, series_year: seriesYear, number, by_user: by, at, way } = row;
  const given = { id, series, seriesYear, number, by, at };
  if (way === 'elsewhere') return { ...given, way, until: row.until_number, note: row.note ?? '' };
  const { day, year, kind, unit_id: unitId, ordinal } = row;
  if (day === null || year === null || kind === null || ordinal === null)
    throw new Error(`paper_number ${id} has a gap`);
  return { ...given, way, day, year, kind, unitId, ordinal };
}
