/**
 * `npm run fuzz`: mutated workbooks through the very child process that reads submissions. Fails at a crash, at one that takes
 * longer than 10 s, at a child above 600 MB, at a file written anywhere, and at a score without a cell or a finding.
 * `npm run fuzz -- 300 7`: 300 files, seed 7. Any file can be made again from its seed and number.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { startTaskRunner } from '../../electron/tasks/taskRunner.ts';
import { packSet } from '../../electron/tasks/tasks.ts';
import { parseCriteriaSet } from '../../shared/contract/criteriaSetFile.ts';
import type { Reading } from '../../shared/domain/submission.ts';
import { diceOf, mutate } from './mutate.ts';

const [count = 2400, seed = 20_241_120] = process.argv.slice(2).map(Number);
const MOST_SECONDS = 10;
const MOST_MEGABYTES = 600;

const resource = (path: string) => new URL(`../../resources/${path}`, import.meta.url);
const corpus = fileURLToPath(new URL('../fixtures/workbooks/files/', import.meta.url));
const parsed = parseCriteriaSet(
  JSON.parse(readFileSync(resource('criteria-sets/friendly-government-sample-2024.json'), 'utf8')),
);
if (!parsed.ok) throw new Error(parsed.error.code);
const set = packSet(parsed.value);

/** The reader is started in an empty folder of its own: whatever it wrote would lie there, or beside it. */
const room = mkdtempSync(join(tmpdir(), 'fuzz-'));
const here = process.cwd();
process.chdir(room);
const before = new Set(readdirSync(tmpdir()));
const sources = readdirSync(corpus).filter((name) => name.endsWith('.xlsx'));
const tasks = startTaskRunner();
const tally = new Map<string, number>();
const faults: string[] = [];
let slowest = 0;
let heaviest = 0;
const start = performance.now();

for (let number = 0; number < count; number++) {
  const dice = diceOf(seed * 100_003 + number);
  const name = sources[dice(sources.length)] ?? '';
  const bytes = mutate(readFileSync(join(corpus, name)), dice);
  const begun = performance.now();
  const answer = await tasks.run('readWorkbook', { bytes, expected: { set, year: 2024 } });
  const seconds = (performance.now() - begun) / 1000;
  slowest = Math.max(slowest, seconds);
  heaviest = Math.max(heaviest, childMegabytes());
  const told = `${number} (${name})`;
  if (!answer.ok) faults.push(`${told}: ${answer.error.code} ${JSON.stringify(answer.error.params).slice(0, 600)}`);
  else faults.push(...unfounded(answer.value).map((one) => `${told}: ${one}`));
  if (seconds > MOST_SECONDS) faults.push(`${told}: ${seconds.toFixed(1)} s`);
  const kind = answer.ok ? answer.value.kind : answer.error.code;
  tally.set(kind, (tally.get(kind) ?? 0) + 1);
}
tasks.close();
process.chdir(here);
if (heaviest > MOST_MEGABYTES) faults.push(`the child took ${heaviest} MB`);
if (readdirSync(room).length > 0) faults.push(`files were written: ${readdirSync(room).join(', ')}`);
const evil = readdirSync(tmpdir()).filter((name) => !before.has(name) && /evil/.test(name));
if (evil.length > 0) faults.push(`files were written: ${evil.join(', ')}`);
rmSync(room, { recursive: true, force: true });

const seconds = ((performance.now() - start) / 1000).toFixed(0);
const answers = [...tally].map(([kind, many]) => `${kind} ${many}`).join(', ');
process.stdout.write(
  `${count} mutated workbooks (seed ${seed}) in ${seconds} s: ${answers}; slowest ${slowest.toFixed(2)} s, child at most ${heaviest} MB\n`,
);
for (const one of faults.slice(0, 20)) process.stdout.write(`FAULT ${one}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** A score that is null must be named, and a value must say where it stands. */
function unfounded(reading: Reading): readonly string[] {
  if (reading.kind !== 'read') return [];
  const named = new Set(reading.sheet.findings.map(({ criterion }) => criterion));
  return Object.entries(reading.sheet.scores).flatMap(([code, one]) => {
    if (one.value === null && !one.notApplicable && !named.has(code)) return [`${code} is null and unnamed`];
    return /^[A-Z]{1,3}\d+$/.test(one.cell) && one.sheet !== undefined ? [] : [`${code} has no cell`];
  });
}

/** Peak memory of the children of this process; 0 where the system does not tell (it does on Linux). */
function childMegabytes(): number {
  let most = 0;
  try {
    const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ');
    for (const one of children) {
      const [, kilobytes = '0'] = /^VmHWM:\s*(\d+)/m.exec(readFileSync(`/proc/${one}/status`, 'utf8')) ?? [];
      most = Math.max(most, Math.round(Number(kilobytes) / 1024));
    }
  } catch {
    // No /proc on this system, or the child has just gone.
  }
  return most;
}
