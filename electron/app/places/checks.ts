/** Đối chiếu: cross-checks, settings of the round, and the year before. */
import type { Input, Output } from '../../../shared/contract/api.ts';
import { allCriteria } from '../../../shared/domain/criteriaSet.ts';
import { formatPoints } from '../../../shared/domain/points.ts';
import { ok } from '../../../shared/domain/result.ts';
import { changeSettings as change } from '../../services/changeSettings.ts';
import { type Reply, roundOf } from '../../services/context.ts';
import { explainFindings } from '../../services/explainFinding.ts';
import { importLastYear as bringIn } from '../../services/importLastYear.ts';
import { lastYearOverview } from '../../services/lastYearOverview.ts';
import { hangsOn } from '../../services/levelFirmness.ts';
import { recordPredecessor as record } from '../../services/recordPredecessor.ts';
import { roundResults } from '../../services/roundResults.ts';
import { listSettings, type ShownSetting } from '../../services/roundSettings.ts';
import { checkRound } from '../../services/runChecks.ts';
import { settledResult } from '../../services/settledResult.ts';
import type { Store } from '../../store/index.ts';
import type { Desk } from '../desk.ts';
import { pointsTotal, type Shown, shownState, totalOrNull } from '../shown.ts';
import { shownAncestor, shownPastResult } from './shownAncestor.ts';

type Report = Shown<Output<'checks.list'>>;
type Settings = Shown<Output<'round.settings'>>;
type Names = ReadonlyMap<string, string>;

const namesIn = (store: Store): Names => new Map(store.office.everyone().map((one) => [one.user, one.name]));

export function listFindings(desk: Desk, { year }: Input<'checks.list'>): Reply<Report> {
  const context = desk.context();
  return context.ok ? reportOf(context.value.store, year) : context;
}

export function getMatrix(desk: Desk, { year }: Input<'checks.matrix'>): Reply<Shown<Output<'checks.matrix'>>> {
  const context = desk.context();
  if (!context.ok) return context;
  const round = roundOf(context.value.store, year);
  if (!round.ok) return round;
  const criteria = allCriteria(round.value.set);
  return ok({
    criteria: criteria.map(({ code, title, maximum }) => ({ code, title, maximum: formatPoints(maximum) })),
    units: roundResults(context.value.store, round.value).map((result) => {
      const { unit, sheet, selfTotal } = result;
      const rows = new Map(sheet.map((row) => [row.criterion.code, row]));
      const settled = settledResult(result);
      return {
        code: unit.code,
        name: unit.name,
        level: settled?.level ?? null,
        total: totalOrNull(settled?.total),
        selfTotal: pointsTotal(selfTotal),
        hangsOn: hangsOn(round.value.set, result),
        scores: criteria.map(({ code }) => {
          const row = rows.get(code);
          return row ? { self: shownState(row.stated), current: shownState(row.current) } : null;
        }),
      };
    }),
  });
}

export function runChecks(desk: Desk, { year }: Input<'checks.run'>, user: string): Reply<Report> {
  const context = desk.context();
  if (!context.ok) return context;
  const done = checkRound(context.value.store, year, user, desk.now());
  return done.ok ? reportOf(context.value.store, year) : done;
}

export function explainOfRound(desk: Desk, input: Input<'checks.explain'>, user: string): Reply<Report> {
  const context = desk.context();
  if (!context.ok) return context;
  const { year, note } = input;
  const findings = input.findings.map(Number);
  const done = explainFindings(context.value.store, { year, findings, note, user }, desk.now());
  return done.ok ? reportOf(context.value.store, year) : done;
}

function reportOf(store: Store, year: number): Reply<Report> {
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const units = new Map(round.value.units.map(({ id, code, name }) => [id, { code, name }]));
  const all = store.submissions.findings(year);
  const names = namesIn(store);
  const open = (severity: string) => all.filter((one) => one.severity === severity && one.state === 'open').length;
  return ok({
    lastRun: store.checks.lastRun(year),
    findings: all.map(({ unitId, id, answer, ...one }) => ({
      ...one,
      id: String(id),
      answer: answer && { ...answer, byName: names.get(answer.by) ?? answer.by },
      unit: unitId === null ? null : (units.get(unitId) ?? null),
    })),
    summary: { errors: open('error'), warnings: open('warning'), notes: open('info') },
  });
}

export function getRoundSettings(desk: Desk, { year }: Input<'round.settings'>): Reply<Settings> {
  const context = desk.context();
  return context.ok ? settingsShown(context.value.store, year) : context;
}

export function changeSettings(desk: Desk, input: Input<'round.changeSettings'>, user: string): Reply<Settings> {
  const context = desk.context();
  if (!context.ok) return context;
  const done = change(context.value.store, { ...input, user }, desk.now());
  return done.ok ? settingsShown(context.value.store, input.year) : done;
}

function settingsShown(store: Store, year: number): Reply<Settings> {
  const all = listSettings(store, year);
  if (!all.ok) return all;
  const names = namesIn(store);
  return ok({ settings: all.value.map((one) => settingShown(one, names)) });
}

const settingShown = ({ key, kind, choices, value, initial, change: held }: ShownSetting, names: Names) => ({
  key,
  kind,
  choices,
  value,
  initial,
  change: held && { by: held.by, byName: names.get(held.by) ?? held.by, at: held.at, note: held.note },
});

export function getLastYear(desk: Desk, { year }: Input<'round.lastYear'>): Reply<Shown<Output<'round.lastYear'>>> {
  const context = desk.context();
  if (!context.ok) return context;
  const known = lastYearOverview(context.value.store, year);
  if (!known.ok) return known;
  return ok({
    year: known.value.year,
    units: known.value.units.map(({ unit: { code, name }, found, compared }) => ({
      ...{ code, name, compared },
      found: found.map(shownAncestor),
    })),
    unlinked: known.value.unlinked.map(shownPastResult),
  });
}

export async function importLastYear(
  desk: Desk,
  { year, file: token }: Input<'round.importLastYear'>,
  user: string,
): Promise<Reply<Shown<Output<'round.importLastYear'>>>> {
  const context = desk.context();
  if (!context.ok) return context;
  const file = desk.files.picked(token);
  if (!file.ok) return file;
  const { name, bytes } = file.value;
  return bringIn(context.value, { year, file: { name, read: () => ok(bytes) }, user });
}

export function recordPredecessor(
  desk: Desk,
  input: Input<'round.recordPredecessor'>,
  user: string,
): Reply<Record<string, never>> {
  const context = desk.context();
  if (!context.ok) return context;
  const done = record(context.value.store, { ...input, user }, desk.now());
  return done.ok ? ok({}) : done;
}
