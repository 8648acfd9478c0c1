/** The year before, decided in another data folder: its file is foreign, and is read only if it is whole. */
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { initOffice, readSampleProfile } from '../../electron/services/initOffice.ts';
import { lastYearOf } from '../../electron/services/lastYear.ts';
import { pastFromDatabase } from '../../electron/services/pastFromDatabase.ts';
import { databaseFile, sha256Hex } from '../../electron/store/index.ts';
import { formatExact, points } from '../../shared/domain/points.ts';
import { AN_BINH, cli, cliJson, filledForm, HONG_PHONG, temporaryFolder, withScores } from '../builders/office.ts';
import { outside } from '../builders/outsideTools.ts';
import { done, opened } from '../builders/round.ts';

const THIS_YEAR = 2025;
const NOW = { now: '2025-11-10T02:00:00.000Z' };

type Profile = { readonly units: readonly { readonly code: string; readonly name: string }[]; readonly round: object };

/** A new computer: the sample office with the round of the year after, where one unit has another name now. */
function nextYear(change: (profile: Profile) => Profile = (one) => one): string {
  const profile = readSampleProfile() as Profile;
  const round = { year: THIS_YEAR, submissionDue: '2025-12-15', evaluationDue: '2025-12-31', decisionMonth: '2026-01' };
  const folder = join(temporaryFolder(), 'data');
  done(initOffice(folder, change({ ...profile, round }), new Date(NOW.now)));
  return folder;
}

/** The old computer's file: two units received, decided below full marks. */
let old: string;
beforeAll(async () => {
  const folder = join(temporaryFolder(), 'old');
  const forms = temporaryFolder();
  await cli(['--data', folder, 'init', '--sample']);
  const run = (...argv: readonly string[]) => cliJson(['--data', folder, ...argv, '--year', '2024']);
  await run(
    'import',
    await filledForm(forms, HONG_PHONG),
    await filledForm(forms, AN_BINH, withScores({ '1.2': '2' })),
  );
  const note = ['--reason', 'evidence', '--note', 'Thiếu minh chứng.', '--as', 'thuky'];
  await run('adjust', '--unit', HONG_PHONG.code, '--criterion', '1.1', '--score', '2.5', ...note);
  await run('decide', '--as', 'chutich');
  old = databaseFile(folder);
});

const bring = (data: string, file: string) =>
  cliJson(['--data', data, 'last-year', file, '--year', String(THIS_YEAR), '--as', 'thuky'], NOW);

/** A copy of the old file that somebody worked on. */
function altered(sql: string): string {
  const file = join(temporaryFolder(), 'cu.db');
  copyFileSync(old, file);
  outside('sqlite3', [file, sql]);
  return file;
}

describe('results from another data folder', () => {
  it('are exact totals, levels and decided scores, under the unit’s code and name; the file stays as it was', async () => {
    // given
    const data = nextYear((profile) => ({
      ...profile,
      units: profile.units.map((one) => (one.code === AN_BINH.code ? { ...one, name: 'Xã An Bình Mới' } : one)),
    }));
    const before = readFileSync(old);
    // when
    const { status, json } = await bring(data, old);
    // then
    expect([status, json]).toEqual([
      0,
      { year: 2024, units: 2, unlinked: [`${AN_BINH.code} ${AN_BINH.name}`], faults: [] },
    ]);
    const store = opened(data);
    const round = store.office.round(THIS_YEAR);
    if (!round) throw new Error('no round');
    const known = lastYearOf(store, round);
    const same = [...known.values()][0];
    expect([...known.keys()]).toEqual([HONG_PHONG.id]);
    expect(
      same?.found.map((one) => [one.relation, one.result.source, formatExact(one.result.total), one.result.level]),
    ).toEqual([['same', 'database', '98.5', 4]]);
    expect(same?.scores?.['1.1']).toBe(points('2.5'));
    const [event] = [...store.audit.events()].filter((one) => one.kind === 'past-results-imported');
    expect(event?.payload).toMatchObject({
      source: 'database',
      file: 'thamdinh.db',
      sha256: sha256Hex(before),
      units: 2,
    });
    store.close();
    expect((await cliJson(['--data', data, 'audit', 'verify'])).status).toBe(0);
    expect(readFileSync(old).equals(before)).toBe(true);
    expect(readdirSync(join(old, '..'))).toEqual(['thamdinh.db']);
  });

  it('come out of a backup, whatever it is called', async () => {
    const backup = join(temporaryFolder(), 'luu.xlsx');
    await cli(['--data', join(old, '..'), 'backup', '--out', backup]);
    expect((await bring(nextYear(), backup)).json).toMatchObject({ units: 2, unlinked: [] });
  });
});

