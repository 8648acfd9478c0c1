/** The results of a round out of its dossier, for the year after: only out of one that is what it was when it was made. */
import { parseCriteriaSet } from '../../shared/contract/criteriaSetFile.ts';
import type { DossierResults } from '../../shared/contract/dossierResultsFile.ts';
import type { CriteriaSet } from '../../shared/domain/criteriaSet.ts';
import { checkDossier } from './checkDossier.ts';
import { CRITERIA_SET, MANIFEST, RESULTS } from './entryNames.ts';
import { jsonOf } from './jsonOf.ts';
import { DossierRefusal, openDossier } from './openDossier.ts';

export type DossierReading =
  | { readonly kind: 'results'; readonly results: DossierResults; readonly set: CriteriaSet }
  /** A zip of something else: another reader's. */
  | { readonly kind: 'not-a-dossier' }
  /** `entry`: the first that is not as it was when the dossier was made. */
  | { readonly kind: 'altered'; readonly entry: string };

export async function readDossierResults(bytes: Uint8Array): Promise<DossierReading> {
  try {
    const { results, differing, missing, extra, chain, notBorneOut } = await checkDossier(bytes);
    const broken = chain.intact ? [] : [`log ${chain.brokenAt}`];
    const [entry] = [...differing, ...missing, ...extra, ...broken, ...notBorneOut];
    if (entry !== undefined) return { kind: 'altered', entry };
    const set = parseCriteriaSet(jsonOf(await (await openDossier(bytes)).read(CRITERIA_SET)));
    if (results === null || !set.ok) return { kind: 'altered', entry: results === null ? RESULTS : CRITERIA_SET };
    return { kind: 'results', results, set: set.value };
  } catch (error) {
    if (!(error instanceof DossierRefusal)) throw error;
    return error.code === 'MANIFEST_UNREADABLE' ? { kind: 'altered', entry: MANIFEST } : { kind: 'not-a-dossier' };
  }
}
