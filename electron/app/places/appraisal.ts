/** Thẩm định: one unit's score sheet, and the changes made on it. */
import type { Input, Output } from '../../../shared/contract/api.ts';
import type { ScoreState } from '../../../shared/domain/appraisal.ts';
import { formatPoints, parsePoints } from '../../../shared/domain/points.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import { adjustFromWorkbook } from '../../services/adjustFromWorkbook.ts';
import { adjustScore } from '../../services/adjustScore.ts';
import { adjustScores } from '../../services/adjustScores.ts';
import { allOrNone } from '../../services/allOrNone.ts';
import { appraisalPairs } from '../../services/appraisalPairs.ts';
import { confirmAdjustments } from '../../services/confirmAdjustments.ts';
import type { Context, Reply } from '../../services/context.ts';
import { explainFinding } from '../../services/explainFinding.ts';
import { peerScores } from '../../services/peerScores.ts';
import { recordExplanation } from '../../services/recordExplanation.ts';
import { scoreSheet } from '../../services/scoreSheets.ts';
import { assignAppraisers, finishAppraisal } from '../../services/secondAppraisal.ts';
import { undoAdjustment } from '../../services/undoAdjustment.ts';
import { undoAdjustments } from '../../services/undoAdjustments.ts';
import { unitSheet } from '../../services/unitSheet.ts';
import type { Desk } from '../desk.ts';
import { type Shown, shownState } from '../shown.ts';
import { shownSheet } from './shownSheet.ts';

type Sheet = Shown<Output<'appraisal.sheet'>>;

export function getSheet(desk: Desk, { year, unit }: Input<'appraisal.sheet'>, user: string): Reply<Sheet> {
  const context = desk.context();
  return context.ok ? sheetOf(context.value, { year, unit, user }) : context;
}

export function getPeers(desk: Desk, asked: Input<'appraisal.peers'>): Reply<Shown<Output<'appraisal.peers'>>> {
  const context = desk.context();
  if (!context.ok) return context;
  const peers = peerScores(context.value.store, asked);
  if (!peers.ok) return peers;
  return ok({
    peers: peers.value.map(({ unit, self }) => ({ unit: unit.code, name: unit.name, self: formatPoints(self) })),
  });
}

export function adjust(desk: Desk, input: Input<'appraisal.adjust'>, user: string): Reply<Sheet> {
  const context = desk.context();
  if (!context.ok) return context;
  const states = statesOf(input);
  if (!states.ok) return states;
  const done = adjustScore(context.value.store, { ...input, ...states.value, user }, desk.now());
  return done.ok ? sheetOf(context.value, { ...input, user }) : done;
}

export function adjustColumn(desk: Desk, input: Input<'appraisal.adjustScores'>, user: string): Reply<Sheet> {
  const context = desk.context();
  if (!context.ok) return context;
  const { year, unit, reason, note } = input;
  const changes = [];
  for (const one of input.scores) {
    const states = statesOf(one);
    if (!states.ok) return states;
    changes.push({ criterion: one.criterion, ...states.value, reason, note });
  }
  const done = adjustScores(context.value.store, { year, unit, user, changes }, desk.now());
  return done.ok ? sheetOf(context.value, { ...input, user }) : done;
}

/** What the window saw and what it wants. Only the unit itself can leave a score blank or claim that it did not arise. */
function statesOf(given: Pick<Input<'appraisal.adjust'>, 'to' | 'expected'>) {
  const [to, expected] = [stateOf(given.to), stateOf(given.expected)];
  if (!to.ok) return to;
  if (!expected.ok) return expected;
  if (to.value.kind === 'missing' || to.value.kind === 'claimed')
    return fail('SCORE_INVALID', { score: to.value.kind });
  return ok({ to: to.value, expected: expected.value });
}

export function undo(desk: Desk, input: Input<'appraisal.undo'>, user: string): Reply<Sheet> {
  const context = desk.context();
  if (!context.ok) return context;
  const done = undoAdjustment(context.value.store, { ...input, user }, desk.now());
  return done.ok ? sheetOf(context.value, { ...input, user }) : done;
}

export function undoColumn(desk: Desk, input: Input<'appraisal.undoScores'>, user: string): Reply<Sheet> {
  const context = desk.context();
  if (!context.ok) return context;
  const done = undoAdjustments(context.value.store, { ...input, user }, desk.now());
  return done.ok ? sheetOf(context.value, { ...input, user }) : done;
}

export function explain(desk: Desk, input: Input<'appraisal.explain'>, user: string): Reply<Sheet> {
  const context = desk.context();
  if (!context.ok) return context;
  const { year, unit, note } = input;
  const done = explainFinding(context.value.store, { year, finding: Number(input.finding), note, user }, desk.now());
  return done.ok ? sheetOf(context.value, { year, unit, user }) : done;
}

