/** Runs the cross-checks over a round and writes down what changed: found, found no more, found again, said otherwise. */
import { type Actor, canonicalJson } from '../../shared/domain/audit.ts';
import { carriedOver } from '../../shared/domain/checks/carriedOver.ts';
import { runChecks as findAll } from '../../shared/domain/checks/index.ts';
import type { CheckFinding, RoundView } from '../../shared/domain/checks/rule.ts';
import { DEFAULT_CHECK_SETTINGS } from '../../shared/domain/checks/settings.ts';
import { ok } from '../../shared/domain/result.ts';
import { type Done, type Round, type Store, sha256Hex, type UnitFinding } from '../store/index.ts';
import { actingMember, actorOf, OPERATOR, type Reply, roundOf } from './context.ts';
import { settingsOf } from './roundSettings.ts';
import { roundView } from './roundView.ts';

export type CheckReport = {
  readonly round: Round;
  /** All that the round knows, cured ones included; those of reading the submissions as well. */
  readonly findings: readonly UnitFinding[];
  /** What this very run changed. */
  readonly found: number;
  readonly cured: number;
  readonly again: number;
};

type By = { readonly actor: Actor; readonly now: Date };

/** @param user null = the operator of the command line. */
export function checkRound(store: Store, year: number, user: string | null, now: Date): Reply<CheckReport> {
  const round = roundOf(store, year);
  if (!round.ok) return round;
  const member = user === null ? ok(null) : actingMember(store, user, 'check');
  if (!member.ok) return member;
  const changed = run(store, round.value, { actor: member.value ? actorOf(member.value) : OPERATOR, now });
  return changed.ok
    ? ok({ ...changed.value, round: round.value, findings: store.submissions.findings(year) })
    : changed;
}

/**
 * After whatever the checks look at has changed (submissions, other offices' data, last year, settings), and before a
 * decision. A round that nobody has checked yet is left alone.
 */
export function keepChecksCurrent(store: Store, round: Round, by: By): Reply<null> {
  if (store.checks.lastRun(round.year) === null) return ok(null);
  const changed = run(store, round, by);
  return changed.ok ? ok(null) : changed;
}

type Changed = Pick<CheckReport, 'found' | 'cured' | 'again'>;

function run(store: Store, round: Round, { actor, now }: By): Reply<Changed> {
  const at = now.toISOString();
  const head = store.audit.head();
  const changes = changesOf(store, round);
  // Nothing new leaves no event, but the first run is told: from then on the round is kept checked.
  if (changes.length === 0 && store.checks.lastRun(round.year) !== null) return ok({ found: 0, cured: 0, again: 0 });
  return store.command({ actor, at }, (): Reply<Done<Changed>> => {
    const id = store.checks.run(round.year, at);
    // Another program may have changed the round since.
    const today = store.audit.head() === head ? changes : changesOf(store, round);
    for (const one of today) {
      if (one.kind === 'found') store.checks.find(round.year, id, { ...one.finding, identity: one.finding.key });
      else store.checks.see(id, one);
    }
    const count = (kind: Change['kind']) => today.filter((one) => one.kind === kind).length;
    const value = { found: count('found'), cured: count('cured'), again: count('again') };
    const payload = { year: round.year, ...value, standing: standingHash(store, round.year) };
    return ok({ value, event: { kind: 'checks-run', payload } });
  });
}

type Seen = Pick<UnitFinding, 'id' | 'severity' | 'params'> & { readonly stands: boolean };
type Change =
  | { readonly kind: 'found'; readonly finding: CheckFinding }
  | ({ readonly kind: 'cured' | 'again' | 'otherwise' } & Seen);

/** A decided unit is left as it was decided. */
function changesOf(store: Store, round: Round): readonly Change[] {
  const decided = store.appraisal.decisions(round.year);
  const open = (unitId: number | null) => unitId === null || !decided.has(unitId);
  const view = roundView(store, round);
  const found = ownFindings(view, findAll(view, settingsOf(store, round.year).checks)).filter((one) =>
    open(one.unitId),
  );
  const known = new Map(store.checks.findings(round.year).map((one) => [one.identity, one]));
  const units = new Map(store.submissions.findings(round.year).map((one) => [one.id, one.unitId]));
  const standing = new Set(found.map((one) => one.key));
  return [
    ...found.flatMap((finding): readonly Change[] => {
      const before = known.get(finding.key);
      if (!before) return [{ kind: 'found', finding }];
      const { id } = before;
      const { severity, params } = finding;
      if (!before.stands) return [{ kind: 'again', id, stands: true, severity, params }];
      const same = before.severity === severity && canonicalJson(before.params) === canonicalJson(params);
      return same ? [] : [{ kind: 'otherwise', id, stands: true, severity, params }];
    }),
    ...[...known.values()]
      .filter((one) => one.stands && !standing.has(one.identity) && open(units.get(one.id) ?? null))
      .map(({ id, severity, params }): Change => ({ kind: 'cured', id, stands: false, severity, params })),
  ];
}

/** What reading the submissions found is stored with them, and not once more. */
function ownFindings(view: RoundView, all: readonly CheckFinding[]): readonly CheckFinding[] {
  const carried = new Set(carriedOver.find(view, DEFAULT_CHECK_SETTINGS).map((one) => one.key));
  const late = new Set(
    view.units.flatMap(({ unit, submission }) =>
      submission?.imported.some((one) => one.code === 'LATE') ? [unit.id] : [],
    ),
  );
  return all.filter((one) => !carried.has(one.key) && !(one.code === 'LATE' && late.has(one.unitId ?? -1)));
}

/** What stands, as one hash: the log bears out each finding without repeating it. */
export const standingHash = (store: Store, year: number): string =>
  sha256Hex(
    canonicalJson(
      store.checks
        .findings(year)
        .map(({ id, identity, stands, severity, params }) => [id, identity, stands, severity, params]),
    ),
  );
