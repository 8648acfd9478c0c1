/** A round as the cross-checks see it, from a few texts. */
import { runChecks } from '../../shared/domain/checks/index.ts';
import type { RoundView, UnitView } from '../../shared/domain/checks/rule.ts';
import { type CheckSettings, DEFAULT_CHECK_SETTINGS, type RuleName } from '../../shared/domain/checks/settings.ts';
import type { CriteriaSet } from '../../shared/domain/criteriaSet.ts';
import type { ReferenceData } from '../../shared/domain/expectation.ts';
import type { Finding } from '../../shared/domain/findings.ts';
import { parseExact, points } from '../../shared/domain/points.ts';
import type { StatedEvidence } from '../../shared/domain/submission.ts';
import type { UnitKind } from '../../shared/domain/unit.ts';
import { type StatedTexts, statedScores } from './scores.ts';

export type UnitOptions = {
  readonly stated?: StatedTexts;
  readonly evidence?: Readonly<Record<string, Partial<StatedEvidence>>>;
  /** Numbers as texts; what is no number is a word. */
  readonly reference?: Readonly<Record<string, string>>;
  readonly lastYear?: Readonly<Record<string, string>>;
  readonly receivedOn?: string;
  readonly kind?: UnitKind;
  readonly name?: string;
  readonly imported?: readonly Finding[];
  readonly nothingSent?: true;
};

const referenceOf = (texts: Readonly<Record<string, string>>): ReferenceData =>
  Object.fromEntries(
    Object.entries(texts).map(([indicator, text]) => {
      const value = parseExact(text);
      return [indicator, value === null ? { kind: 'word', word: text } : { kind: 'number', value }];
    }),
  );

const NAMES = ['Xã Hồng Phong', 'Xã An Lâm', 'Xã Nam Hưng', 'Xã Thái Tân', 'Xã Phú Điền', 'Xã Minh Tân'];

function aUnitView(options: UnitOptions, index: number): UnitView {
  const evidence = Object.entries(options.evidence ?? {}).map(([criterion, one]) => [
    criterion,
    { number: '', date: '', name: '', ...one },
  ]);
  const lastYear = options.lastYear;
  return {
    unit: {
      id: index + 1,
      code: String(10_000 + index),
      name: options.name ?? NAMES[index] ?? `Xã Thử ${index}`,
      kind: options.kind ?? 'commune',
    },
    submission: options.nothingSent
      ? null
      : {
          receivedOn: options.receivedOn ?? '2024-12-10',
          scores: statedScores(options.stated ?? {}),
          evidence: Object.fromEntries(evidence),
          imported: options.imported ?? [],
        },
    reference: referenceOf(options.reference ?? {}),
    lastYear: lastYear
      ? Object.fromEntries(Object.entries(lastYear).map(([code, text]) => [code, points(text)]))
      : null,
  };
}

export const aRound = (set: CriteriaSet, units: readonly UnitOptions[]): RoundView => ({
  set,
  year: 2024,
  submissionDue: '2024-12-15',
  units: units.map(aUnitView),
});

/** The settings with one rule switched on alone. */
export function only<R extends RuleName>(rule: R, settings: Partial<CheckSettings[R]> = {}): CheckSettings {
  const off = Object.fromEntries(
    Object.entries(DEFAULT_CHECK_SETTINGS).map(([name, one]) => [name, { ...one, enabled: false }]),
  ) as CheckSettings;
  return { ...off, [rule]: { ...DEFAULT_CHECK_SETTINGS[rule], enabled: true, ...settings } };
}

/** "CODE unit criterion" of everything that the rule finds. */
export const found = (round: RoundView, settings: CheckSettings): readonly string[] =>
  runChecks(round, settings).map((one) => [one.code, one.unitId ?? '-', one.criterion ?? '-'].join(' '));
