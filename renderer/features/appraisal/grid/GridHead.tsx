import { ArrowDown, ArrowUp, ListFilter } from 'lucide-react';
import { type PointerEvent, useRef } from 'react';
import { useSpeech } from '../../../app/language.tsx';
import { type Arrangement, filtersAny, sortedNext } from './arrange.ts';
import { within } from './columnWidths.ts';
import type { PlacedColumn } from './useGridLayout.ts';

type HeadProps<Row> = {
  readonly columns: readonly PlacedColumn<Row>[];
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
  readonly onWidth: (column: string, width: number | null) => void;
  readonly onMenu: (column: string) => void;
};

/**
 * Titles: a click sorts, the funnel filters, the right edge widens. By keyboard all three stand in the column's menu, which
 * Alt and the down arrow open from any cell; so the heads themselves are no stops of Tab.
 */
export function GridHead<Row>({ columns, arrangement, onArrange, onWidth, onMenu }: HeadProps<Row>) {
  const { t } = useSpeech();
  const { sort, filters } = arrangement;
  return (
    // biome-ignore lint/a11y/noRedundantRoles: said, because it is laid out as no table is
    <tr role="row" aria-rowindex={1}>
      {columns.map(({ column, index, left, width, frozen }) => {
        const { id, title, numeric } = column;
        const sorted = sort?.column === id ? sort : null;
        const filtered = filtersAny(filters[id]);
        return (
          <th
            key={id}
            scope="col"
            // biome-ignore lint/a11y/noRedundantRoles: as above
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={sorted ? (sorted.down ? 'descending' : 'ascending') : 'none'}
            className={`cell c-${id}${numeric ? ' figure' : ''}${frozen ? ' frozen' : ''}`}
            style={{ left, width }}
          >
            <button
              type="button"
              className="sort"
              tabIndex={-1}
              title={t('window.appraisal.grid.sortHint')}
              onClick={() => onArrange({ ...arrangement, sort: sortedNext(sort, id) })}
            >
              {title}
              {sorted &&
                (sorted.down ? <ArrowDown size={11} aria-hidden="true" /> : <ArrowUp size={11} aria-hidden="true" />)}
            </button>
            <button
              type="button"
              className={`funnel${filtered ? ' on' : ''}`}
              data-menu={id}
              tabIndex={-1}
              title={t('window.appraisal.grid.menuHint')}
              aria-label={t(`window.appraisal.grid.${filtered ? 'filtered' : 'menuOf'}`, { column: title })}
              onClick={() => onMenu(id)}
            >
              <ListFilter size={11} aria-hidden="true" />
            </button>
            <Edge column={id} width={width} onWidth={onWidth} />
          </th>
        );
      })}
    </tr>
  );
}

type EdgeProps = { readonly column: string; readonly width: number; readonly onWidth: HeadProps<unknown>['onWidth'] };

/** Dragged; a double click gives the column its own width again. */
function Edge({ column, width, onWidth }: EdgeProps) {
  const from = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const drag = (event: PointerEvent): void => {
    if (from.current === null) return;
    onWidth(column, within(from.current.width + event.clientX - from.current.x));
  };
  return (
    <span
      className="edge"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, width };
      }}
      onPointerMove={drag}
      onPointerUp={() => {
        from.current = null;
      }}
      onDoubleClick={() => onWidth(column, null)}
    />
  );
}
