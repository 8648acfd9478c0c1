/** The columns of the score sheet: what stands in them, how they are sorted, and what their filters offer. */
import { ChevronDown, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Language, textIn } from '../../../shared/domain/criteriaSet.ts';
import { compareExact } from '../../../shared/domain/points.ts';
import { decimalText } from '../../../shared/i18n/formats.ts';
import type { Translate } from '../../../shared/i18n/translator.ts';
import { Mark } from '../../components/Marks.tsx';
import { type ColumnKinds, columnKinds } from './columnKinds.ts';
import { comparedColumns } from './comparedColumns.ts';
import { FindingMark, openOf } from './FindingMark.tsx';
import type { GridColumn } from './grid/types.ts';
import type { Line, ScoreState, Sheet, Waiting } from './sheetTypes.ts';
import { isNothing, shownChange, shownPoints } from './shownPoints.ts';
import { difference, exactOf } from './sums.ts';

export const SCORE_COLUMN = 'score';

export type ColumnNeeds = {
  readonly sheet: Sheet;
  readonly t: Translate;
  readonly language: Language;
  readonly fold: (group: string) => void;
  readonly waiting: readonly Waiting[];
  /** Times the sizes of letters. */
  readonly textStep: number;
};

type Column = GridColumn<Line>;

/** Its place among the columns. */
export const scoreIndex = (columns: readonly Column[]): number =>
  columns.findIndex((column) => column.id === SCORE_COLUMN);

const DASH = '–';
const DOT = '·';

export function sheetColumns(needs: ColumnNeeds): readonly Column[] {
  const { t, textStep } = needs;
  const kinds: ColumnKinds = columnKinds(needs);
  return [...nameColumns(needs), ...pointColumns(needs), ...reasonColumns(needs)].map((column) => ({
    ...column,
    ...kinds[column.id],
    title: t(`window.appraisal.columns.${column.id}`),
    width: typeof column.width === 'number' ? Math.round(column.width * textStep) : column.width,
  }));
}

type Untitled = Omit<Column, 'title'>;

function nameColumns({ t, language, fold }: ColumnNeeds): readonly Untitled[] {
  const title = (line: Line): string => textIn(line.kind === 'group' ? line.group.title : line.row.title, language);
  const code = (line: Line): string => (line.kind === 'group' ? line.group.numeral : line.row.criterion);
  return [
    {
      id: 'code',
      heads: true,
      numeric: false,
      wraps: false,
      width: 46,
      text: code,
      compare: inLetters(code),
      show: (line) => (line.kind === 'criterion' ? line.row.criterion : <Fold line={line} fold={fold} t={t} />),
    },
    {
      id: 'title',
      heads: true,
      numeric: false,
      wraps: true,
      width: { share: 5, least: 150 },
      text: title,
      compare: inLetters(title),
      show: title,
    },
  ];
}

function pointColumns({ sheet, t, language, waiting }: ColumnNeeds): readonly Untitled[] {
  const points = (text: string | null): string => (text === null ? DASH : shownPoints(text, language));
  const plain = (text: string | null): string =>
    text === null ? '' : decimalText(text, language).replace('\u2212', '-');
  const state = (one: ScoreState): ReactNode =>
    one.kind === 'points' ? points(one.points) : one.kind === 'missing' ? DASH : <Arose state={one} t={t} />;
  const stateText = (one: ScoreState): string =>
    one.kind === 'points' ? plain(one.points) : one.kind === 'missing' ? '' : 'KPS';
  const maximum = (line: Line): string => (line.kind === 'group' ? line.group.maximum : line.row.maximum);
  const inPoints = { heads: false, numeric: true, wraps: false } as const;
  return [
    {
      ...inPoints,
      id: 'maximum',
      width: 54,
      text: (line) => plain(maximum(line)),
      compare: byPoints(maximum),
      show: (line) => points(maximum(line)),
      mark: () => 'dim',
    },
    {
      ...inPoints,
      id: 'self',
      width: 54,
      text: (line) => (line.kind === 'group' ? plain(line.group.self) : stateText(line.row.self)),
      compare: byPoints((line) => (line.kind === 'group' ? line.group.self : pointsOf(line.row.self))),
      show: (line) => (line.kind === 'group' ? points(line.group.self) : state(line.row.self)),
    },
    ...comparedColumns(sheet).map(({ id, of, mark }) => ({
      ...inPoints,
      id,
      width: 54,
      text: (line: Line) => plain(of(line)),
      compare: byPoints(of),
      show: (line: Line) => (line.kind === 'group' && of(line) === null ? '' : points(of(line))),
      mark,
    })),
    {
      ...inPoints,
      id: SCORE_COLUMN,
      width: 62,
      text: (line) =>
        line.kind === 'group' ? plain(line.group.current) : stateText(waitingOf(waiting, line)?.to ?? line.row.current),
      compare: byPoints((line) => (line.kind === 'group' ? line.group.current : pointsOf(line.row.current))),
      show: (line) => {
        if (line.kind === 'group') return points(line.group.current);
        const typed = waitingOf(waiting, line);
        return typed ? <span className="waiting">{state(typed.to)}</span> : state(line.row.current);
      },
      mark: (line) =>
        waitingOf(waiting, line)
          ? 'unsaved'
          : line.kind === 'criterion' && line.row.adjustments.length > 0
            ? 'adjusted'
            : '',
    },
    {
      ...inPoints,
      id: 'change',
      width: 54,
      text: (line) => plain(changeOf(line)),
      compare: byPoints(changeOf),
      show: (line) => {
        const change = changeOf(line);
        return change === null || isNothing(change) ? DOT : shownChange(change, language);
      },
      mark: (line) => (isNothing(changeOf(line) ?? '0') ? 'dim' : 'changed'),
    },
  ];
}

