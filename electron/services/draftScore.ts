/** Own scores of one of two people who appraise a unit independently, and their withdrawal. No other answer changes by it. */
import { checkAdjustment, type ScoreState, sameState } from '../../shared/domain/appraisal.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { type Appraiser, type Draft, ownState, standingDrafts } from '../../shared/domain/secondAppraisal.ts';
import type { Store } from '../store/index.ts';
import type { AdjustCommand, Adjusted, AdjustScoresCommand } from './adjustCommand.ts';
import { allOrNone } from './allOrNone.ts';
import type { Reply } from './context.ts';
import { staleSave } from './placeChange.ts';
import type { UndoCommand, UndoScoresCommand } from './undoCommand.ts';
import { printableNote, type UnitAtWork, unitAtWork } from './unitAtWork.ts';

export type OwnSheet = UnitAtWork & { readonly attempt: number; readonly own: Appraiser };

/** The sheet of one of the two, while they are at it. */
export function ownSheet(
  store: Store,
  at: { readonly year: number; readonly unit: string; readonly user: string },
): Reply<OwnSheet> {
  const target = unitAtWork(store, at.year, at.unit);
  if (!target.ok) return target;
  const { second, unit } = target.value.result;
  const last = store.secondAppraisal.attempts(at.year).get(unit.id)?.at(-1);
  const own = last?.appraisers.find((one) => one.user === at.user);
  if (second.kind !== 'under-way' || !last || !own)
    return fail('APPRAISAL_NOT_YOURS', { unit: at.unit, user: at.user });
  return ok({ ...target.value, attempt: last.attempt, own });
}

/** Changes of the person's own sheet: all of them or none. */
export function draftScores(store: Store, command: AdjustScoresCommand, at: string): Reply<readonly Adjusted[]> {
  return store.inSilence(() => allOrNone(command.changes, (change) => draft(store, { ...command, ...change }, at)));
}

function draft(store: Store, command: AdjustCommand, at: string): Reply<Adjusted> {
  const sheet = sheetUnderWay(store, command);
  if (!sheet.ok) return sheet;
  const { round, result, own } = sheet.value;
  const row = result.sheet.find((one) => one.criterion.code === command.criterion);
  if (!row) return fail('CRITERION_NOT_IN_SET', { criterion: command.criterion });
  const note = printableNote(command.note);
  if (!note.ok) return note;
  const from = ownState(row, standingDrafts(own.drafts));
  if (command.expected !== null && !sameState(command.expected, from))
    return staleSave({ code: command.criterion, expected: command.expected, current: from });
  const checked = checkAdjustment(round.set, row.criterion, command.to, note.value);
  if (!checked.ok) return checked;
  // The board's word, once both have finished.
  if (command.to.kind === 'not-applicable') return fail('APPRAISAL_UNDER_WAY', { unit: command.unit });
  const { criterion, to, reason } = command;
  const seq = own.drafts.length + 1;
  save(store, sheet.value, { seq, criterion, to, reason, note: note.value, at });
  return ok({ id: seq, layer: 'own', from, to, settled: [], offStep: checked.value.offStep });
}

/** The person's own sheet, to be written on: whoever is not one of the two learns only that they are at it. */
function sheetUnderWay(store: Store, at: Parameters<typeof ownSheet>[1]): Reply<OwnSheet> {
  const sheet = ownSheet(store, at);
  if (!sheet.ok)
    return sheet.error.code === 'APPRAISAL_NOT_YOURS' ? fail('APPRAISAL_UNDER_WAY', { unit: at.unit }) : sheet;
  return sheet.value.own.finished ? fail('APPRAISAL_FINISHED', { unit: at.unit }) : sheet;
}

const save = (store: Store, { round, result, attempt, own }: OwnSheet, draft: Draft): void =>
  store.secondAppraisal.draft({ year: round.year, unitId: result.unit.id, attempt, user: own.user }, draft);

/** Takes own scores back: all of them or none. @returns the scores that hold now. */
export function withdrawDrafts(store: Store, command: UndoScoresCommand, at: string): Reply<readonly ScoreState[]> {
  const { adjustments, ...shared } = command;
  return store.inSilence(() => allOrNone(adjustments, (one) => withdraw(store, { ...shared, ...one }, at)));
}

/** @param given.adjustment count of the own score that the person saw as the newest of the criterion. */
function withdraw(store: Store, given: UndoCommand, at: string): Reply<ScoreState> {
  const sheet = sheetUnderWay(store, given);
  if (!sheet.ok) return sheet;
  const { result, own } = sheet.value;
  const row = result.sheet.find((one) => one.criterion.code === given.criterion);
  if (!row) return fail('CRITERION_NOT_IN_SET', { criterion: given.criterion });
  const drafts = standingDrafts(own.drafts);
  const last = drafts.get(given.criterion);
  if (!last || String(last.seq) !== given.adjustment)
    return staleSave({ code: given.criterion, expected: null, current: ownState(row, drafts) });
  const { reason, note, criterion } = last;
  const gone: Draft = { seq: own.drafts.length + 1, criterion, to: null, reason, note, at };
  save(store, sheet.value, gone);
  return ok(ownState(row, standingDrafts([...own.drafts, gone])));
}
