import type { ReactNode } from 'react';
import './rowList.css';

type RowListProps = {
  readonly label: string;
  /** Head cells. */
  readonly head: ReactNode;
  /** Bodies of the table, of ChosenRow. */
  readonly children: ReactNode;
  /** Below the rows: why there are none. */
  readonly foot?: ReactNode;
};

/** A list of rows of which one is chosen, and shown beside it. */
export function RowList({ label, head, children, foot }: RowListProps) {
  return (
    <div className="card scroll rows">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of rows that are chosen, not a table that is read */}
      <table role="grid" aria-label={label}>
        <thead>
          <tr>{head}</tr>
        </thead>
        {children}
      </table>
      {foot}
    </div>
  );
}
