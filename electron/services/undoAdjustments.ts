/** Takes back adjustments that were made in one step, newest first: all of them or none. */
import type { Member } from '../../shared/domain/access.ts';
import type { Adjustment, ScoreState } from '../../shared/domain/appraisal.ts';
import { fail, ok, type Params } from '../../shared/domain/result.ts';
import type { Done, Store } from '../store/index.ts';
import { allOrNone } from './allOrNone.ts';
import { actingMember, actorOf, type Reply } from './context.ts';
import { withdrawDrafts } from './draftScore.ts';
import { staleSave } from './placeChange.ts';
import { stateText } from './stateText.ts';
import type { UndoCommand, UndoScoresCommand } from './undoCommand.ts';
import { alsoMay, unitAtWork } from './unitAtWork.ts';

type Judge = { readonly member: Member; readonly at: string };

/** While two people appraise the unit independently, those of scores are the person's own. @returns the scores that hold now, newest first. */
export function undoAdjustments(store: Store, command: UndoScoresCommand, now: Date): Reply<readonly ScoreState[]> {
  const member = actingMember(store, command.user, 'appraise');
  if (!member.ok) return member;
  const at = now.toISOString();
  const target = unitAtWork(store, command.year, command.unit);
  if (!target.ok) return target;
  const newestFirst = { ...command, adjustments: command.adjustments.toReversed() };
  const { second, facts } = target.value.result;
  const ofFacts = command.adjustments.every((asked) => facts.some((one) => one.code === asked.criterion));
  if (second.kind === 'under-way' && !ofFacts) return withdrawDrafts(store, newestFirst, at);
  return store.command({ actor: actorOf(member.value), at }, () =>
    reverseAll(store, newestFirst, { member: member.value, at }),
  );
}

function reverseAll(store: Store, command: UndoScoresCommand, judge: Judge): Reply<Done<readonly ScoreState[]>> {
  const { adjustments, ...shared } = command;
  const done = allOrNone(adjustments, (one) => reverse(store, { ...shared, ...one }, judge));
  if (!done.ok) return done;
  const [first, ...further] = done.value.map(({ payload }) => ({ kind: 'adjustment-reversed', payload }) as const);
  if (!first) throw new Error('a command that takes nothing back');
  return ok({ value: done.value.map((one) => one.to), event: first, further });
}

type Reversed = { readonly to: ScoreState; readonly payload: Params };

function reverse(store: Store, command: UndoCommand, { member, at }: Judge): Reply<Reversed> {
  const today = unitAtWork(store, command.year, command.unit);
  if (!today.ok) return today;
  const { result } = today.value;
  const row = result.sheet.find((one) => one.criterion.code === command.criterion);
  const fact = result.facts.find((one) => one.code === command.criterion);
  const there = row ?? fact;
  if (!there) return fail('CRITERION_NOT_IN_SET', { criterion: command.criterion });
  const last = there.adjustments.at(-1);
  if (!last || String(last.id) !== command.adjustment)
    return staleSave({ code: command.criterion, expected: null, current: there.current });
  // What is the board's to give is the board's to take back.
  const granted =
    last.to.kind === 'not-applicable'
      ? alsoMay(member, 'grant-not-applicable')
      : fact
        ? alsoMay(member, 'establish')
        : ok(null);
  return granted.ok ? ok(write(store, last, { command, unitId: result.unit.id, at })) : granted;
}

type Entry = { readonly command: UndoCommand; readonly unitId: number; readonly at: string };

function write(store: Store, last: Adjustment, { command, unitId, at }: Entry): Reversed {
  const { year, unit, user } = command;
  const { criterion, layer, reason, note } = last;
  // Each standing one starts where the one before ended.
  const [from, to] = [last.to, last.from];
  const reverses = last.id;
  const id = store.appraisal.adjust({ year, unitId, criterion, layer, from, to, reason, note, by: user, at, reverses });
  return { to, payload: { id, reverses, year, unit, criterion, from: stateText(from), to: stateText(to) } };
}
