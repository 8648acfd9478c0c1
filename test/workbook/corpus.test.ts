/** Every file of the corpus against what its maker meant; nothing is stored, so the files do not touch one another. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FAULT_SEVERITY, NOTES, QUESTIONS, REFUSALS } from '../../shared/domain/findings.ts';
import { cliJson, sampleOffice, temporaryFolder } from '../builders/office.ts';
import { outside, PYTHON } from '../builders/outsideTools.ts';

type Expected = {
  readonly about: string;
  readonly outcome: string;
  /** "4.5", "KPS", null = null and named, "absent" = the sheet has no such row. */
  readonly scores?: Readonly<Record<string, string | null>>;
  /** Every finding, as "CODE criterion" or "CODE". */
  readonly findings: readonly string[];
  readonly unit?: string;
  readonly choices?: readonly unknown[];
  readonly params?: Readonly<Record<string, unknown>>;
  readonly evidence?: Readonly<Record<string, readonly [string, string, string]>>;
};
type Told = { readonly code: string; readonly criterion: string | null; readonly params: { readonly group?: string } };

const fixtures = fileURLToPath(new URL('../fixtures/workbooks/', import.meta.url));

const expectationsOf = (folder: string): Readonly<Record<string, Expected>> =>
  JSON.parse(readFileSync(join(folder, 'expectations.json'), 'utf8'));

const told = ({ code, criterion, params }: Told): string => [code, criterion ?? params.group].filter(Boolean).join(' ');

const scoresOf = (scores: Readonly<Record<string, { readonly value: string | null; readonly na?: true }>>) =>
  Object.fromEntries(Object.entries(scores).map(([code, one]) => [code, one.na ? 'KPS' : one.value]));

async function readAll(folder: string) {
  const { json } = await cliJson(['--data', await sampleOffice(), 'import', folder, '--year', '2024', '--dry-run']);
  return new Map<string, Awaited<typeof json>>(json.files.map((one: { readonly file: string }) => [one.file, one]));
}

type Found = Awaited<ReturnType<typeof readAll>> extends Map<string, infer File> ? File : never;

function comparable(expected: Expected, found: Found) {
  const { scores } = expected;
  return {
    shown: {
      outcome: found.outcome,
      findings: found.findings.map(told).sort(),
      unit: expected.unit && found.unit?.code,
      scores: scores && scoresOf(found.scores),
      choices: expected.choices && found.choices,
      params: expected.params && found.findings[0]?.params,
    },
    wanted: {
      outcome: expected.outcome,
      findings: expected.findings,
      unit: expected.unit,
      scores: scores && Object.fromEntries(Object.entries(scores).filter(([, one]) => one !== 'absent')),
      choices: expected.choices,
      params: expected.params && expect.objectContaining(expected.params),
    },
  };
}

async function expectAllAsMeant(folder: string): Promise<void> {
  const found = await readAll(folder);
  const pairs = Object.entries(expectationsOf(folder)).map(([file, one]) => ({
    file,
    ...comparable(one, found.get(file)),
  }));
  expect(Object.fromEntries(pairs.map(({ file, shown }) => [file, shown]))).toEqual(
    Object.fromEntries(pairs.map(({ file, wanted }) => [file, wanted])),
  );
}

const committed = join(fixtures, 'files');

describe('the corpus', () => {
  it('reads as its makers meant it: outcome, unit, every score and every finding', { timeout: 120_000 }, async () => {
    await expectAllAsMeant(committed);
  });

  it('holds at least 80 files, in less than 3 MB', () => {
    const files = readdirSync(committed);
    expect(files.length).toBeGreaterThan(80);
    const bytes = files.reduce((all, one) => all + statSync(join(committed, one)).size, 0);
    expect(bytes).toBeLessThan(3_000_000);
  });

  it('has every code that a file by itself can earn', () => {
    const earned = new Set(
      Object.values(expectationsOf(committed)).flatMap(({ findings }) => findings.map((one) => one.split(' ')[0])),
    );
    const codes = [...REFUSALS, ...QUESTIONS, ...Object.keys(FAULT_SEVERITY), ...NOTES];
    expect(codes.filter((code) => !earned.has(code) && !BY_OTHER_TESTS.includes(code))).toEqual([]);
  });

  it.skipIf(process.env.THAMDINH_REQUIRE_TOOLS !== '1')(
    'comes out of its generator as it was committed, and reads the same',
    { timeout: 300_000 },
    async () => {
      const [blanks, folder] = [temporaryFolder(), temporaryFolder()];
      outside(process.execPath, ['--disable-warning=ExperimentalWarning', join(fixtures, 'make/blanks.ts'), blanks]);
      outside(PYTHON, ['-W', 'ignore', join(fixtures, 'make/make.py'), folder, blanks]);
      expect(expectationsOf(folder)).toEqual(expectationsOf(committed));
      await expectAllAsMeant(folder);
    },
  );
});

/** Paths, times, what was imported before (cli/import.test.ts), other offices' data (reference.test.ts). */
const BY_OTHER_TESTS: readonly string[] = [
  'TIMED_OUT',
  'NO_REFERENCE_TABLE',
  'REFERENCE_UNREADABLE',
  'REFERENCE_UNIT_UNKNOWN',
  'REFERENCE_TWICE',
  'REFERENCE_COLUMN_TWICE',
  'REFERENCE_EMPTY',
  'FILE_NOT_FOUND',
  'FILE_UNREADABLE',
  'FOLDER_WITHOUT_WORKBOOKS',
  'UNIT_ALREADY_DECIDED',
  'SUPERSEDES_VERSION',
  'UNCHANGED_CONTENT',
  'SEVERAL_FILES_OF_UNIT',
  'LATE',
];
