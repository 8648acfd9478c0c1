/** Which number each paper of a round has. */
import type { Issue } from '../../shared/domain/decision.ts';
import type { RoundPaper } from '../../shared/domain/officePapers.ts';
import type { PaperNumber, Round, Store } from '../store/index.ts';

export const paperKey = ({ kind, unit, ordinal }: RoundPaper): string => `${kind} ${unit ?? ''} ${ordinal}`;

export type NumbersOfRound = {
  readonly of: (paper: RoundPaper) => PaperNumber | null;
  /** As papers print it: blank until given. */
  readonly issueOf: (paper: RoundPaper) => Issue;
};

export function numbersOf(store: Store, round: Round): NumbersOfRound {
  const codes = new Map(round.units.map((one) => [one.id, one.code]));
  const given = new Map(
    store.numbers.held().flatMap((one): (readonly [string, PaperNumber])[] => {
      if (one.way === 'elsewhere' || one.year !== round.year) return [];
      const unit = one.unitId === null ? null : (codes.get(one.unitId) ?? null);
      return [[paperKey({ kind: one.kind, unit, ordinal: one.ordinal }), one]];
    }),
  );
  const of = (paper: RoundPaper) => given.get(paperKey(paper)) ?? null;
  return {
    of,
    issueOf: (paper) => {
      const found = of(paper);
      return { number: found && String(found.number), date: found?.day ?? null };
    },
  };
}
