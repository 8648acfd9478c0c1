/** The sheet as lines of the grid, and what follows from it for the window. */
import { addExact, EXACT_ZERO, formatExact, sumExact } from '../../../shared/domain/points.ts';
import type { Draft, GridRow } from './grid/types.ts';
import { readScore, type TypedScore } from './scoreText.ts';
import {
  allRows,
  type CriterionRow,
  type Finding,
  isOpen,
  type Line,
  type ScoreState,
  type Sheet,
  sameState,
  type Waiting,
} from './sheetTypes.ts';
import { difference, exactOf } from './sums.ts';
import type { Pending } from './waterfallBars.ts';

export const isSame = sameState;

export const linesOf = (sheet: Sheet, folded: ReadonlySet<string>): readonly GridRow<Line>[] =>
  sheet.groups.flatMap((group): readonly GridRow<Line>[] => {
    const open = !folded.has(group.code);
    const rows = open ? group.rows : [];
    return [
      { id: `group ${group.code}`, band: true, value: { kind: 'group', group, open } },
      ...rows.map(
        (row): GridRow<Line> => ({ id: row.criterion, band: false, value: { kind: 'criterion', group, row } }),
      ),
    ];
  });

/** Line of a criterion; of the first one where it is not named, or not there. */
export function lineIndex(lines: readonly GridRow<Line>[], criterion: string | null): number {
  const named = lines.findIndex((one) => one.id === criterion);
  return named >= 0
    ? named
    : Math.max(
        0,
        lines.findIndex((one) => !one.band),
      );
}

/** Something on this criterion waits for a judgement: the same score with a reason is one. */
export const settlesSomething = (row: CriterionRow): boolean =>
  row.findings.some(isOpen) || row.lapsed.length > 0 || row.current.kind === 'claimed';

const waits = (row: CriterionRow): boolean => settlesSomething(row) || row.current.kind === 'missing';

/** The next criterion after the present one that waits for a judgement, going round; how many there are. */
export function nextOpen(
  sheet: Sheet,
  present: string | null,
  mayAnswer: (finding: Finding) => boolean,
): { readonly criterion: string | null; readonly count: number } {
  const rows = allRows(sheet);
  const here = rows.findIndex((one) => one.criterion === present);
  const round = [...rows.slice(here + 1), ...rows.slice(0, here + 1)];
  return {
    criterion: round.find(waits)?.criterion ?? null,
    count: rows.filter(waits).length + sheet.findings.filter((one) => isOpen(one) && mayAnswer(one)).length,
  };
}

export const scoreOf = (typed: Extract<TypedScore, { kind: 'points' | 'not-applicable' }>): ScoreState =>
  typed.kind === 'points' ? { kind: 'points', points: typed.points } : { kind: 'not-applicable' };

/** While something blocks there is no result yet: what the unit stated and the changes made on it. */
export function provisionalTotal(sheet: Sheet): string | null {
  const start = sheet.result.selfTotal && exactOf(sheet.result.selfTotal.exact);
  if (!start) return null;
  const changes = allRows(sheet).map((row) => (row.change === null ? EXACT_ZERO : (exactOf(row.change) ?? EXACT_ZERO)));
  return formatExact(addExact(start, sumExact(changes)));
}

/** A score in the editor, as far as it is one already. */
export function draftOf(lines: readonly GridRow<Line>[], draft: Draft | null, decimals: number): Wanted | null {
  const line = draft === null ? undefined : lines[draft.cell.row]?.value;
  if (draft === null || line?.kind !== 'criterion') return null;
  const typed = readScore(draft.text, { ...line.row, decimals });
  return typed.kind === 'points' ? { row: line.row, to: scoreOf(typed) } : null;
}

type Wanted = { readonly row: CriterionRow; readonly to: ScoreState };

/** What is typed and not stored yet, as differences to what stands: the charts draw it dashed. */
export function pendingOf(
  sheet: Sheet,
  unsaved: readonly Waiting[],
  ...wanted: readonly (Wanted | null)[]
): readonly Pending[] {
  const rows = new Map(allRows(sheet).map((row) => [row.criterion, row]));
  const to = new Map(unsaved.map((one) => [one.criterion, one.to]));
  for (const one of wanted) if (one) to.set(one.row.criterion, one.to);
  return [...to].flatMap(([criterion, state]): readonly Pending[] => {
    const row = rows.get(criterion);
    if (!row || state.kind !== 'points') return [];
    const delta = difference(row.current.kind === 'points' ? row.current.points : '0', state.points);
    return delta === null || Number(delta) === 0 ? [] : [{ criterion, delta }];
  });
}

/** Lines with what is typed and not stored yet in their changes and in the sums of the bands, as the total has it. */
export function provisionalLines(
  lines: readonly GridRow<Line>[],
  pending: readonly Pending[],
): readonly GridRow<Line>[] {
  if (pending.length === 0) return lines;
  const deltas = new Map(pending.map(({ criterion, delta }) => [criterion, delta]));
  return lines.map((line) => {
    const { value } = line;
    if (value.kind === 'group') {
      const typed = value.group.rows.flatMap((row) => deltas.get(row.criterion) ?? []);
      const current = value.group.current === null ? null : plus(value.group.current, ...typed);
      return typed.length === 0 ? line : { ...line, value: { ...value, group: { ...value.group, current } } };
    }
    const delta = deltas.get(value.row.criterion);
    const change = delta === undefined ? null : plus(value.row.change ?? '0', delta);
    return change === null ? line : { ...line, value: { ...value, row: { ...value.row, change } } };
  });
}

const plus = (...all: readonly string[]): string => formatExact(sumExact(all.map((one) => exactOf(one) ?? EXACT_ZERO)));

const RECENT_NOTES = 4;

/** The last notes written on this unit, each once, newest first: most are written more than once. */
export const recentNotes = (sheet: Sheet): readonly string[] =>
  [
    ...new Set(
      allRows(sheet)
        .flatMap((row) => row.adjustments)
        .sort((a, b) => b.at.localeCompare(a.at))
        .map((one) => one.note),
    ),
  ].slice(0, RECENT_NOTES);
