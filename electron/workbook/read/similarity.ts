import { foldName } from '../../../shared/domain/unit.ts';
import { remembered } from './remembered.ts';

/** Names are shorter; a cell may hold 32,767 characters. */
const MOST_CHARACTERS = 600;

export const wordsOf: (text: string) => ReadonlySet<string> = remembered(
  (text) =>
    new Set(
      foldName(text.slice(0, MOST_CHARACTERS))
        .split(' ')
        .filter((word) => word !== ''),
    ),
);

/** Enough words of a shortened name that it can only be that one. */
const SHORTENED = 4;

/** 0 to 1: shared words of two names (Dice); a name that is wholly inside a longer one counts as the same. */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  if (short.size === 0) return 0;
  let shared = 0;
  for (const word of short) if (long.has(word)) shared++;
  const dice = (2 * shared) / (a.size + b.size);
  return shared === short.size && shared >= SHORTENED ? Math.max(dice, 0.9) : dice;
}
