/** The file name of a paper of a round, in the language of the paper. */
import type { Language } from '../../shared/domain/criteriaSet.ts';
import type { RoundPaper } from '../../shared/domain/officePapers.ts';
import { paperFileName } from '../documents/index.ts';
import type { Round } from '../store/index.ts';

export function roundPaperName(
  { kind, unit, ordinal }: RoundPaper,
  round: Round,
  language: Language,
  ending?: 'docx',
): string {
  const name = round.units.find((one) => one.code === unit)?.name ?? '';
  const about = unit === null ? [] : [unit, name];
  return paperFileName({ kind, language, year: round.year, ordinal, about }, ending);
}
