import type { KeyboardEvent } from 'react';

/**
 * Arrow keys, Home and End over the rows of a list; one row is in the tab order, and choosing goes with focus. Enter goes
 * on to what `detail` names (a selector).
 */
export function rowKeys(event: KeyboardEvent<HTMLElement>, detail: string): void {
  if (event.target !== event.currentTarget) return;
  const row = event.currentTarget;
  const rows = [...(row.closest('table')?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const at = rows.indexOf(row);
  const goal = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (goal !== undefined) {
    event.preventDefault();
    rows[Math.min(Math.max(goal, 0), rows.length - 1)]?.focus();
  } else if (event.key === 'Enter') {
    event.preventDefault();
    document.querySelector<HTMLElement>(detail)?.focus();
  }
}