function reasonColumns({ t, waiting }: ColumnNeeds): readonly Untitled[] {
  const reason = (line: Line): string =>
    line.kind === 'criterion' ? ((waitingOf(waiting, line)?.note || line.row.adjustments.at(-1)?.note) ?? '') : '';
  const open = (line: Line): string => String(openOf(line).length || '');
  return [
    {
      id: 'reason',
      heads: false,
      numeric: false,
      wraps: true,
      width: { share: 2, least: 110 },
      text: reason,
      compare: inLetters(reason),
      show: reason,
    },
    {
      id: 'findings',
      heads: false,
      numeric: false,
      wraps: false,
      width: 52,
      text: open,
      compare: (a, b) => openOf(a).length - openOf(b).length,
      show: (line) => <FindingMark line={line} t={t} />,
    },
  ];
}

const LETTERS = new Intl.Collator('vi', { numeric: true });
const inLetters =
  (text: (line: Line) => string) =>
  (a: Line, b: Line): number =>
    LETTERS.compare(text(a), text(b));

/** What is no number comes after all numbers. */
const byPoints =
  (points: (line: Line) => string | null) =>
  (a: Line, b: Line): number => {
    const [one, other] = [points(a), points(b)].map((text) => (text === null ? null : exactOf(text)));
    if (!one || !other) return Number(!one) - Number(!other);
    return compareExact(one, other);
  };

const pointsOf = (state: ScoreState): string | null => (state.kind === 'points' ? state.points : null);
const waitingOf = (waiting: readonly Waiting[], line: Line): Waiting | undefined =>
  line.kind === 'criterion' ? waiting.find((one) => one.criterion === line.row.criterion) : undefined;
const changeOf = (line: Line): string | null =>
  line.kind === 'group' ? difference(line.group.self, line.group.current) : line.row.change;

type FoldProps = {
  readonly line: Extract<Line, { kind: 'group' }>;
  readonly fold: (group: string) => void;
  readonly t: Translate;
};

const Fold = ({ line: { group, open }, fold, t }: FoldProps) => (
  <button
    type="button"
    className="fold"
    tabIndex={-1}
    aria-expanded={open}
    aria-label={t(open ? 'window.appraisal.foldGroup' : 'window.appraisal.unfoldGroup', { group: group.numeral })}
    onClick={() => fold(group.code)}
  >
    {open ? <ChevronDown size={12} aria-hidden="true" /> : <ChevronRight size={12} aria-hidden="true" />}
    {group.numeral}
  </button>
);

const Arose = ({ state, t }: { readonly state: ScoreState; readonly t: Translate }) => (
  <span className="arose">
    {state.kind === 'claimed' ? (
      <Mark kind="question" name={t('window.appraisal.claimed')}>
        KPS
      </Mark>
    ) : (
      <Mark kind="note" name={t('window.appraisal.notApplicable')}>
        KPS
      </Mark>
    )}
  </span>
);
