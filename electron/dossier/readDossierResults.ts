/** The results of a round out of its dossier, for the year after: only out of one that is what it was when it was made. */
import type { DossierResults } from '../../shared/contract/dossierResultsFile.ts';
import { checkDossier } from './checkDossier.ts';
import { MANIFEST, RESULTS } from './entryNames.ts';
import { DossierRefusal } from './openDossier.ts';

export type DossierReading =
  | { readonly kind: 'results'; readonly results: DossierResults }
  /** A zip of something else, or no zip: another reader's. */
  | { readonly kind: 'not-a-dossier' }
  /** `entry`: the first that is not as it was when the dossier was made. */
  | { readonly kind: 'altered'; readonly entry: string };

export async function readDossierResults(bytes: Uint8Array): Promise<DossierReading> {
  try {
    const { results, differing, missing, extra, chain, notBorneOut } = await checkDossier(bytes);
    const broken = chain.intact ? [] : [`log ${chain.brokenAt}`];
    const [entry] = [...differing, ...missing, ...extra, ...broken, ...notBorneOut];
    if (entry !== undefined || results === null) return { kind: 'altered', entry: entry ?? RESULTS };
    return { kind: 'results', results };
  } catch (error) {
    if (!(error instanceof DossierRefusal)) throw error;
    return error.code === 'MANIFEST_UNREADABLE' ? { kind: 'altered', entry: MANIFEST } : { kind: 'not-a-dossier' };
  }
}
