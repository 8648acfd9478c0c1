/** A sample office on the disk, its command line in this process, and forms as communes send them. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../electron/cli/runCli.ts';
import { type Answers, fillWorkbook, writeBlankWorkbook } from '../../electron/workbook/index.ts';
import { parseCriteriaSet } from '../../shared/contract/criteriaSetFile.ts';
import { allCriteria, type CriteriaSet } from '../../shared/domain/criteriaSet.ts';
import { points as pointsFrom } from '../../shared/domain/points.ts';
import type { RoundUnit } from '../../shared/domain/unit.ts';
import { keptTasks } from './keptWorker.ts';

/** Goes with the run (builders/roomOfRun.ts). */
export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'thamdinh-test-'));

export type CliResult = { readonly status: number; readonly out: string; readonly err: string };

/** The day on which tests happen: before the sample round's deadline. */
export const TEST_DAY = '2024-12-10T02:00:00.000Z';

export async function cli(
  argv: readonly string[],
  options: { readonly env?: Readonly<Record<string, string>>; readonly now?: string } = {},
): Promise<CliResult> {
  let [out, err] = ['', ''];
  const status = await runCli(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    env: options.env ?? {},
    now: () => new Date(options.now ?? TEST_DAY),
    startTasks: keptTasks,
  });
  return { status, out, err };
}

/** As `cli`, with --json, parsed. */
export async function cliJson(argv: readonly string[], options: Parameters<typeof cli>[1] = {}) {
  const result = await cli(['--json', ...argv], options);
  return { ...result, json: JSON.parse(result.out) };
}

let pristine: Promise<string> | null = null;

async function newOffice(): Promise<string> {
  const folder = join(temporaryFolder(), 'data');
  const made = await cli(['--data', folder, 'init', '--sample']);
  if (made.status !== 0) throw new Error(made.err);
  return folder;
}

/** A fresh data folder of the sample office. Made once in a process, then copied. */
export async function sampleOffice(): Promise<string> {
  pristine ??= newOffice();
  const folder = join(temporaryFolder(), 'data');
  cpSync(await pristine, folder, { recursive: true });
  return folder;
}

export function shippedSet(): CriteriaSet {
  const file = new URL('../../resources/criteria-sets/friendly-government-sample-2024.json', import.meta.url);
  const set = parseCriteriaSet(JSON.parse(readFileSync(file, 'utf8')));
  if (!set.ok) throw new Error(JSON.stringify(set.error));
  return set.value;
}

export const HONG_PHONG: RoundUnit = { id: 17, code: '10654', name: 'Xã Hồng Phong', kind: 'commune' };
export const AN_BINH: RoundUnit = { id: 9, code: '10630', name: 'Xã An Bình', kind: 'commune' };

/** Full marks everywhere, with evidence: a sheet without a fault. */
export function fullMarks(set: CriteriaSet): Answers {
  const criteria = allCriteria(set);
  return {
    scores: Object.fromEntries(criteria.map((one) => [one.code, { points: one.maximum }])),
    evidence: Object.fromEntries(
      criteria.map((one, index) => [
        one.code,
        { number: `${index + 1}/BC-UBND`, date: '15/11/2024', name: `Báo cáo ${one.code}` },
      ]),
    ),
  };
}

const blanks = new Map<string, Promise<Uint8Array>>();

function blankFor(unit: RoundUnit): Promise<Uint8Array> {
  const blank =
    blanks.get(unit.code) ??
    writeBlankWorkbook({
      set: shippedSet(),
      authorityName: 'Ủy ban nhân dân huyện Nam Sách',
      year: 2024,
      submissionDue: '2024-12-15',
      unit,
      sample: true,
      createdAt: '2024-10-15T01:00:00.000Z',
    });
  blanks.set(unit.code, blank);
  return blank;
}

/** The app's own form, filled, as a file. @returns its path. */
export async function filledForm(
  folder: string,
  unit: RoundUnit,
  change: (full: Answers) => Answers = (full) => full,
  name = `${unit.code}.xlsx`,
): Promise<string> {
  const file = join(folder, name);
  writeFileSync(file, await fillWorkbook(await blankFor(unit), change(fullMarks(shippedSet()))));
  return file;
}

/** The same form with other scores for some criteria: text as typed, null = left blank. */
export const withScores =
  (given: Readonly<Record<string, string | null>>) =>
  (full: Answers): Answers => ({
    ...full,
    scores: Object.fromEntries(
      Object.entries(full.scores).flatMap(([code, score]) => {
        const other = given[code];
        if (other === undefined) return [[code, score]];
        return other === null ? [] : [[code, typed(other)]];
      }),
    ),
  });

/** A plain number is typed as a number, anything else as text. */
function typed(text: string): Answers['scores'][string] {
  return /^-?\d+(\.\d{1,3})?$/.test(text) ? { points: pointsFrom(text) } : { text };
}
