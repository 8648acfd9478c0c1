import type { ReactNode } from 'react';

type Heading = {
  readonly title: string;
  /** Figures stand at the right. */
  readonly figures?: boolean;
};
type ReadTableProps = {
  readonly label: string;
  readonly headings: readonly Heading[];
  /** Bodies of the table. */
  readonly children: ReactNode;
};

/** A table that is read, not worked in: it scrolls under its headings. */
export function ReadTable({ label, headings, children }: ReadTableProps) {
  return (
    // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className="card scroll sheet" aria-label={label} tabIndex={0} data-region>
      <table>
        <thead>
          <tr>
            {headings.map(({ title, figures }) => (
              <th key={title} scope="col" className={figures ? 'num' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </section>
  );
}
