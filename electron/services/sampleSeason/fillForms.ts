/** The communes' part: fills the blank forms and puts them on the disk as they would arrive. */
import { readFileSync } from 'node:fs';
import { allCriteria, type CriteriaSet, findCriterion } from '../../../shared/domain/criteriaSet.ts';
import { type Points, points, subtract } from '../../../shared/domain/points.ts';
import { ok } from '../../../shared/domain/result.ts';
import { type Answers, fillWorkbook } from '../../workbook/index.ts';
import type { Reply } from '../context.ts';
import { writeFileSafely } from '../files.ts';
import type { WrittenTemplate } from '../writeTemplates.ts';
import { halfPointMore, oneStepDown, sampleEvidence, scoresAimingAt, seededDice } from './sampleAnswers.ts';
import { FAULT_CRITERION, type Story } from './stories.ts';

export type ArrivedForms = { readonly onTime: string; readonly late: boolean; readonly again: string | null };

/** How far the total typed by hand lies from the sum of the rows. */
const TYPED_WRONG = points('1.5');

export async function fillForm(
  template: WrittenTemplate,
  story: Story,
  form: { readonly set: CriteriaSet; readonly year: number },
): Promise<Reply<ArrivedForms>> {
  const dice = seededDice(Number(story.code));
  const scores = new Map(scoresAimingAt(form.set, points(story.aim), dice));
  const evidence = sampleEvidence(form.set, form.year, dice);
  const blank = readFileSync(template.file);
  const write = async (file: string, given: ReadonlyMap<string, Points>): Promise<Reply<null>> =>
    writeFileSafely(file, await fillWorkbook(blank, answersOf(story, form.set, given, evidence)), () => true);

  const first = await write(template.file, scores);
  if (!first.ok) return first;
  if (!story.sentAgain) return ok({ onTime: template.file, late: story.late ?? false, again: null });
  const again = template.file.replace(/\.xlsx$/, '-lan-2.xlsx');
  const second = await write(again, corrected(form.set, scores));
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

/** The commune's own second thoughts: two scores a step lower. */
function corrected(set: CriteriaSet, scores: ReadonlyMap<string, Points>): ReadonlyMap<string, Points> {
  const lowered = ['1.1', '5.3'].flatMap((code): readonly (readonly [string, Points])[] => {
    const [criterion, score] = [findCriterion(set, code), scores.get(code)];
    return criterion && score !== undefined ? [[code, oneStepDown(criterion, score)]] : [];
  });
  return new Map([...scores, ...lowered]);
}
