/** What other offices and the year before say, put beside a season that is under way; then the checks have run. */
import { readFileSync } from 'node:fs';
import { importLastYear } from '../../electron/services/importLastYear.ts';
import { importReference } from '../../electron/services/importReference.ts';
import { checkRound } from '../../electron/services/runChecks.ts';
import { openStore, type Store } from '../../electron/store/index.ts';
import { ok } from '../../shared/domain/result.ts';
import { keptTasks } from '../builders/keptWorker.ts';
import { tableFile } from '../builders/table.ts';

/** Xã An Lâm claims 6 of 6 points for 3.1, where 152 of 160 cases were settled in time. */
export const COMPARED = '10645';

const YEAR = 2024;
const now = (): Date => new Date('2024-12-14T08:00:00+07:00');

export async function addComparisons(folder: string): Promise<void> {
  const opened = openStore(folder);
  if (!opened.ok) throw new Error(opened.error.code);
  const store = opened.value;
  const row = (indicator: string, value: string) => ({ unitCode: COMPARED, indicator, value, sheet: 'S', cell: 'B2' });
  const rows = [row('cases_on_time', '152'), row('cases_resolved', '160'), row('overdue_cases', '8')];
  const tasks = keptTasks();
  const file = readFileSync(await tableFile(lastYear(store)));
  const past = { year: YEAR, file: { name: 'nam-truoc.xlsx', read: () => ok(file) }, user: 'thuky' };
  const imported = await importLastYear({ store, tasks, now }, past);
  if (!imported.ok) throw new Error(imported.error.code);
  if (imported.value.faults.length > 0) throw new Error(JSON.stringify(imported.value.faults));
  tasks.close();
  const given = { year: YEAR, file: 'mot-cua.xlsx', sha256: 'a'.repeat(64), rows, user: 'thuky' };
  for (const done of [importReference(store, given, now()), checkRound(store, YEAR, null, now())])
    if (!done.ok) throw new Error(done.error.code);
  store.close();
}

/** Everybody had what is claimed now, the compared unit one point in each criterion, but 5 in 3.1. */
function lastYear(store: Store): readonly (readonly (string | number)[])[] {
  const round = store.office.round(YEAR);
  const criteria = round?.set.groups.flatMap((group) => group.criteria.map((one) => one.code)) ?? [];
  const sent = store.submissions.latest(YEAR);
  const lines = (round?.units ?? []).flatMap(({ id, code, name }) => {
    const submission = sent.get(id);
    if (!submission) return [];
    const scores = store.submissions.scores(submission.id);
    const then = criteria.map((one) => (code !== COMPARED ? (scores[one]?.value ?? 0) / 1000 : one === '3.1' ? 5 : 1));
    return [[code, name, code === COMPARED ? 41 : then.reduce((all, one) => all + one, 0).toFixed(2), ...then]];
  });
  return [['Mã', 'Tên đơn vị', 'Tổng điểm', ...criteria], ...lines];
}
