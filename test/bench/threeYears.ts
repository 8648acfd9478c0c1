/** The office of a large district: three rounds, each with a form from every unit. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPERATOR } from '../../electron/services/context.ts';
import { importSubmissions } from '../../electron/services/importSubmissions.ts';
import { initOffice } from '../../electron/services/initOffice.ts';
import { openStore } from '../../electron/store/index.ts';
import { startTaskRunner } from '../../electron/tasks/taskRunner.ts';
import { ok } from '../../shared/domain/result.ts';
import { makeSeason, roundOf } from './makeSeason.ts';

const NEWEST = 2024;
const EARLIER = [2023, 2022];

/** @param folder that may be filled. @returns the data folder. */
export async function threeYears(folder: string, units: number): Promise<string> {
  const data = join(folder, 'three-years');
  const newest = await makeSeason(folder, units, NEWEST);
  const begun = initOffice(data, JSON.parse(readFileSync(newest.profile, 'utf8')), new Date(`${NEWEST}-11-01`));
  if (!begun.ok) throw new Error(begun.error.code);
  const opened = openStore(data);
  if (!opened.ok) throw new Error(opened.error.code);
  const store = opened.value;
  const tasks = startTaskRunner();
  const setJson = readFileSync(
    new URL(`../../resources/criteria-sets/${begun.value.criteriaSet}.json`, import.meta.url),
    'utf8',
  );
  const unitIds = Array.from({ length: units }, (_none, index) => index + 1);
  for (const year of EARLIER)
    store.command({ actor: OPERATOR, at: `${year}-10-01T00:00:00.000Z` }, () => {
      store.office.openRound({ ...roundOf(year), setJson, unitIds });
      return ok({ value: null, event: { kind: 'round-changed', payload: { year } } });
    });
  for (const year of [...EARLIER, NEWEST]) {
    const { workbooks } = await makeSeason(folder, units, year);
    const request = { paths: [workbooks], year, dryRun: false, answers: {}, user: null };
    const now = () => new Date(`${year}-12-10T00:00:00Z`);
    const report = await importSubmissions({ store, tasks, now }, request, () => undefined);
    if (!report.ok || report.value.files.some((one) => one.outcome !== 'accepted'))
      throw new Error(`not all forms of ${year} were accepted`);
  }
  tasks.close();
  store.close();
  return data;
}
