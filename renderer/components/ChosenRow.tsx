import type { KeyboardEvent, ReactNode } from 'react';
import { rowKeys } from './rowKeys.ts';

type ChosenRowProps = {
  readonly chosen: boolean;
  /** By Tab; one row of a list is. */
  readonly reachable?: boolean;
  readonly onChoose: () => void;
  /** Where Enter goes on to: a selector. */
  readonly detail: string;
  /** Keys of the place's own, asked first. @returns whether it was one. */
  readonly onKey?: (event: KeyboardEvent<HTMLElement>) => boolean;
  readonly children: ReactNode;
};

/** A row of a RowList: chosen by click, by arrow keys, and by whatever else brings the focus to it. */
export function ChosenRow({ chosen, reachable = chosen, onChoose, detail, onKey, children }: ChosenRowProps) {
  return (
    <tr
      data-row
      aria-selected={chosen}
      tabIndex={reachable ? 0 : -1}
      onClick={onChoose}
      onFocus={onChoose}
      onKeyDown={(event) => {
        if (!onKey?.(event)) rowKeys(event, detail);
      }}
    >
      {children}
    </tr>
  );
}