describe('a file is refused, and nothing stored, where it', () => {
  const refusal = async (file: string, data = nextYear()) => {
    const { status, json } = await bring(data, file);
    const store = opened(data);
    expect(store.past.results(2024).size).toBe(0);
    store.close();
    return [status, json.error?.code, json.error?.params.check];
  };
  it.each([
    ['belongs to another program', 'PRAGMA application_id = 7', 'PAST_DATABASE_FOREIGN', undefined],
    ['comes from a newer version', 'PRAGMA user_version = 9990', 'PAST_DATABASE_NEWER', undefined],
    ['lacks a trigger', 'DROP TRIGGER past_score_no_delete', 'PAST_DATABASE_DAMAGED', 'schema'],
  ])('%s', async (_what, sql, code, check) => {
    expect(await refusal(altered(sql))).toEqual([1, code, check]);
  });

  it('has scores that its own log does not bear out', async () => {
    const trigger = 'submission_score_no_update';
    const made = outside('sqlite3', [old, `SELECT sql FROM sqlite_schema WHERE name = '${trigger}'`]).trim();
    const change = `UPDATE submission_score SET value = 1000 WHERE submission_id = 1 AND criterion = '1.1'`;
    const file = altered(`DROP TRIGGER ${trigger}; ${change}; ${made};`);
    expect(await refusal(file)).toEqual([
      1,
      'PAST_DATABASE_DAMAGED',
      expect.stringMatching(/^submission 2024\/\d+\/1$/),
    ]);
  });

  it('is open elsewhere, or was not closed', async () => {
    const file = altered('SELECT 1');
    writeFileSync(`${file}-wal`, 'x');
    expect(await refusal(file)).toEqual([1, 'PAST_DATABASE_OPEN', undefined]);
  });

  it('is real where the office is a sample', async () => {
    const real = nextYear((profile) => ({ ...profile, sample: false }));
    expect(await refusal(old, real)).toEqual([1, 'PAST_DATABASE_SAMPLE', undefined]);
  });

  it('has no round of that year, or none that is decided; an older schema is read all the same', async () => {
    const folder = join(temporaryFolder(), 'undecided');
    await cli(['--data', folder, 'init', '--sample']);
    expect(await refusal(databaseFile(folder))).toEqual([1, 'PAST_ROUND_UNDECIDED', undefined]);
    expect(await refusal(databaseFile(nextYear()))).toEqual([1, 'PAST_ROUND_UNKNOWN', undefined]);
    const oldest = join(temporaryFolder(), 'schema-0010.db');
    copyFileSync(new URL('../fixtures/store/schema-0010.db', import.meta.url), oldest);
    expect(await refusal(oldest)).toEqual([1, 'PAST_ROUND_UNDECIDED', undefined]);
  });

  it('is cut or has other bytes anywhere: never an exception', () => {
    const whole = readFileSync(old);
    const own = opened(nextYear());
    const round = own.office.round(THIS_YEAR);
    if (!round) throw new Error('no round');
    const read = (bytes: Uint8Array) => pastFromDatabase(own, { name: 'a.db', bytes, round });
    const place = fc.nat(whole.length - 1);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 8 }),
        fc.option(place),
        (set, end) => {
          const bytes = Buffer.from(whole);
          for (const [at, value] of set) bytes[at] = value;
          const given = read(end === null ? bytes : bytes.subarray(0, end));
          expect(given.ok ? 'ok' : given.error.code).toMatch(
            /^(ok|PAST_DATABASE_(DAMAGED|FOREIGN|NEWER|SAMPLE)|PAST_ROUND_\w+)$/,
          );
        },
      ),
      { numRuns: 25 },
    );
    own.close();
  });
});
