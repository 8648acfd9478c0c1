/** The year before out of a dossier: read only if it is what it was when it was made. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate/browser';
import { beforeAll, describe, expect, it } from 'vitest';
import { initOffice, readSampleProfile } from '../../electron/services/initOffice.ts';
import { lastYearOf } from '../../electron/services/lastYear.ts';
import { formatExact, points } from '../../shared/domain/points.ts';
import { AN_BINH, cli, cliJson, filledForm, HONG_PHONG, temporaryFolder, withScores } from '../builders/office.ts';
import { done, opened } from '../builders/round.ts';

const THIS_YEAR = 2025;
const NOW = '2025-11-10T02:00:00.000Z';

function nextYear(change: object = {}): string {
  const profile = readSampleProfile() as object;
  const round = { year: THIS_YEAR, submissionDue: '2025-12-15', evaluationDue: '2025-12-31', decisionMonth: '2026-01' };
  const folder = join(temporaryFolder(), 'data');
  done(initOffice(folder, { ...profile, round, ...change }, new Date(NOW)));
  return folder;
}

/** Two units decided, one of them amended and one revoked later; a third only received. */
let [undecided, dossier] = ['', ''];
beforeAll(async () => {
  const [folder, work] = [join(temporaryFolder(), 'old'), temporaryFolder()];
  [undecided, dossier] = [join(work, 'truoc.zip'), join(work, 'ho-so-2024.zip')];
  await cli(['--data', folder, 'init', '--sample']);
  const run = (...argv: readonly string[]) => cliJson(['--data', folder, ...argv, '--year', '2024']);
  await run('import', await filledForm(work, HONG_PHONG), await filledForm(work, AN_BINH, withScores({ '1.2': '2' })));
  expect((await run('dossier', '--out', undecided)).status).toBe(0);
  await run('decide', '--as', 'chutich');
  const about = (unit: string) => [
    '--unit',
    unit,
    '--reason',
    'Có khiếu nại',
    '--date',
    '2024-12-10',
    '--as',
    'chutich',
  ];
  await run('amend', ...about(HONG_PHONG.code), '--score', '1.1=2.5');
  await run('revoke', ...about(AN_BINH.code));
  expect((await run('dossier', '--out', dossier)).status).toBe(0);
});

const bring = (data: string, file: string) =>
  cliJson(['--data', data, 'last-year', file, '--year', String(THIS_YEAR), '--as', 'thuky'], { now: NOW });

describe('a dossier of the year before', () => {
  it('gives what holds today: totals, levels and scores as amended, nothing of what was revoked', async () => {
    const data = nextYear();
    expect(await bring(data, dossier)).toMatchObject({
      status: 0,
      json: { year: 2024, units: 1, unlinked: [], faults: [] },
    });
    const store = opened(data);
    const round = store.office.round(THIS_YEAR);
    const [[unit, known] = []] = round ? [...lastYearOf(store, round)] : [];
    expect(unit).toBe(HONG_PHONG.id);
    expect(
      known?.found.map(({ result }) => [result.source, result.name, formatExact(result.total), result.level]),
    ).toEqual([['dossier', 'Xã Hồng Phong', '98.5', 4]]);
    expect(known?.scores?.['1.1']).toBe(points('2.5'));
    const [event] = [...store.audit.events()].filter((one) => one.kind === 'past-results-imported');
    expect(event?.payload).toMatchObject({ source: 'dossier', file: 'ho-so-2024.zip', units: 1 });
    store.close();
    expect((await cliJson(['--data', data, 'audit', 'verify'])).status).toBe(0);
  });

  it('is verified as whole, signed or not', async () => {
    const { status, json } = await cliJson(['--data', join(temporaryFolder(), 'none'), 'verify', undecided, dossier]);
    expect([status, json.files.map((one: { verdict: string }) => one.verdict)]).toEqual([0, ['unsigned', 'unsigned']]);
  });

  it('is refused where it was altered, is of another year, undecided, or sample data for a real office', async () => {
    const [altered, data] = [join(temporaryFolder(), 'sua.zip'), nextYear()];
    const files = unzipSync(readFileSync(dossier));
    const results = new TextDecoder().decode(files['ket-qua.json']).replace('"98.5"', '"99.5"');
    writeFileSync(altered, zipSync({ ...files, 'ket-qua.json': new TextEncoder().encode(results) }, { level: 0 }));
    expect((await bring(data, altered)).json.error).toMatchObject({
      code: 'DOSSIER_ALTERED',
      params: { file: 'sua.zip', entry: 'ket-qua.json' },
    });
    expect((await bring(data, undecided)).json.error.code).toBe('PAST_ROUND_UNDECIDED');
    expect((await bring(nextYear({ sample: false }), dossier)).json.error.code).toBe('PAST_DATABASE_SAMPLE');
    const later = nextYear({
      round: { year: 2026, submissionDue: '2026-12-15', evaluationDue: '2026-12-31', decisionMonth: '2027-01' },
    });
    const asked = ['--data', later, 'last-year', dossier, '--year', '2026', '--as', 'thuky'];
    expect((await cliJson(asked, { now: NOW })).json.error).toMatchObject({
      code: 'PAST_ROUND_UNKNOWN',
      params: { known: ['2024'] },
    });
    const store = opened(data);
    expect(store.past.results(2024).size).toBe(0);
    store.close();
  });
});
