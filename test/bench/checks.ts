/**
 * What the cross-checks cost, how often they cry wolf, and what they find.
 *   node test/bench/checks.ts cost 235 3   one line of JSON: seconds of a run over each of so many seasons of so many units
 *   node test/bench/checks.ts texts 235    the same of near-identical texts alone
 *   node test/bench/checks.ts quality      the figures of shared/domain/checks/README.md
 */
import { runChecks } from '../../shared/domain/checks/index.ts';
import type { RoundView } from '../../shared/domain/checks/rule.ts';
import { DEFAULT_CHECK_SETTINGS } from '../../shared/domain/checks/settings.ts';
import { textShared } from '../../shared/domain/checks/textShared.ts';
import { cleanSeason } from '../builders/cleanSeason.ts';
import { shippedSet } from '../builders/criteriaSets.ts';
import { FRAUDS, plant } from '../builders/plantedFrauds.ts';

const set = shippedSet();
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const secondsOf = (work: () => void): number => {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
};

type Check = (round: RoundView) => unknown;
const WORK: Readonly<Record<string, Check>> = {
  cost: (round) => runChecks(round, DEFAULT_CHECK_SETTINGS),
  texts: (round) => textShared.find(round, DEFAULT_CHECK_SETTINGS),
};

/** Each season is built before the clock starts. */
function cost(check: Check, units: number, seasons: number): void {
  let seconds = 0;
  for (let seed = 1; seed <= seasons; seed++) {
    const round = cleanSeason(set, units, seed);
    seconds += secondsOf(() => check(round));
  }
  say(JSON.stringify({ seconds }));
}

/** 50 seasons: 40 of a district, 10 of a province. */
const SEASONS = [...Array.from({ length: 40 }, () => 19), ...Array.from({ length: 10 }, () => 235)];

function falseAlarms(): void {
  const counts = new Map<string, number>();
  let units = 0;
  for (const [seed, size] of SEASONS.entries()) {
    units += size;
    for (const { code, severity } of runChecks(cleanSeason(set, size, seed), DEFAULT_CHECK_SETTINGS))
      if (severity !== 'info') counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const all = [...counts.values()].reduce((sum, one) => sum + one, 0);
  say(`\nClean: ${SEASONS.length} seasons, ${units} units, warnings and errors for ten units`);
  for (const [code, count] of [...counts].sort((a, b) => b[1] - a[1]))
    say(`  ${code.padEnd(34)} ${((count / units) * 10).toFixed(3)}`);
  say(`  ${'in sum'.padEnd(34)} ${((all / units) * 10).toFixed(3)}`);
}

const PLANTED = 100;

function detection(): void {
  say(`\nPlanted: ${PLANTED} of each kind, each in a season of its own; found where they were planted`);
  for (const name of Object.keys(FRAUDS)) {
    // A pattern of many units cannot show among 19.
    const size = name === 'bunching above a level' ? 235 : 19;
    let found = 0;
    for (let seed = 0; seed < PLANTED; seed++) {
      const { round, code, unitId, criterion } = plant(name, cleanSeason(set, size, 1000 + seed), seed);
      const hit = runChecks(round, DEFAULT_CHECK_SETTINGS).some(
        (one) => one.code === code && one.unitId === unitId && (criterion === null || one.criterion === criterion),
      );
      if (hit) found++;
    }
    say(`  ${name.padEnd(34)} ${((100 * found) / PLANTED).toFixed(0).padStart(4)} %`);
  }
}

const [what = '', units, seasons = '1'] = process.argv.slice(2);
const check = WORK[what];
if (check) cost(check, Number(units), Number(seasons));
else {
  falseAlarms();
  detection();
}
