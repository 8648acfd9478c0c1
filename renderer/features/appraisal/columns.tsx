/** The columns of the score sheet, and what stands in them. */
import { ChevronDown, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { type Language, textIn } from '../../../shared/domain/criteriaSet.ts';
import { decimalText } from '../../../shared/i18n/formats.ts';
import type { Translate } from '../../../shared/i18n/translator.ts';
import { Mark } from '../../components/Marks.tsx';
import type { GridColumn } from './grid/types.ts';
import { type Change, type CriterionRow, type Finding, isOpen, type Line, type ScoreState } from './sheetTypes.ts';
import { isNothing, shownChange, shownPoints } from './shownPoints.ts';
import { difference } from './sums.ts';

export const SCORE_COLUMN = 'score';

export type ColumnNeeds = {
  readonly t: Translate;
  readonly language: Language;
  readonly fold: (group: string) => void;
  readonly unsaved: readonly Change[];
};

const DASH = '–';
const DOT = '·';

export function sheetColumns({ t, language, fold, unsaved }: ColumnNeeds): readonly GridColumn<Line>[] {
  const points = (text: string | null): string => (text === null ? DASH : shownPoints(text, language));
  const plain = (text: string | null): string =>
    text === null ? '' : decimalText(text, language).replace('\u2212', '-');
  const head = (key: string): string => t(`window.appraisal.columns.${key}`);
  const unsavedOf = (line: Line): Change | undefined =>
    line.kind === 'criterion' ? unsaved.find((one) => one.criterion === line.row.criterion) : undefined;
  const changeOf = (line: Line): string | null =>
    line.kind === 'group' ? difference(line.group.self, line.group.current) : line.row.change;
  const state = (one: ScoreState): ReactNode =>
    one.kind === 'points' ? points(one.points) : one.kind === 'missing' ? DASH : <Arose state={one} t={t} />;
  const stateText = (one: ScoreState): string =>
    one.kind === 'points' ? plain(one.points) : one.kind === 'missing' ? '' : 'KPS';

  return [
    {
      id: 'code',
      title: head('code'),
      heads: true,
      numeric: false,
      width: 44,
      text: (line) => (line.kind === 'group' ? line.group.numeral : line.row.criterion),
      show: (line) =>
        line.kind === 'criterion' ? (
          line.row.criterion
        ) : (
          <button
            type="button"
            className="fold"
            tabIndex={-1}
            aria-expanded={line.open}
            aria-label={t(line.open ? 'window.appraisal.foldGroup' : 'window.appraisal.unfoldGroup', {
              group: line.group.numeral,
            })}
            onClick={() => fold(line.group.code)}
          >
            {line.open ? <ChevronDown size={12} aria-hidden="true" /> : <ChevronRight size={12} aria-hidden="true" />}
            {line.group.numeral}
          </button>
        ),
    },
    {
      id: 'title',
      title: head('title'),
      heads: true,
      numeric: false,
      width: null,
      text: (line) => textIn(line.kind === 'group' ? line.group.title : line.row.title, language),
      show: (line) => textIn(line.kind === 'group' ? line.group.title : line.row.title, language),
    },
    {
      id: 'maximum',
      title: head('maximum'),
      heads: false,
      numeric: true,
      width: 54,
      text: (line) => plain(line.kind === 'group' ? line.group.maximum : line.row.maximum),
      show: (line) => points(line.kind === 'group' ? line.group.maximum : line.row.maximum),
      mark: () => 'dim',
    },
    {
      id: 'self',
      title: head('self'),
      heads: false,
      numeric: true,
      width: 54,
      text: (line) => (line.kind === 'group' ? plain(line.group.self) : stateText(line.row.self)),
      show: (line) => (line.kind === 'group' ? points(line.group.self) : state(line.row.self)),
    },
    {
      id: SCORE_COLUMN,
      title: head('score'),
      heads: false,
      numeric: true,
      width: 60,
      text: (line) =>
        line.kind === 'group' ? plain(line.group.current) : stateText(unsavedOf(line)?.to ?? line.row.current),
      show: (line) => {
        if (line.kind === 'group') return points(line.group.current);
        const waiting = unsavedOf(line);
        return waiting ? <Unsaved>{state(waiting.to)}</Unsaved> : state(line.row.current);
      },
      mark: (line) =>
        unsavedOf(line) ? 'unsaved' : line.kind === 'criterion' && line.row.adjustments.length > 0 ? 'adjusted' : '',
    },
    {
      id: 'change',
      title: head('change'),
      heads: false,
      numeric: true,
      width: 54,
      text: (line) => plain(changeOf(line)),
      show: (line) => {
        const change = changeOf(line);
        return change === null || isNothing(change) ? DOT : shownChange(change, language);
      },
      mark: (line) => (isNothing(changeOf(line) ?? '0') ? 'dim' : 'changed'),
    },
    {
      id: 'reason',
      title: head('reason'),
      heads: false,
      numeric: false,
      width: null,
      text: (line) => (line.kind === 'criterion' ? (line.row.adjustments.at(-1)?.note ?? '') : ''),
      show: (line) =>
        line.kind === 'criterion' ? (unsavedOf(line)?.note ?? line.row.adjustments.at(-1)?.note ?? '') : '',
    },
    {
      id: 'findings',
      title: head('findings'),
      heads: false,
      numeric: false,
      width: 44,
      text: (line) => String(openOf(line).length || ''),
      show: (line) => <FindingMark line={line} t={t} />,
    },
  ];
}

const findingsOf = (line: Line): readonly Finding[] =>
  (line.kind === 'group' ? line.group.rows : [line.row]).flatMap((row: CriterionRow) => row.findings);
const openOf = (line: Line): readonly Finding[] => findingsOf(line).filter(isOpen);

/** What is open, by its worst; a tick where everything found has been answered. */
export function FindingMark({ line, t }: { readonly line: Line; readonly t: Translate }): ReactNode {
  const answered = findingsOf(line).some((one) => one.severity !== 'info' && one.state !== 'open');
  return <OpenMark open={openOf(line)} answered={line.kind === 'criterion' && answered} t={t} />;
}

type OpenProps = { readonly open: readonly Finding[]; readonly answered: boolean; readonly t: Translate };

export function OpenMark({ open, answered, t }: OpenProps): ReactNode {
  if (open.length === 0) return answered ? <Mark kind="done" name={t('window.appraisal.answered')} /> : null;
  const errors = open.filter((one) => one.severity === 'error').length;
  return (
    <Mark
      kind={errors > 0 ? 'error' : 'warning'}
      name={t(errors > 0 ? 'window.appraisal.openErrors' : 'window.appraisal.openWarnings', { count: open.length })}
    >
      <span className="num">{open.length}</span>
    </Mark>
  );
}

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

const Unsaved = ({ children }: { readonly children: ReactNode }) => <span className="waiting">{children}</span>;
