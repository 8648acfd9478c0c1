/** so-van-ban.json and bien-ban-hop.json: papers with their numbers and signatures, the register of numbers, meetings as they were taken down. */
import type { NumberEntry } from '../../store/index.ts';
import { payloadOf } from '../paperNumbers.ts';
import type { RoundFacts } from './roundFacts.ts';

export function paperRegisterEntry({ round, papers, numbers, withdrawals }: RoundFacts) {
  const codes = new Map(round.units.map((unit) => [unit.id, unit.code]));
  const gone = new Map(withdrawals.map((one) => [one.numberId, one]));
  return {
    year: round.year,
    papers: papers.map(({ issued, number, signed, ...paper }) => ({
      ...paper,
      sha256: issued.sha256,
      issuedAt: issued.issuedAt,
      number: number && { number: number.number, series: number.series, day: number.day, way: number.way },
      signed: signed.map(({ file, sha256, signer, signedAt, signatures }) => ({
        ...{ file, sha256, signer, signedAt, signatures },
      })),
    })),
    numbers: ofRound(numbers, round.year).map((one) => {
      const unit = one.way === 'elsewhere' || one.unitId === null ? null : (codes.get(one.unitId) ?? null);
      const { note, by, at } = gone.get(one.id) ?? {};
      return {
        entry: payloadOf({ ...one, unit }),
        ...{ by: one.by, at: one.at, withdrawn: note === undefined ? null : { note, by, at } },
      };
    }),
  };
}

/** Those of its papers, and the spans of the same series that papers outside this program took. */
function ofRound(numbers: readonly NumberEntry[], year: number): readonly NumberEntry[] {
  const own = numbers.filter((one) => one.way !== 'elsewhere' && one.year === year);
  const series = new Set(own.map((one) => `${one.series} ${one.seriesYear}`));
  return numbers.filter(
    (one) => own.includes(one) || (one.way === 'elsewhere' && series.has(`${one.series} ${one.seriesYear}`)),
  );
}

export const meetingsEntry = ({ round, meetings }: RoundFacts) => ({
  year: round.year,
  meetings: meetings.map(({ ordinal, facts, by, at }) => ({ ordinal, facts, by, at })),
});
