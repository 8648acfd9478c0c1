/** Where the keyboard goes in the sheet: to the cursor's cell, after questions, jumps and from unit to unit. */
import { type RefObject, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';

type Given = {
  readonly place: RefObject<HTMLElement | null>;
  /** A question lies over the sheet. */
  readonly asking: boolean;
  /** Named by the address; null = none. */
  readonly criterion: string | null;
  readonly goTo: (criterion: string) => void;
};

export function useSheetFocus({ place, asking, criterion, goTo }: Given) {
  const focusCursor = (): void =>
    place.current?.querySelector<HTMLElement>('[role="grid"] [data-column][tabindex="0"]')?.focus();

  // Another address of the same unit: a finding or the finder led here.
  const shownCriterion = useRef(criterion);
  useEffect(() => {
    const led = criterion !== null && criterion !== shownCriterion.current;
    shownCriterion.current = criterion;
    if (!led) return;
    goTo(criterion);
    // After the finder has given the keyboard back to where it was.
    requestAnimationFrame(focusCursor);
  });

  // After a question the keyboard is back in the sheet, where it went on to.
  const asksNow = useRef(asking);
  useEffect(() => {
    if (asksNow.current && !asking) focusCursor();
    asksNow.current = asking;
  });

  // Arriving in the place, and from one unit to the next, the keyboard is in the sheet; in the list of units it stays there.
  const arrived = useRef(false);
  useEffect(() => {
    if (!arrived.current && isNowhere(document.activeElement)) focusCursor();
    arrived.current = true;
  });

  return (wanted: string): void => {
    flushSync(() => goTo(wanted));
    focusCursor();
  };
}

/** The page, or the place as a whole, as the frame leaves it after a jump. */
const isNowhere = (active: Element | null): boolean =>
  active === null || active === document.body || active.matches('main, .work') || active.closest('nav') !== null;
