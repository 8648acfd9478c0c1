/** Quyết định: corrections, the meeting, numbers and wording of papers. */
import type { Input, Output } from '../../../shared/contract/api.ts';
import { correctedSheet } from '../../../shared/domain/correction.ts';
import { formatPoints, parsePoints } from '../../../shared/domain/points.ts';
import { fail, ok } from '../../../shared/domain/result.ts';
import { changePaperTexts, listPaperTexts } from '../../services/changePaperTexts.ts';
import { type Reply, roundOf, unitOf } from '../../services/context.ts';
import { amendDecision, revokeDecision } from '../../services/correctDecision.ts';
import { officeDay } from '../../services/officeDay.ts';
import { boardOf } from '../../services/officePaperModels.ts';
import { giveNumbers, numberRegister, withdrawNumber } from '../../services/paperNumbers.ts';
import { paperRegister, samePaper } from '../../services/paperRegister.ts';
import { previewPaperTexts } from '../../services/previewPaperTexts.ts';
import { wordCopy } from '../../services/printPaper.ts';
import { recordMeeting } from '../../services/recordMeeting.ts';
import { unitResult } from '../../services/roundResults.ts';
import { settingsOf } from '../../services/roundSettings.ts';
import { votedUnits } from '../../services/votedUnits.ts';
import { DOCX } from '../../services/zip.ts';
import type { Desk } from '../desk.ts';
import type { Shown } from '../shown.ts';

export async function getWord(
  desk: Desk,
  { year, paper }: Input<'papers.word'>,
): Promise<Reply<Output<'papers.word'>>> {
  const context = desk.context();
  if (!context.ok) return context;
  const { store, tasks } = context.value;
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const found = paperRegister(store, round.value).papers.find((one) => samePaper(one.paper, paper));
  if (!found?.source) return fail('PAPER_UNKNOWN', { kind: paper.kind, unit: paper.unit });
  const bytes = await wordCopy(tasks, found.source, settingsOf(store, year));
  if (!bytes.ok) return bytes;
  return ok(desk.files.make({ name: found.fileName.replace(/\.pdf$/, '.docx'), type: DOCX, bytes: bytes.value }));
}

export function amend(desk: Desk, asked: Input<'papers.amend'>, user: string): Reply<Output<'papers.amend'>> {
  const context = desk.context();
  if (!context.ok) return context;
  const scores = [];
  for (const { criterion, points } of asked.scores) {
    const score = parsePoints(points);
    if (score === null) return fail('SCORE_INVALID', { score: points });
    scores.push({ criterion, to: { kind: 'points', points: score } as const });
  }
  return amendDecision(context.value.store, { ...asked, scores, user }, desk.now());
}

export function getScores(
  desk: Desk,
  { year, unit: code }: Input<'papers.scores'>,
): Reply<Shown<Output<'papers.scores'>>> {
  const context = desk.context();
  if (!context.ok) return context;
  const { store } = context.value;
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const unit = unitOf(round.value, code);
  if (!unit.ok) return unit;
  const { sheet, corrections } = unitResult(store, round.value, unit.value);
  return ok({
    scores: correctedSheet(sheet, corrections).map(({ criterion, current }) => ({
      criterion: criterion.code,
      title: criterion.title,
      maximum: formatPoints(criterion.maximum),
      points: current.kind === 'points' ? formatPoints(current.points) : null,
    })),
  });
}

export function revoke(desk: Desk, asked: Input<'papers.revoke'>, user: string): Reply<Output<'papers.revoke'>> {
  const context = desk.context();
  return context.ok ? revokeDecision(context.value.store, { ...asked, user }, desk.now()) : context;
}

export function getMeeting(
  desk: Desk,
  { year, ordinal }: Input<'papers.meeting'>,
): Reply<Shown<Output<'papers.meeting'>>> {
  const context = desk.context();
  if (!context.ok) return context;
  const { store } = context.value;
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const facts = store.meetings.of(year).findLast((one) => one.ordinal === ordinal)?.facts ?? null;
  return ok({ facts, board: boardOf(store.office.members()), units: votedUnits(store, round.value, ordinal) });
}

export function keepMeeting(
  desk: Desk,
  asked: Input<'papers.recordMeeting'>,
  user: string,
): Reply<Output<'papers.recordMeeting'>> {
  const context = desk.context();
  if (!context.ok) return context;
  const done = recordMeeting(context.value.store, { ...asked, user }, desk.now());
  return done.ok ? ok({}) : done;
}

export function getNumbers(desk: Desk, { year }: Input<'papers.numbers'>): Reply<Shown<Output<'papers.numbers'>>> {
  const context = desk.context();
  if (!context.ok) return context;
  const { store } = context.value;
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const codes = new Map(round.value.units.map((one) => [one.id, one.code]));
  return ok({
    today: officeDay(desk.now().toISOString()),
    series: numberRegister(store).map(({ entries, ...series }) => ({
      ...series,
      entries: entries.map((one) => {
        const { id: entry, number, way, by, at } = one;
        const own = { entry, number, way, by, at };
        if (one.way === 'elsewhere') return { ...own, until: one.until, day: null, note: one.note, paper: null };
        const unit = one.unitId === null ? null : (codes.get(one.unitId) ?? null);
        const paper = { year: one.year, kind: one.kind, unit, ordinal: one.ordinal };
        return { ...own, until: number, day: one.day, note: null, paper };
      }),
    })),
  });
}

export function numberPapers(
  desk: Desk,
  asked: Input<'papers.giveNumbers'>,
  user: string,
): Reply<Output<'papers.giveNumbers'>> {
  const context = desk.context();
  if (!context.ok) return context;
  const given = giveNumbers(context.value.store, { ...asked, user }, desk.now());
  return given.ok ? ok({ given: given.value }) : given;
}

export function takeNumberBack(
  desk: Desk,
  { entry, note }: Input<'papers.withdrawNumber'>,
  user: string,
): Reply<Output<'papers.withdrawNumber'>> {
  const context = desk.context();
  if (!context.ok) return context;
  const done = withdrawNumber(context.value.store, { entry, note, user }, desk.now());
  return done.ok ? ok({}) : done;
}

export function getTexts(desk: Desk, asked: Input<'papers.texts'>): Reply<Shown<Output<'papers.texts'>>> {
  const context = desk.context();
  if (!context.ok) return context;
  const texts = listPaperTexts(context.value.store, asked);
  return texts.ok ? ok({ texts: texts.value }) : texts;
}

export function changeTexts(
  desk: Desk,
  asked: Input<'papers.changeTexts'>,
  user: string,
): Reply<Output<'papers.changeTexts'>> {
  const context = desk.context();
  if (!context.ok) return context;
  const done = changePaperTexts(context.value.store, { ...asked, user }, desk.now());
  return done.ok ? ok({ changed: done.value }) : done;
}

export async function previewTexts(
  desk: Desk,
  asked: Input<'papers.previewTexts'>,
): Promise<Reply<Output<'papers.previewTexts'>>> {
  const context = desk.context();
  if (!context.ok) return context;
  const made = await previewPaperTexts(context.value, asked);
  return made.ok ? ok(desk.files.make(made.value)) : made;
}
