/** The file name of a paper of a round: ASCII, the same for the same paper, in the order of the acts. */
import type { RoundPaper } from '../../shared/domain/officePapers.ts';
import { foldName } from '../../shared/domain/unit.ts';
import { paperFileName } from '../documents/index.ts';
import type { Round } from '../store/index.ts';
import type { PaperSource } from './roundPapers.ts';

const NAMES = {
  decision: 'quyet-dinh',
  certificate: 'giay-cong-nhan',
  notice: 'thong-bao',
  amendment: 'sua-doi',
  revocation: 'thu-hoi',
  'meeting-pack': 'tai-lieu-hop',
  minutes: 'bien-ban',
  proposal: 'to-trinh',
  summary: 'bao-cao-tong-hop',
} as const satisfies Readonly<Record<RoundPaper['kind'], string>>;

/** @param source null for a paper that is only kept. A later act's certificate is told from the first by its number. */
export function roundPaperName(paper: RoundPaper, round: Round, source: PaperSource | null): string {
  const ordinal = String(paper.ordinal).padStart(2, '0');
  if (source?.form === 'decision' && (paper.unit === null || source.model.units.length > 1 || paper.ordinal === 1))
    return paperFileName(source.paper, source.model);
  if (paper.unit === null) return `${ordinal}-${NAMES[paper.kind]}-${round.year}.pdf`;
  const name = round.units.find((one) => one.code === paper.unit)?.name ?? '';
  return `${ordinal}-${NAMES[paper.kind]}-${paper.unit}-${foldName(name).replaceAll(' ', '-')}.pdf`;
}
