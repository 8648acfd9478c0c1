import type { DropPlace } from '../api/drops.ts';
import type { GivenFile } from '../api/pickFiles.ts';
import { isTable } from '../features/receipt/isTable.ts';
import type { Place } from './route.ts';

/** Papers, and the certificates of those who sign them. */
const PAPER = /\.(pdf|pem|crt|cer|der|p7b)$/i;

/** Which place takes what was dropped; null = nothing in it is for any. @param place where it was dropped. */
export function dropGoal(files: readonly Pick<GivenFile, 'name'>[], place: Place): DropPlace | null {
  const here = place === 'receipt' || place === 'decisions' ? place : null;
  const tables = files.some((one) => isTable(one.name));
  const papers = files.some((one) => PAPER.test(one.name));
  // A mixed folder is the communes', unless it was dropped where papers are verified.
  if (tables && papers) return here ?? 'receipt';
  if (tables) return 'receipt';
  return papers ? 'decisions' : here;
}
