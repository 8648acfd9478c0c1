import type { DropPlace } from '../api/drops.ts';
import type { GivenFile } from '../api/pickFiles.ts';
import { isTable } from '../features/receipt/isTable.ts';
import type { Place } from './route.ts';

/** Papers, and the certificates of those who sign them. */
const PAPER = /\.(pdf|pem|crt|cer|der|p7b)$/i;

/** The dossier of a round: to verify, or last year's results. */
const DOSSIER = /\.zip$/i;

/** A data file of this program, or a backup of one: last year's results. */
const DATABASE = /\.db$/i;

/** Which place takes what was dropped; null = nothing in it is for any. @param place where it was dropped. */
export function dropGoal(files: readonly Pick<GivenFile, 'name'>[], place: Place | 'lastYear'): DropPlace | null {
  const here = place === 'receipt' || place === 'decisions' ? place : null;
  const tables = files.some((one) => isTable(one.name));
  const papers = files.some((one) => PAPER.test(one.name));
  const databases = files.some((one) => DATABASE.test(one.name));
  const dossiers = files.some((one) => DOSSIER.test(one.name));
  if (place === 'lastYear' && files.length === 1 && (tables || databases || dossiers)) return 'lastYear';
  // A mixed folder is the communes', unless it was dropped where papers are verified.
  if (tables && papers) return here ?? 'receipt';
  if (tables) return 'receipt';
  if (papers) return 'decisions';
  if (databases) return 'checks';
  return here ?? (dossiers ? 'decisions' : null);
}
