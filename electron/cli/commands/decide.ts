import type { CriteriaSet } from '../../../shared/domain/criteriaSet.ts';
import type { Outcome } from '../../../shared/domain/levels.ts';
import { formatExact, formatPoints, toExact, truncateExact } from '../../../shared/domain/points.ts';
import type { Failure, Result } from '../../../shared/domain/result.ts';
import type { TargetResult } from '../../../shared/domain/targets.ts';
import type { Threshold } from '../../../shared/domain/whatWouldChange.ts';
import { totalText } from '../../../shared/i18n/formats.ts';
import { decideRound } from '../../services/decideRound.ts';
import { levelFirmness } from '../../services/levelFirmness.ts';
import type { UnitResult } from '../../services/roundResults.ts';
import { stateText } from '../../services/stateText.ts';
import type { Answer, Environment } from '../answer.ts';
import { tableLines } from '../table.ts';
import { answering, withStore } from '../withOffice.ts';

export type DecideOptions = { readonly year: number; readonly as?: string };

export const decide = (environment: Environment, options: DecideOptions): Promise<Result<Answer, Failure>> =>
  withStore(environment, (store) =>
    answering(
      decideRound(
        store,
        options.year,
        options.as === undefined ? null : { user: options.as, expected: null },
        environment.now(),
      ),
      ({ round, units, newlyDecided, targets }) => ({
        status: units.some((one) => one.blockers.length > 0) ? 1 : 0,
        json: {
          year: options.year,
          decided: newlyDecided,
          units: units.map((one) => ({ ...unitJson(environment, one), wouldChange: wouldChangeJson(round.set, one) })),
          targets: targets.map(targetJson),
        },
        lines: [
          ...unitLines(environment, units),
          '',
          ...targets.map((one) => targetLine(environment, one)),
          options.as === undefined && units.some((one) => one.decision === null && one.blockers.length === 0)
            ? environment.t('cli.previewOnly')
            : environment.t('cli.decidedCount', { count: newlyDecided }),
        ],
      }),
    ),
  );

const unitJson = ({ t }: Environment, { unit, selfTotal, outcome, blockers, decision, unconfirmed }: UnitResult) => ({
  code: unit.code,
  name: unit.name,
  selfTotal: selfTotal === null ? null : formatPoints(selfTotal),
  decidedTotal: outcome && formatExact(outcome.total),
  shownTotal: outcome && truncateExact(outcome.total, 2),
  level: outcome?.level ?? null,
  metStandard: outcome?.metStandard ?? null,
  decidedAt: decision?.at ?? null,
  conditions: outcome?.conditions.map(({ code, met, params }) => ({ code, met, params })) ?? [],
  blockers: blockers.map((one) => ({ ...one, message: t(`blockers.${one.code}`, one.params) })),
  /** Whoever made one of these cannot decide the unit. */
  unconfirmed: unconfirmed.map(({ id, criterion, by }) => ({ id: String(id), criterion, by })),
  waterfall: outcome ? waterfallJson(outcome) : [],
});

const waterfallJson = ({ waterfall }: Outcome) =>
  waterfall.map((step) => ({ ...step, delta: formatExact(step.delta) }));

/** How firm the level is as the scores stand now, whatever blocks; null where they give none. */
function wouldChangeJson(set: CriteriaSet, unit: UnitResult) {
  const found = levelFirmness(set, unit);
  if (found === null) return null;
  const { level, last, next, disputed, flips, leftAside, stress } = found;
  const threshold = (one: Threshold | null) =>
    one && { level: one.level, from: formatExact(one.from), distance: formatExact(one.distance) };
  return {
    level,
    last: threshold(last),
    next: threshold(next),
    disputed: disputed.map(({ criterion, from, to }) => ({ criterion, from: stateText(from), to: stateText(to) })),
    flips,
    leftAside,
    stress: stress.map((one) => ({ ...one, shift: formatExact(one.shift) })),
  };
}

const targetJson = ({ target, have, need, met }: TargetResult) => ({ ...target, have, need, met });

function unitLines({ t, language }: Environment, units: readonly UnitResult[]): readonly string[] {
  return tableLines(
    [
      { head: t('cli.code') },
      { head: t('cli.unit') },
      { head: t('cli.self'), align: 'right' },
      { head: t('cli.decided'), align: 'right' },
      { head: t('cli.level') },
    ],
    units.map(({ unit, selfTotal, outcome, blockers }) => [
      unit.code,
      unit.name,
      selfTotal === null ? '–' : totalText(toExact(selfTotal), language),
      outcome === null ? '–' : totalText(outcome.total, language),
      outcome === null || blockers.length > 0
        ? t('cli.blocked', { reasons: blockers.map((one) => t(`blockers.${one.code}`, one.params)).join('; ') })
        : levelText({ t }, outcome.level),
    ]),
  );
}

export const levelText = ({ t }: Pick<Environment, 't'>, level: number | null): string =>
  level === null ? t('levels.undecided') : level === 0 ? t('levels.notMet') : t('levels.met', { level });

const targetLine = ({ t }: Environment, { target, have, need, met }: TargetResult): string =>
  `${t(`targets.${target.kind}`, { ...target, have, need })}: ${t(met ? 'targets.met' : 'targets.missed')}`;
