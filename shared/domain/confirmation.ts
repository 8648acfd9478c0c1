/** "A person never confirms his own adjustment": who decides confirms all that stands, bar what he did himself. */
import { type Adjustment, sameState } from './appraisal.ts';

export type Unconfirmed = { readonly id: number; readonly criterion: string; readonly by: string };

/** Standing adjustments that nobody but their author has looked at. */
export const unconfirmed = (standing: readonly Adjustment[], confirmed: ReadonlySet<number>): readonly Unconfirmed[] =>
  standing
    .filter((one) => !confirmed.has(one.id) && !agrees(one))
    .map(({ id, criterion, by }) => ({ id, criterion, by }));

/** Who leaves a score as it was, or agrees that the matter did not arise as the unit says, confirms another's word. */
const agrees = ({ from, to }: Adjustment): boolean =>
  sameState(from, to) || (from.kind === 'claimed' && to.kind === 'not-applicable');

/** Those that keep this person from deciding the unit. */
export const ownOf = (all: readonly Unconfirmed[], user: string): readonly Unconfirmed[] =>
  all.filter((one) => one.by === user);
