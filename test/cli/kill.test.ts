/** The process dies at a random moment, again and again: what it acknowledged is there, and nothing is half there. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { beforeAll, expect, it } from 'vitest';
import { databaseFile } from '../../electron/store/index.ts';
import { cliJson, filledForm, sampleOffice, temporaryFolder, withScores } from '../builders/office.ts';
import { thorough } from '../builders/thorough.ts';

const KILLS = thorough ? { import: 70, decide: 30 } : { import: 14, decide: 10 };
const SIDE_BY_SIDE = 2;
const CRITERIA = 37;
const main = fileURLToPath(new URL('../../electron/cli/main.ts', import.meta.url));

const dice = xoroshiro128plus(20_241_231);
const upTo = (most: number): number => uniformInt(dice, 0, most);

let empty: string;
let received: string;
let forms: string;

beforeAll(async () => {
  empty = await sampleOffice();
  forms = temporaryFolder();
  const { json } = await cliJson(['--data', empty, 'status']);
  for (const [index, { code, name }] of json.units.entries())
    await filledForm(
      forms,
      { id: index + 1, code, name, kind: 'commune' },
      withScores({ '1.1': `${(index % 4) + 0.5}` }),
    );
  received = join(temporaryFolder(), 'data');
  cpSync(empty, received, { recursive: true });
  expect((await cliJson(['--data', received, 'import', forms, '--year', '2024'])).json.summary.accepted).toBe(19);
});

type Victim = {
  readonly child: ChildProcess;
  readonly firstSign: Promise<unknown>;
  readonly end: Promise<unknown>;
  readonly said: () => string;
};

function start(argv: readonly string[]): Victim {
  const child = spawn(process.execPath, [main, ...argv], { stdio: ['ignore', 'ignore', 'pipe'] });
  let text = '';
  const firstSign = new Promise((resolve) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      resolve(null);
    });
  });
  const end = new Promise((resolve) => child.on('close', resolve));
  return { child, firstSign, end, said: () => text };
}

/** @returns how often `times` runs of `one` counted as killed in the middle of their work. */
async function repeat(times: number, one: (index: number) => Promise<boolean>): Promise<number> {
  let hits = 0;
  let next = 0;
  const worker = async () => {
    while (next < times) {
      next += 1;
      if (await one(next)) hits += 1;
    }
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
  return hits;
}

const count = (db: Database.Database, sql: string): number =>
  db.prepare<[], { n: number }>(`SELECT count(*) AS n ${sql}`).get()?.n ?? -1;

async function soundCopy(data: string): Promise<Database.Database> {
  const db = new Database(databaseFile(data));
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  const audit = await cliJson(['--data', data, 'audit', 'verify']);
  expect(audit.json).toMatchObject({ intact: true, alteredWorkbooks: [] });
  return db;
}

it(`${KILLS.import} kills during import: every acknowledged file is in, none is half in`, {
  timeout: 180_000,
}, async () => {
  const root = temporaryFolder();
  const inTheMiddle = await repeat(KILLS.import, async (index) => {
    const data = join(root, `import-${index}`);
    cpSync(empty, data, { recursive: true });
    const { child, firstSign, end, said } = start(['--data', data, 'import', forms, '--year', '2024']);
    // Some die before their first word, most while they write.
    if (index % 7 === 0) await wait(upTo(500));
    else await Promise.race([firstSign.then(() => wait(upTo(180))), end]);
    child.kill('SIGKILL');
    await end;

    const acknowledged = [...said().matchAll(/^\[\d+\/19\] (\S+\.xlsx): accepted/gm)].map((match) => match[1]);
    const db = await soundCopy(data);
    const stored = db
      .prepare<[], { file_name: string }>('SELECT file_name FROM submission')
      .all()
      .map((row) => row.file_name);
    expect(stored).toEqual(expect.arrayContaining(acknowledged));
    expect(count(db, "FROM audit_event WHERE kind = 'submission-imported'")).toBe(stored.length);
    expect(count(db, 'FROM workbook')).toBe(stored.length);
    expect(count(db, 'FROM submission_score')).toBe(stored.length * CRITERIA);
    db.close();
    return stored.length > 0 && stored.length < 19;
  });
  // The test would prove nothing if the kills missed the work.
  expect(inTheMiddle).toBeGreaterThan(KILLS.import / 4);
});

it(`${KILLS.decide} kills during decide: all units or none, with the event or without it`, {
  timeout: 120_000,
}, async () => {
  const root = temporaryFolder();
  mkdirSync(root, { recursive: true });
  // How long an undisturbed decision takes here and now, so that the kills fall before, into and behind its transaction.
  const whole = join(root, 'whole');
  cpSync(received, whole, { recursive: true });
  const began = performance.now();
  await start(['--data', whole, 'decide', '--year', '2024', '--as', 'chutich']).end;
  const wholeMs = Math.ceil(performance.now() - began);
  const outcomes = new Set<number>();
  await repeat(KILLS.decide, async (index) => {
    const data = join(root, `decide-${index}`);
    cpSync(received, data, { recursive: true });
    const { child, end } = start(['--data', data, 'decide', '--year', '2024', '--as', 'chutich']);
    await Promise.race([wait((wholeMs * (index % 10) * 2) / 10 + upTo(40)), end]);
    child.kill('SIGKILL');
    await end;

    const db = await soundCopy(data);
    const decided = count(db, 'FROM unit_decision');
    expect([0, 19]).toContain(decided);
    expect(count(db, "FROM audit_event WHERE kind = 'round-decided'")).toBe(decided === 0 ? 0 : 1);
    db.close();
    outcomes.add(decided);
    return false;
  });
  // Kills that all came too early or too late would prove nothing.
  expect(outcomes).toEqual(new Set([0, 19]));
});
