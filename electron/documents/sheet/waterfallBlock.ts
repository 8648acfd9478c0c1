/** The way from what a unit claimed to what was found, step by step, each to the exact point. */
import {
  addExact,
  ceilingExact,
  compareExact,
  EXACT_ZERO,
  type Exact,
  floorExact,
  formatExact,
  shareOf,
  subtractExact,
  wholeExact,
} from '../../../shared/domain/points.ts';
import { exactTotal, shownChange } from '../shownPoints.ts';
import { decimalIn } from './dates.ts';
import type { Block, WaterfallRow } from './sheet.ts';
import type { Wording } from './wording.ts';

type Way = {
  readonly start: Exact;
  readonly steps: readonly { readonly text: string; readonly under?: string; readonly delta: Exact }[];
};

/** Texts of the template: waterfallColumns, lastStep, and `startName`. */
export function waterfallBlock({ start, steps }: Way, w: Wording, startName = 'selfStep'): Block {
  const totals = [start];
  for (const { delta } of steps) totals.push(addExact(totals.at(-1) ?? start, delta));
  const [low, high] = scaleOf(totals);
  const at = (total: Exact): number => shareOf(subtractExact(total, low), subtractExact(high, low));
  const whole = (name: string, total: Exact): WaterfallRow => ({
    text: w.text(name),
    under: null,
    change: '',
    total: decimalIn(w.language, exactTotal(total)),
    from: 0,
    to: at(total),
    whole: true,
  });
  return {
    kind: 'waterfall',
    columns: w.columns('waterfallColumns', 3),
    scale: `${formatExact(low)} – ${formatExact(high)}`,
    rows: [
      whole(startName, start),
      ...steps.map(({ text, under = null, delta }, i): WaterfallRow => {
        const [before = start, after = start] = totals.slice(i, i + 2);
        const change = decimalIn(w.language, shownChange(delta));
        return {
          text,
          under,
          change,
          total: decimalIn(w.language, exactTotal(after)),
          from: at(before),
          to: at(after),
          whole: false,
        };
      }),
      whole('lastStep', totals.at(-1) ?? start),
    ],
  };
}

/** Whole points around all totals, with room below so that the lowest one still has a bar; never below nought. */
function scaleOf(totals: readonly Exact[]): readonly [low: Exact, high: Exact] {
  const sorted = totals.toSorted(compareExact);
  const [least = EXACT_ZERO, most = EXACT_ZERO] = [sorted[0], sorted.at(-1)];
  const low = floorExact(subtractExact(least, wholeExact(1)));
  return [low.n < 0n ? EXACT_ZERO : low, ceilingExact(most)];
}
