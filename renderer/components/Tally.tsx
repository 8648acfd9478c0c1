import type { ReactNode } from 'react';
import { Mark, type MarkKind } from './Marks.tsx';
import './tally.css';

type TallyProps<T extends string> = {
  readonly legend: string;
  /** Those of which there are any are shown. */
  readonly kinds: readonly {
    readonly kind: T;
    readonly mark: MarkKind;
    readonly name: string;
    readonly count: number;
  }[];
  /** null = all are shown. */
  readonly filter: T | null;
  readonly onFilter: (filter: T | null) => void;
  readonly children?: ReactNode;
};

/** How many rows there are of each kind; pressed, a count leaves its own rows. */
export function Tally<T extends string>({ legend, kinds, filter, onFilter, children }: TallyProps<T>) {
  return (
    <fieldset className="tally card">
      <legend className="unseen">{legend}</legend>
      {children}
      {kinds
        .filter((one) => one.count > 0)
        .map(({ kind, mark, name, count }) => (
          <button
            type="button"
            key={kind}
            aria-pressed={filter === kind}
            onClick={() => onFilter(filter === kind ? null : kind)}
          >
            <Mark kind={mark} name="" />
            <b className="num">{count}</b> {name}
          </button>
        ))}
    </fieldset>
  );
}
