/** Whether scores can be entered while two people appraise a unit independently, and why not. */
import type { CriterionRow, Sheet } from '../sheetTypes.ts';

type Second = Sheet['second'];

/** Key under `window.second` of why nobody, or this person, may enter a score; null = nothing stands in the way. */
export function closedBecause({ kind, own }: Second): string | null {
  if (kind === 'unassigned') return 'readOnlyUnassigned';
  if (kind !== 'under-way' || own === 'open') return null;
  return own === 'finished' ? 'readOnlyFinished' : 'readOnlyUnderWay';
}

/** Where the two differ, only a chair who is neither of them has the next word. */
export const mayResolve = (
  { users }: { readonly users: readonly { readonly user: string }[] },
  person: { readonly user: string } | null,
  allowed: boolean,
): boolean => allowed && person !== null && !users.some((one) => one.user === person.user);

export const isDisputed = ({ rows }: Second, { criterion }: CriterionRow): boolean =>
  rows.some((one) => one.open && one.criterion === criterion);
