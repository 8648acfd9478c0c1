/** What the check lists of the sheet's column filters offer, and where each criterion belongs. */
import { type Language, textIn } from '../../../shared/domain/criteriaSet.ts';
import { compareExact } from '../../../shared/domain/points.ts';
import type { Translate } from '../../../shared/i18n/translator.ts';
import type { GridColumn, Kind } from './grid/types.ts';
import { allRows, type CriterionRow, isOpen, type Line, type Sheet, type Waiting } from './sheetTypes.ts';
import { isNothing, shownPoints } from './shownPoints.ts';
import { exactOf } from './sums.ts';

export type ColumnKinds = Readonly<Record<string, Required<Pick<GridColumn<Line>, 'kinds' | 'kindOf'>> | undefined>>;

type Needs = {
  readonly sheet: Sheet;
  readonly t: Translate;
  readonly language: Language;
  readonly waiting: readonly Waiting[];
};

export function columnKinds({ sheet, t, language, waiting }: Needs): ColumnKinds {
  const named = (kinds: readonly string[]): readonly Kind[] =>
    kinds.map((key) => ({ key, label: t(`window.appraisal.kinds.${key}`) }));
  const ofRow = (kindOf: (row: CriterionRow) => string) => (line: Line) =>
    line.kind === 'criterion' ? kindOf(line.row) : '';
  const rows = allRows(sheet);
  const typed = new Set(waiting.map((one) => one.criterion));
  const maxima = [...new Set(rows.map((row) => row.maximum))];
  const reasons = [...new Set(rows.flatMap((row) => row.adjustments.at(-1)?.reason ?? []))];
  return {
    code: {
      kinds: sheet.groups.map(({ code, numeral, title }) => ({
        key: code,
        label: `${numeral}. ${textIn(title, language)}`,
      })),
      kindOf: (line) => line.group.code,
    },
    maximum: {
      kinds: maxima.map((one) => ({ key: one, label: shownPoints(one, language) })),
      kindOf: ofRow((row) => row.maximum),
    },
    self: { kinds: named(['points', 'claimed', 'missing']), kindOf: ofRow((row) => row.self.kind) },
    reference: {
      kinds: named(['above-reference', 'below-reference', 'as-reference', 'no-reference']),
      kindOf: ofRow(referenceKind),
    },
    score: {
      kinds: named(['unsaved', 'adjusted', 'as-stated', 'not-applicable', 'missing']),
      kindOf: ofRow((row) => (typed.has(row.criterion) ? 'unsaved' : scoreKind(row))),
    },
    change: { kinds: named(['up', 'down', 'unchanged']), kindOf: ofRow((row) => changeKind(row.change)) },
    reason: {
      kinds: [
        ...reasons.map((one) => ({ key: one, label: t(`window.appraisal.reasons.${one}`) })),
        ...named(['no-reason']),
      ],
      kindOf: ofRow((row) => row.adjustments.at(-1)?.reason ?? 'no-reason'),
    },
    findings: { kinds: named(['error', 'warning', 'answered', 'none']), kindOf: ofRow(findingKind) },
  };
}

function scoreKind({ current, adjustments }: CriterionRow): string {
  if (current.kind === 'not-applicable' || current.kind === 'missing') return current.kind;
  return adjustments.length > 0 ? 'adjusted' : 'as-stated';
}

/** The unit's claim against what other offices' data earn. */
function referenceKind({ self, expected }: CriterionRow): string {
  const [claimed, earned] = [
    self.kind === 'points' ? exactOf(self.points) : null,
    expected && exactOf(expected.points),
  ];
  if (!claimed || !earned) return 'no-reference';
  const order = compareExact(claimed, earned);
  return order === 0 ? 'as-reference' : order > 0 ? 'above-reference' : 'below-reference';
}

const changeKind = (change: string | null): string =>
  change === null || isNothing(change) ? 'unchanged' : change.startsWith('-') ? 'down' : 'up';

/** By its worst: what is open comes before what was answered. */
function findingKind({ findings }: CriterionRow): string {
  const open = findings.filter(isOpen);
  if (open.some((one) => one.severity === 'error')) return 'error';
  if (open.length > 0) return 'warning';
  return findings.some((one) => one.severity !== 'info') ? 'answered' : 'none';
}
