/**
 * Adjustments out of a workbook, one a row: all of them in one transaction, or none with every fault named. The preview is
 * the same work, of which nothing is kept.
 */
import { REASON_KINDS, type ReasonKind, type ScoreState } from '../../shared/domain/appraisal.ts';
import { findCriterion } from '../../shared/domain/criteriaSet.ts';
import type { FailureCode } from '../../shared/domain/failures.ts';
import { fail, ok, type Params } from '../../shared/domain/result.ts';
import { foldName } from '../../shared/domain/unit.ts';
import type { Done, Round, Store } from '../store/index.ts';
import { ADJUSTMENT_COLUMNS, REASON_WORDS, type TableRow } from '../workbook/index.ts';
import { actingMember, actorOf, type Context, type Reply, roundOf } from './context.ts';
import type { Source } from './files.ts';
import { parseChangedScore } from './parseChangedScore.ts';
import { type Change, type PlacedChange, placeChange } from './placeChange.ts';
import { unitAtWork } from './unitAtWork.ts';

export type SheetFault = { readonly code: FailureCode; readonly cell: string; readonly params: Params };
export type PlacedRow = Omit<PlacedChange, 'payload'> & {
  readonly unit: string;
  readonly criterion: string;
  readonly reason: ReasonKind;
  readonly note: string;
};
/** Either every row was placed, or nothing was and `faults` says why. */
export type ManyAdjusted = { readonly placed: readonly PlacedRow[]; readonly faults: readonly SheetFault[] };

type Request = {
  readonly year: number;
  readonly file: Source;
  readonly user: string;
  /** "preview" keeps nothing. */
  readonly work: 'preview' | 'store';
  /** What a preview showed in each row, in the order of the rows: where another score stands by now nothing is changed. */
  readonly seen?: readonly ScoreState[];
};

export async function adjustFromWorkbook(
  { store, tasks, now }: Context,
  request: Request,
): Promise<Reply<ManyAdjusted>> {
  const { year, user, work, seen } = request;
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const member = actingMember(store, user, 'appraise');
  if (!member.ok) return member;
  const bytes = request.file.read();
  if (!bytes.ok) return bytes;
  const read = await tasks.run('readTable', { bytes: bytes.value, columns: ADJUSTMENT_COLUMNS });
  if (!read.ok) return read;
  if (read.value.kind === 'refused')
    return fail('TABLE_UNREADABLE', { file: request.file.name, columns: headings(), problem: read.value.code });
  if (read.value.rows.length === 0) return fail('TABLE_EMPTY', { file: request.file.name });
  const asked = read.value.rows.map((row, at) => asSeen(changeIn(round.value, row), seen?.[at]));

  const at = now().toISOString();
  let answer: ManyAdjusted = { placed: [], faults: [] };
  const done = store.command({ actor: actorOf(member.value), at }, (): Reply<Done<ManyAdjusted>> => {
    const placed = asked.map((one) => ('fault' in one ? one : place(store, { year, at, member: member.value }, one)));
    const faults = placed.flatMap((one) => ('fault' in one ? [one.fault] : []));
    const rows = placed.flatMap((one) => ('fault' in one ? [] : [one]));
    answer = { placed: faults.length > 0 ? [] : rows.map(({ payload: _payload, ...row }) => row), faults };
    // A failure takes all back.
    if (faults.length > 0 || work === 'preview') return fail('SHEET_FAULTS', { count: faults.length });
    const [first, ...further] = rows.map((one) => ({ kind: 'score-adjusted', payload: one.payload }) as const);
    if (!first) throw new Error('a table without rows');
    return ok({ value: answer, event: first, further });
  });
  return !done.ok && done.error.code === 'SHEET_FAULTS' ? ok(answer) : done;
}

const asSeen = (asked: Asked | Faulty, seen: ScoreState | undefined): Asked | Faulty =>
  'fault' in asked || seen === undefined ? asked : { ...asked, expected: seen };

const headings = (): readonly string[] =>
  ADJUSTMENT_COLUMNS.filter((one) => one.needed).flatMap((one) => one.names[0] ?? []);

type Faulty = { readonly fault: SheetFault };
type Asked = Change & { readonly unit: string; readonly cell: string };

const faulty = (code: FailureCode, cell: string, params: Params): Faulty => ({ fault: { code, cell, params } });

function changeIn(round: Round, { cells }: TableRow): Asked | Faulty {
  const { unit, criterion, score, reason, note, expected } = cells;
  if (!unit || !criterion || !score || !reason || !note) throw new Error('a table has its needed columns');
  // Excel stores 1.10 as 1.1: where both are criteria nobody can tell which was meant.
  if (criterion.number && findCriterion(round.set, `${criterion.text}0`))
    return faulty('CODE_AMBIGUOUS', criterion.cell, { code: criterion.text, other: `${criterion.text}0` });
  const to = parseChangedScore(score.text);
  if (!to) return faulty('SCORE_INVALID', score.cell, { score: score.text });
  const seen = expected && expected.text !== '' ? parseChangedScore(expected.text) : null;
  if (seen === undefined) return faulty('SCORE_INVALID', expected?.cell ?? '', { score: expected?.text ?? '' });
  const kind = reasonKind(reason.text);
  if (!kind) return faulty('REASON_UNKNOWN', reason.cell, { reason: reason.text, known: REASON_KINDS });
  return {
    unit: unit.text,
    criterion: criterion.text,
    expected: seen,
    to,
    reason: kind,
    note: note.text,
    cell: score.cell,
  };
}

/** By its code, or as the window calls it in any of the languages. */
const reasonKind = (text: string): ReasonKind | undefined =>
  REASON_KINDS.find(
    (one) => one === text.toLowerCase() || REASON_WORDS[one].some((word) => foldName(word) === foldName(text)),
  );

type Work = Pick<Parameters<typeof placeChange>[1], 'member' | 'at'> & { readonly year: number };

function place(store: Store, { year, member, at }: Work, { unit, cell, ...change }: Asked) {
  const target = unitAtWork(store, year, unit);
  if (!target.ok) return faulty(target.error.code, cell, target.error.params);
  const { second } = target.value.result;
  if (second.kind === 'under-way') return faulty('APPRAISAL_UNDER_WAY', cell, { unit });
  const placed = placeChange(store, { ...target.value, member, at }, change);
  return placed.ok
    ? { ...placed.value, unit, criterion: change.criterion, reason: change.reason, note: change.note }
    : faulty(placed.error.code, cell, { ...placed.error.params, unit });
}