export function recordUnitExplanation(
  desk: Desk,
  input: Input<'appraisal.recordExplanation'>,
  user: string,
): Reply<Sheet> {
  const context = desk.context();
  if (!context.ok) return context;
  const finding = input.finding === null ? null : Number(input.finding);
  const done = recordExplanation(context.value.store, { ...input, finding, user }, desk.now());
  return done.ok ? sheetOf(context.value, { ...input, user }) : done;
}

export function confirm(desk: Desk, input: Input<'appraisal.confirm'>, user: string): Reply<Sheet> {
  const context = desk.context();
  if (!context.ok) return context;
  const done = confirmAdjustments(context.value.store, { ...input, user }, desk.now());
  return done.ok ? sheetOf(context.value, { ...input, user }) : done;
}

export function getPairs(
  desk: Desk,
  { year }: Input<'appraisal.pairs'>,
  user: string,
): Reply<Shown<Output<'appraisal.pairs'>>> {
  const context = desk.context();
  if (!context.ok) return context;
  const pairs = appraisalPairs(context.value.store, year, user);
  if (!pairs.ok) return pairs;
  return ok({ units: pairs.value.map(({ unit: { code, name }, ...one }) => ({ ...one, unit: code, name })) });
}

export function assign(desk: Desk, input: Input<'appraisal.assign'>, user: string): Reply<Output<'appraisal.assign'>> {
  const context = desk.context();
  if (!context.ok) return context;
  const done = assignAppraisers(context.value.store, { ...input, user }, desk.now());
  return done.ok ? ok({ assigned: done.value }) : done;
}

export function finish(desk: Desk, input: Input<'appraisal.finish'>, user: string): Reply<Sheet> {
  const context = desk.context();
  if (!context.ok) return context;
  const done = finishAppraisal(context.value.store, { ...input, user }, desk.now());
  return done.ok ? sheetOf(context.value, { ...input, user }) : done;
}

export async function previewPickedWorkbook(
  desk: Desk,
  { year, file }: Input<'appraisal.previewWorkbook'>,
  user: string,
): Promise<Reply<Shown<Output<'appraisal.previewWorkbook'>>>> {
  const done = await fromWorkbook(desk, { year, token: file, user, work: 'preview' });
  if (!done.ok) return done;
  const { placed, faults, names } = done.value;
  const changes = placed.map(({ unit, criterion, from, to, reason, note, offStep }) => ({
    ...{ unit, name: names.get(unit) ?? '', criterion, reason, note, offStep },
    from: shownState(from),
    to: shownState(to),
  }));
  return ok({ changes, faults });
}

export async function adjustPickedWorkbook(
  desk: Desk,
  { year, file, seen: given }: Input<'appraisal.adjustFromWorkbook'>,
  user: string,
): Promise<Reply<Shown<Output<'appraisal.adjustFromWorkbook'>>>> {
  const seen = allOrNone(given, stateOf);
  if (!seen.ok) return seen;
  const done = await fromWorkbook(desk, { year, token: file, user, work: 'store', seen: seen.value });
  if (!done.ok) return done;
  const { placed, faults } = done.value;
  const adjusted = placed.map(({ id, unit, criterion, from, to }) => ({
    id: String(id),
    unit,
    criterion,
    from: shownState(from),
    to: shownState(to),
  }));
  return ok({ adjusted, faults });
}

type Picked = Omit<Parameters<typeof adjustFromWorkbook>[1], 'file'> & { readonly token: string };

async function fromWorkbook(desk: Desk, { token, ...request }: Picked) {
  const context = desk.context();
  if (!context.ok) return context;
  const file = desk.files.picked(token);
  if (!file.ok) return file;
  const { name, bytes } = file.value;
  const done = await adjustFromWorkbook(context.value, { ...request, file: { name, read: () => ok(bytes) } });
  const units = context.value.store.office.round(request.year)?.units ?? [];
  return done.ok ? ok({ ...done.value, names: new Map(units.map((one) => [one.code, one.name])) }) : done;
}

export async function getScoreSheet(
  desk: Desk,
  input: Input<'appraisal.scoreSheet'>,
  user: string,
): Promise<Reply<Output<'appraisal.scoreSheet'>>> {
  const context = desk.context();
  if (!context.ok) return context;
  const made = await scoreSheet(context.value, { ...input, user });
  return made.ok ? ok(desk.files.make(made.value)) : made;
}

function stateOf(given: Input<'appraisal.adjust'>['to']): Reply<ScoreState> {
  if (given.kind !== 'points') return ok({ kind: given.kind });
  const points = parsePoints(given.points);
  return points === null ? fail('SCORE_INVALID', { score: given.points }) : ok({ kind: 'points', points });
}

type Asked = { readonly year: number; readonly unit: string; readonly user: string };

/** As this person may see it. */
function sheetOf({ store }: Context, { year, unit, user }: Asked): Reply<Sheet> {
  const found = unitSheet(store, year, unit, user);
  if (!found.ok) return found;
  const names = new Map(store.office.everyone().map((one) => [one.user, one.name]));
  return ok(shownSheet(found.value, names));
}
