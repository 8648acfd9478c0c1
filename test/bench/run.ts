/**
 * `npm run bench`: what the product costs beside its peers, in one run on one machine. Absolute times depend on the
 * machine; the ratios are the figures to keep. `npm run bench -- 10600` adds a season of that many units.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeSeason, type Season } from './makeSeason.ts';
import { type Comparison, median, type Program, secondsOf, takeTurns } from './measure.ts';
import { benchWindows } from './windows.ts';

const SIZES = [19, 235, 1000, ...process.argv.slice(2).map(Number)];
/** Seasons of these sizes are simulated; memory includes the season itself. */
const CHECKED = [19, 235, 1000, 10_600];
const PAPERS = 60;
const PROVINCE = 235;
/** Rounds of these sizes are printed whole, in a process such as prints them (electron/tasks/nodeWorker.ts). */
const PRINTED = [19, 235, 2350];
/** What is made and thrown away is swept early, as in the product's own child processes (electron/worker/heapFlags.ts). */
const SWEPT_EARLY = ['--max-semi-space-size=8'];
const PRINTING_HEAP = [...SWEPT_EARLY, '--max-old-space-size=512'];
const MOST_FOR_PEERS = 1000;
/** Of larger seasons one turn tells enough. */
const MOST_FOR_TURNS = 235;

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const node = (name: string, script: string, ...argv: readonly string[]): Program => ({
  name,
  command: process.execPath,
  argv: ['--disable-warning=ExperimentalWarning', here(script), ...argv],
});
/** With the heap that a process has which prints. */
const inChild = (program: Program): Program => ({ ...program, argv: [...PRINTING_HEAP, ...program.argv] });
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const ratio = (a: Comparison | undefined, b: Comparison | undefined): string =>
  (secondsOf(a) / secondsOf(b)).toFixed(2);

function row(one: Comparison, count: number, unit: string): string {
  const seconds = secondsOf(one);
  const peak = (of: 'parentMegabytes' | 'childMegabytes') => median(one.runs.map((run) => run[of]));
  const child = peak('childMegabytes');
  return [
    `  ${one.name.padEnd(34)}`,
    `${seconds.toFixed(2).padStart(8)} s`,
    `${((seconds / count) * 1000).toFixed(1).padStart(8)} ms/${unit}`,
    `${String(peak('parentMegabytes')).padStart(6)} MB${child > 0 ? ` + child ${child} MB` : ''}`,
  ].join('');
}

async function benchImport(season: Season): Promise<Comparison | undefined> {
  const { units, workbooks, profile } = season;
  const peers: readonly Program[] = [
    node('bare exceljs, nothing checked', './importExceljs.ts', workbooks),
    { name: 'openpyxl, nothing checked', command: '/usr/bin/python3', argv: [here('./import_openpyxl.py'), workbooks] },
  ];
  const programs = [
    node('import, checked and stored', './importOurs.ts', workbooks, profile),
    ...(units > MOST_FOR_PEERS ? [] : peers),
  ];
  const [ours, exceljs, openpyxl] = await takeTurns(programs, units > MOST_FOR_TURNS ? 1 : 3);
  say(`Import of ${units} workbooks`);
  for (const one of [ours, exceljs, openpyxl]) if (one) say(row(one, units, 'file'));
  if (exceljs)
    say(`  ratio import / bare exceljs ${ratio(ours, exceljs)}   import / openpyxl ${ratio(ours, openpyxl)}`);
  return ours;
}

const work = mkdtempSync(join(tmpdir(), 'bench-season-'));
try {
  say(`Node ${process.version}, ${cpus().length} cores; medians of three runs that took turns\n`);
  const perFile: string[] = [];
  for (const size of SIZES) {
    const ours = await benchImport(await makeSeason(work, size));
    perFile.push(`${size}: ${((secondsOf(ours) / size) * 1000).toFixed(1)} ms`);
    say('');
  }
  say(`Cost per file by size of the round: ${perFile.join(', ')}\n`);

  say('Cross-checks of a whole round');
  const costs: readonly (readonly [string, number, readonly string[]])[] = [
    ...CHECKED.map((size) => [`${size} units`, size, ['cost', String(size)]] as const),
    [`${PROVINCE} units × 3 years`, PROVINCE, ['cost', String(PROVINCE), '3']],
    [`${PROVINCE} units, near-identical texts alone`, PROVINCE, ['texts', String(PROVINCE)]],
  ];
  for (const [name, size, argv] of costs) {
    const check = node(name, './checks.ts', ...argv);
    // A simulated season leaves more behind than it is.
    const [one] = await takeTurns([{ ...check, argv: [...SWEPT_EARLY, ...check.argv] }], 3);
    if (one) say(row(one, size, 'unit'));
  }
  say(spawnSync(process.execPath, [here('./checks.ts'), 'quality'], { encoding: 'utf8' }).stdout);

  const [kept, anew] = await takeTurns(
    [
      node('fonts kept between papers', './papers.ts', String(PAPERS), 'kept'),
      node('fonts parsed for each paper', './papers.ts', String(PAPERS), 'anew'),
    ],
    3,
  );
  say(`Papers: ${PAPERS} certificates of one page`);
  for (const one of [kept, anew])
    if (one) say(`${row(one, PAPERS, 'paper')}   ${(PAPERS / secondsOf(one)).toFixed(0)} papers/s`);
  say(`  ratio kept / parsed anew ${ratio(kept, anew)}`);

  const [few, bare] = await takeTurns(
    [
      node('decisions', './decisions.ts', String(PAPERS)),
      node('bare pdfmake, the same definitions', './decisionsBare.ts', String(PAPERS)),
    ],
    3,
  );
  say(`\nPapers: ${PAPERS} decisions of two pages`);
  for (const one of [few, bare]) if (one) say(row(one, PAPERS, 'paper'));
  say(`  ratio decisions / bare pdfmake ${ratio(few, bare)}`);

  const merge = (count: number): Program => node('LibreOffice, mail merge', './mailMerge.ts', String(count), work);
  const one = merge(1);
  const merges = spawnSync(one.command, one.argv, { stdio: 'ignore' }).status === 0;
  const [decisions, signing, office] = await takeTurns(
    [
      inChild(node('decisions, one after the other', './decisions.ts', String(PROVINCE))),
      node('signed twice, visibly', './signing.ts', String(PROVINCE)),
      ...(merges ? [merge(PROVINCE)] : []),
    ],
    1,
  );
  say(`\nA province: ${PROVINCE} decisions of two pages`);
  for (const one of [decisions, signing, office]) if (one) say(row(one, PROVINCE, 'paper'));
  say(
    office
      ? `  ratio decisions / mail merge ${ratio(decisions, office)}`
      : '  no mail merge here: LibreOffice with its parts for databases is not installed',
  );

  say('\nAll papers of a round: the decision with its list, a certificate or notice for every unit');
  for (const size of PRINTED) {
    const [one] = await takeTurns([inChild(node(`${size} units`, './roundPapers.ts', String(size)))], 1);
    if (one) say(row(one, size + 1, 'paper'));
  }

  await benchWindows(work, say);
} finally {
  rmSync(work, { recursive: true, force: true });
}
