/** An office of so many units with a filled form from each, on the disk. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleEvidence, scoresAimingAt, seededDice } from '../../electron/services/sampleSeason/sampleAnswers.ts';
import { fillWorkbook, writeBlankWorkbook } from '../../electron/workbook/index.ts';
import { parseCriteriaSet } from '../../shared/contract/criteriaSetFile.ts';
import { ofThousandths } from '../../shared/domain/points.ts';

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../resources/${path}`, import.meta.url), 'utf8'));

export type Season = { readonly units: number; readonly workbooks: string; readonly profile: string };

export async function makeSeason(folder: string, count: number, year = 2024): Promise<Season> {
  const set = parseCriteriaSet(read('criteria-sets/friendly-government-sample-2024.json'));
  if (!set.ok) throw new Error(set.error.code);
  const sample = read('sample/nam-sach-2024.json');
  const units = Array.from({ length: count }, (_none, index) => ({
    code: String(20_000 + index),
    name: `Xã Thử Nghiệm Số ${index + 1}`,
    kind: 'commune' as const,
  }));
  const workbooks = join(folder, `workbooks-${count}-${year}`);
  const profile = join(folder, `profile-${count}-${year}.json`);
  mkdirSync(workbooks, { recursive: true });
  writeFileSync(profile, JSON.stringify({ ...sample, round: roundOf(year), units }));
  for (const [index, unit] of units.entries()) {
    const dice = seededDice(index);
    const scores = scoresAimingAt(set.value, ofThousandths(78_000 + dice(20) * 1000), dice);
    const blank = await writeBlankWorkbook({
      set: set.value,
      authorityName: sample.authority.name,
      year,
      submissionDue: roundOf(year).submissionDue,
      unit: { ...unit, id: index + 1 },
      sample: true,
      createdAt: `${year}-10-15T01:00:00.000Z`,
    });
    const answers = {
      scores: Object.fromEntries([...scores].map(([code, points]) => [code, { points }])),
      evidence: sampleEvidence(set.value, year, dice),
    };
    writeFileSync(join(workbooks, `${unit.code}.xlsx`), await fillWorkbook(blank, answers));
  }
  return { units: count, workbooks, profile };
}

export const roundOf = (year: number) => ({
  year,
  submissionDue: `${year}-12-15`,
  evaluationDue: `${year}-12-31`,
  decisionMonth: `${year + 1}-01`,
});
