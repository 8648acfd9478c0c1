/** What stands beside the unit's claim to compare it with: last year's score, and what other offices' data earn. */
import { formatExact, sumExact } from '../../../shared/domain/points.ts';
import { allRows, type Group, type Line, type Sheet } from './sheetTypes.ts';
import { exactOf } from './sums.ts';

type Compared = {
  readonly id: 'lastYear' | 'reference';
  readonly of: (line: Line) => string | null;
  readonly mark: (line: Line) => string;
};

const LAST_YEAR: Compared = {
  id: 'lastYear',
  of: (line) => (line.kind === 'group' ? lastYearOfGroup(line.group) : line.row.lastYear),
  mark: () => 'dim',
};
const REFERENCE: Compared = {
  id: 'reference',
  of: (line) => (line.kind === 'group' ? null : (line.row.expected?.points ?? null)),
  mark: () => '',
};

/** A column that would stand empty is not there. */
export function comparedColumns(sheet: Sheet): readonly Compared[] {
  const rows = allRows(sheet);
  return [
    ...(rows.some((row) => row.lastYear !== null) ? [LAST_YEAR] : []),
    ...(rows.some((row) => row.expected !== null) ? [REFERENCE] : []),
  ];
}

/** null where one is missing: a blank is not a zero. */
function lastYearOfGroup({ rows }: Group): string | null {
  const scores = rows.map((row) => (row.lastYear === null ? null : exactOf(row.lastYear)));
  const known = scores.filter((one) => one !== null);
  return known.length === scores.length ? formatExact(sumExact(known)) : null;
}
