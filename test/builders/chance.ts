/** Seeded chance for simulated seasons: the same seed tells the same season on every machine. */
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export type Chance = {
  /** 0 ≤ x < 1 */
  readonly share: () => number;
  /** A whole number, both ends included. */
  readonly whole: (from: number, to: number) => number;
  readonly normal: (mean: number, deviation: number) => number;
  readonly hits: (probability: number) => boolean;
  readonly pick: <T>(all: readonly T[]) => T;
  /** How many of `tries` succeed. */
  readonly binomial: (tries: number, probability: number) => number;
};

export function chanceOf(seed: number): Chance {
  const generator = xoroshiro128plus(seed);
  const share = () => uniformInt(generator, 0, 2 ** 30 - 1) / 2 ** 30;
  const whole = (from: number, to: number) => uniformInt(generator, from, to);
  const normal = (mean: number, deviation: number) =>
    mean + deviation * Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
  const binomial = (tries: number, probability: number) => {
    // The normal law is near enough for counts of many cases.
    if (tries > 200) {
      const deviation = Math.sqrt(tries * probability * (1 - probability));
      return Math.max(0, Math.min(tries, Math.round(normal(tries * probability, deviation))));
    }
    let succeeded = 0;
    for (let one = 0; one < tries; one++) if (share() < probability) succeeded++;
    return succeeded;
  };
  return {
    share,
    whole,
    normal,
    binomial,
    hits: (probability) => share() < probability,
    pick: (all) => {
      const one = all[whole(0, all.length - 1)];
      if (one === undefined) throw new RangeError('nothing to pick from');
      return one;
    },
  };
}
