import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { Fragment, type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useSpeech } from '../../app/language.tsx';
import { go } from '../../app/route.ts';
import { Choice } from '../../components/Choice.tsx';
import { inLanguage } from '../../components/inLanguage.ts';
import { CellLine } from './CellLine.tsx';
import type { Found, Layer, Matrix } from './crossCheckTypes.ts';
import { HeatRow } from './HeatRow.tsx';
import { ALL_OF_UNIT, cellFindings, SHADES } from './heatCells.ts';

type Cursor = { readonly row: number; readonly column: number };
type HeatMapProps = {
  readonly matrix: Matrix;
  readonly findings: readonly Found[];
  /** `criterion` null = everything of the unit. */
  readonly onFindings: (unit: string, criterion: string | null) => void;
};

const ROW = 27;
const PAGE = 15;

/** The round at one look: units by criteria, of which only the rows in sight are drawn. */
export function HeatMap({ matrix, findings, onFindings }: HeatMapProps) {
  const { t, language } = useSpeech();
  const { criteria, units } = matrix;
  const [layer, setLayer] = useState<Layer>('current');
  const [cursor, setCursor] = useState<Cursor>({ row: 0, column: 1 });
  const scroller = useRef<HTMLDivElement>(null);
  /** The keyboard has moved: the cell takes the focus once it is drawn. */
  const moving = useRef(false);
  const found = useMemo(() => cellFindings(findings), [findings]);
  const rows = useVirtualizer({
    count: units.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 6,
    useFlushSync: false,
    // The cursor's row is always there, so that the keyboard never loses its place by scrolling.
    rangeExtractor: useCallback(
      (range: Range) =>
        [...new Set([...defaultRangeExtractor(range), cursor.row])]
          .filter((one) => one < range.count)
          .sort((a, b) => a - b),
      [cursor.row],
    ),
  });
  useEffect(() => {
    if (!moving.current) return;
    moving.current = false;
    const { row, column } = cursor;
    scroller.current?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)?.focus();
  }, [cursor]);

  const open = ({ row, column }: Cursor): void => {
    const unit = units[row];
    const criterion = criteria[column - 1]?.code ?? null;
    if (unit && found(unit.code).has(criterion ?? ALL_OF_UNIT)) onFindings(unit.code, criterion);
  };
  const appraise = ({ row, column }: Cursor): void => {
    const [unit, criterion] = [units[row], criteria[column - 1]];
    if (unit) go('appraisal', unit.code, ...(criterion ? [criterion.code] : []));
  };
  const move = (event: KeyboardEvent): void => {
    const at = cellAt(event.target);
    if (at === null) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (event.shiftKey) appraise(at);
      else open(at);
      return;
    }
    const goal = nextCell(event, at, { row: units.length - 1, column: criteria.length });
    if (goal === null) return;
    event.preventDefault();
    moving.current = true;
    setCursor(goal);
  };
  const items = rows.getVirtualItems();
  const below = rows.getTotalSize() - (items.at(-1)?.end ?? 0);
  const width = criteria.length + 3;
  const atCursor = units[cursor.row];
  return (
    <>
      <div className="heat-tools">
        <Choice
          label={t('window.crossCheck.layer')}
          options={['current', 'self'] as const}
          value={layer}
          name={(one) => t(`window.crossCheck.layers.${one}`)}
          onChoose={setLayer}
        />
        <p className="heat-legend">
          {t('window.crossCheck.legend')}
          <span aria-hidden="true">
            {SHADES.map((one) => (
              <i key={one} className={`shade s${one}`} />
            ))}
          </span>
          <span>– {t('window.crossCheck.legendNone')}</span>
          <span>/ {t('window.crossCheck.legendNotApplicable')}</span>
        </p>
      </div>
      <div className="card scroll heat" ref={scroller} data-region>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: cells that the arrow keys walk
          role="grid"
          style={{ minWidth: `calc((352px + ${criteria.length} * 23px) * var(--text-step))` }}
          aria-label={t('window.crossCheck.mapLabel')}
          aria-rowcount={units.length + 1}
          aria-colcount={width}
          onKeyDown={move}
          onFocus={(event) => {
            const at = cellAt(event.target);
            if (at && (at.row !== cursor.row || at.column !== cursor.column)) setCursor(at);
          }}
          onClick={(event) => {
            const at = cellAt(event.target);
            if (at) open(at);
          }}
          onDoubleClick={(event) => {
            const at = cellAt(event.target);
            if (at) appraise(at);
          }}
        >
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">{t('window.crossCheck.unit')}</th>
              <th scope="col">{t('window.crossCheck.level')}</th>
              <th scope="col">{t('window.crossCheck.findings')}</th>
              {criteria.map((one) => (
                <th scope="col" key={one.code} title={inLanguage(one.title, language)} className="num">
                  {one.code}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item, at) => {
              const unit = units[item.index];
              if (!unit) return null;
              return (
                <Fragment key={unit.code}>
                  <Gap height={item.start - (items[at - 1]?.end ?? 0)} />
                  <HeatRow
                    unit={unit}
                    index={item.index}
                    criteria={criteria}
                    layer={layer}
                    found={found(unit.code)}
                    cursor={cursor.row === item.index ? cursor.column : null}
                  />
                </Fragment>
              );
            })}
            <Gap height={below} />
          </tbody>
        </table>
      </div>
      {atCursor && (
        <CellLine
          unit={atCursor}
          criterion={criteria[cursor.column - 1] ?? null}
          score={atCursor.scores[cursor.column - 1]?.[layer] ?? null}
          found={found(atCursor.code)}
          onFindings={() => open(cursor)}
        />
      )}
    </>
  );
}

/** In place of rows out of sight. */
const Gap = ({ height }: { readonly height: number }) =>
  height > 0 ? (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <tr aria-hidden="true">
      <td style={{ height, padding: 0, border: 0 }} />
    </tr>
  ) : null;

function cellAt(target: EventTarget): Cursor | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  if (!cell) return null;
  return { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
}

/** Arrows, Home, End, a page up or down; with Ctrl to the corners of the map. */
function nextCell({ key, ctrlKey }: KeyboardEvent, { row, column }: Cursor, last: Cursor): Cursor | null {
  const goals: Readonly<Record<string, Cursor>> = {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageDown: { row: row + PAGE, column },
    PageUp: { row: row - PAGE, column },
    Home: { row: ctrlKey ? 0 : row, column: 0 },
    End: { row: ctrlKey ? last.row : row, column: last.column },
  };
  const goal = goals[key];
  if (!goal) return null;
  return { row: Math.min(Math.max(goal.row, 0), last.row), column: Math.min(Math.max(goal.column, 0), last.column) };
}
