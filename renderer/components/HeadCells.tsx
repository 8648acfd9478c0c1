type HeadCellsProps = {
  /** A column's heading; "num" stands over figures. */
  readonly columns: readonly (string | { readonly num: string })[];
};

/** The head cells of a table, in one row. */
export const HeadCells = ({ columns }: HeadCellsProps) =>
  columns.map((one) =>
    typeof one === 'string' ? (
      <th key={one} scope="col">
        {one}
      </th>
    ) : (
      <th key={one.num} scope="col" className="num">
        {one.num}
      </th>
    ),
  );
