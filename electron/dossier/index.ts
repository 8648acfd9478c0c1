/** The dossier's public face; for the child process, which reads foreign ones, and for the service that makes our own. */
export { checkDossier, type DossierCheck } from './checkDossier.ts';
export {
  APPRAISALS,
  CRITERIA_SET,
  ISSUED,
  isEntryName,
  isStoredAsItIs,
  LOG,
  MANIFEST,
  MEETINGS,
  PAPER_REGISTER,
  READ_ME,
  RESULTS,
  SIGNED,
  SUBMISSIONS,
} from './entryNames.ts';
export { type DossierProblem, DossierRefusal, openDossier, sha256Of } from './openDossier.ts';
export { printedHead } from './printedHead.ts';
export { type DossierReading, readDossierResults } from './readDossierResults.ts';
