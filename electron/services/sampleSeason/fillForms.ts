/** The communes' part: fills the blank forms and puts them on the disk as they would arrive. */
import { readFileSync } from 'node:fs';
import { allCriteria, type CriteriaSet, findCriterion } from '../../../shared/domain/criteriaSet.ts';
import { type Points, points, subtract } from '../../../shared/domain/points.ts';
import { ok } from '../../../shared/domain/result.ts';
import type { StatedEvidence } from '../../../shared/domain/submission.ts';
import { type Answers, fillWorkbook } from '../../workbook/index.ts';
import type { Reply } from '../context.ts';
import { writeFileSafely } from '../files.ts';
import type { WrittenTemplate } from '../writeTemplates.ts';
import { halfPointMore, oneStepDown, sampleEvidence, scoresAimingAt, seededDice } from './sampleAnswers.ts';
import { FAULT_CRITERION, type Story } from './stories.ts';

export type ArrivedForms = { readonly onTime: string; readonly late: boolean; readonly again: string | null };

/** How far the total typed by hand lies from the sum of the rows. */
const TYPED_WRONG = points('1.5');

type Form = { readonly set: CriteriaSet; readonly year: number };
export type FilledForms = { readonly first: Uint8Array; readonly again: Uint8Array | null };

/** What a commune sends: its form, and a second one where it thought again. */
export async function filledForms(blank: Uint8Array, story: Story, form: Form): Promise<FilledForms> {
  const dice = seededDice(Number(story.code));
  const scores = new Map(scoresAimingAt(form.set, points(story.aim), dice));
  const evidence = withOldDocument(sampleEvidence(form.set, form.year, dice), story, form.year);
  const fill = (given: ReadonlyMap<string, Points>): Promise<Uint8Array> =>
    fillWorkbook(blank, answersOf(story, form.set, given, evidence));
  const first = await fill(scores);
  return { first, again: story.sentAgain ? await fill(corrected(form.set, scores)) : null };
}

export const againName = (name: string): string => name.replace(/\.xlsx$/, '-lan-2.xlsx');

export async function fillForm(template: WrittenTemplate, story: Story, form: Form): Promise<Reply<ArrivedForms>> {
  const filled = await filledForms(readFileSync(template.file), story, form);
  const write = (file: string, bytes: Uint8Array): Reply<null> => writeFileSafely(file, bytes, () => true);
  const first = write(template.file, filled.first);
  if (!first.ok) return first;
  if (filled.again === null) return ok({ onTime: template.file, late: story.late ?? false, again: null });
  const again = againName(template.file);
  const second = write(again, filled.again);
  return second.ok ? ok({ onTime: template.file, late: false, again }) : second;
}

function answersOf(
  story: Story,
  set: CriteriaSet,
  scores: ReadonlyMap<string, Points>,
  evidence: NonNullable<Answers['evidence']>,
): Answers {
  const stated: Record<string, Answers['scores'][string]> = {};
  for (const [code, score] of scores) stated[code] = { points: score };
  if (story.notArisen !== undefined) stated[story.notArisen] = { text: 'KPS' };
  if (story.fault === 'blank-score') delete stated[FAULT_CRITERION['blank-score']];
  if (story.fault === 'score-above-maximum') {
    const code = FAULT_CRITERION['score-above-maximum'];
    const criterion = findCriterion(set, code);
    if (criterion) stated[code] = { points: halfPointMore(criterion.maximum) };
  }
  if (story.fault !== 'wrong-total') return { scores: stated, evidence };
  const total = allCriteria(set).reduce(
    (all, one) => subtract(all, subtract(one.maximum, scores.get(one.code) ?? one.maximum)),
    set.maximum,
  );
  return { scores: stated, evidence, total: subtract(total, TYPED_WRONG) };
}

function withOldDocument(
  evidence: Readonly<Record<string, StatedEvidence>>,
  { oldDocument }: Story,
  year: number,
): Readonly<Record<string, StatedEvidence>> {
  const document = oldDocument === undefined ? undefined : evidence[oldDocument];
  return oldDocument === undefined || !document
    ? evidence
    : { ...evidence, [oldDocument]: { ...document, date: `15/03/${year - 2}` } };
}

/** The commune's own second thoughts: two scores a step lower. */
function corrected(set: CriteriaSet, scores: ReadonlyMap<string, Points>): ReadonlyMap<string, Points> {
  const lowered = ['1.1', '5.3'].flatMap((code): readonly (readonly [string, Points])[] => {
    const [criterion, score] = [findCriterion(set, code), scores.get(code)];
    return criterion && score !== undefined ? [[code, oneStepDown(criterion, score)]] : [];
  });
  return new Map([...scores, ...lowered]);
}
