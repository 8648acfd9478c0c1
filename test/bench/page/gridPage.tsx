/**
 * Pages of the grid bench, never part of the product: the score grid with 1,000 rows of 40 columns, names that wrap among
 * them; with `#plain` the same cells as a plain table with sticky heads, without a library and without virtual rows.
 */
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { AS_GIVEN } from '../../../renderer/features/appraisal/grid/arrange.ts';
import { ScoreGrid } from '../../../renderer/features/appraisal/grid/ScoreGrid.tsx';
import { at } from '../../../renderer/features/appraisal/grid/selection.ts';
import type { GridColumn, GridRow } from '../../../renderer/features/appraisal/grid/types.ts';
import './page.css';

const ROWS = 1000;
const COLUMNS = 40;
const NAME = 'Công khai đầy đủ, đúng hạn các nội dung phải công khai theo Luật Thực hiện dân chủ ở cơ sở';

const textAt = (row: number, column: number): string => {
  if (column === 0) return `${(row % 9) + 1}.${row}`;
  if (column === 1) return NAME.slice(0, 20 + ((row * 7) % (NAME.length - 20)));
  return `${(row * 31 + column * 17) % 10},${(row * 13 + column * 29) % 100}`;
};

const columns: readonly GridColumn<number>[] = Array.from({ length: COLUMNS }, (_none, column) => ({
  id: column === 0 ? 'code' : column === 1 ? 'title' : `n${column}`,
  title: `Cột ${column + 1}`,
  heads: column < 2,
  numeric: column > 1,
  wraps: column === 1,
  width: column === 1 ? 260 : 64,
  text: (row) => textAt(row, column),
  show: (row) => textAt(row, column),
  compare: (a, b) => a - b,
}));
const rows: readonly GridRow<number>[] = Array.from({ length: ROWS }, (_none, index) => ({
  id: String(index),
  value: index,
  band: index % 20 === 0,
}));
const nothing = () => undefined;

function Grid() {
  const [selection, select] = useState(at({ row: 1, column: 4 }));
  return (
    <div className="bench-grid">
      <ScoreGrid<number>
        label="1,000 × 40"
        columns={columns}
        rows={rows}
        selection={selection}
        onSelect={select}
        writable={writesNumbers}
        editorLabel={() => 'Điểm'}
        judge={() => null}
        onDraft={nothing}
        onCommit={nothing}
        onPaste={nothing}
        onKey={() => false}
        arrangement={AS_GIVEN}
        onArrange={nothing}
        widths={NO_WIDTHS}
        onWidth={nothing}
        foot={NO_FOOT}
      />
    </div>
  );
}
const writesNumbers = (_row: number, { numeric }: GridColumn<number>): boolean => numeric;
const NO_WIDTHS = {};
const NO_FOOT = {};

const Plain = () => (
  <div className="bench-grid grid-plain">
    <table>
      <thead>
        <tr>
          {columns.map(({ id, title }) => (
            <th key={id}>{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, value }) => (
          <tr key={id}>
            {columns.map((column) => (
              <td key={column.id} className={column.wraps ? 'wraps' : ''}>
                {column.show(value)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const place = document.getElementById('window');
if (place) createRoot(place).render(location.hash === '#plain' ? <Plain /> : <Grid />);
