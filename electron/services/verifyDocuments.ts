/**
 * Says of any PDF what its signatures are worth, of any picture what the code in it says, of a dossier whether it is whole, and
 * whether this office's register agrees.
 */
import { fail, ok } from '../../shared/domain/result.ts';
import type { SignerRole } from '../../shared/domain/signerRole.ts';
import type { DossierProblem } from '../dossier/index.ts';
import {
  parseAuthorities,
  parseRevocationLists,
  pictureKind,
  type Trusted,
  type Verification,
} from '../signing/index.ts';
import type { Store } from '../store/index.ts';
import type { TaskRunner } from '../tasks/taskRunner.ts';
import type { Progress, Reply } from './context.ts';
import { type DossierWord, verifyDossier } from './dossier/verifyDossier.ts';
import { MAXIMUM_FILE_BYTES, type Source } from './files.ts';
import { type RegisterWord, registerWord } from './registerWord.ts';
import { trustOf } from './trust.ts';
import { type CodeWord, type PictureProblem, verifyPicture } from './verifyPicture.ts';

export type VerifiedFile = Omit<Verification, 'problem'> &
  Omit<RegisterWord, 'lackingRoles'> & {
    readonly file: string;
    readonly problem: Verification['problem'] | DossierProblem | PictureProblem | null;
    /** What the code in a picture says; null for anything else. */
    readonly code: CodeWord | null;
    /** What a dossier holds, and what of it is not as it was made; null for anything else. */
    readonly dossier: DossierWord | null;
  };

export type VerifyRequest = {
  readonly files: readonly Source[];
  /** Certificates to trust beside those of the office, PEM or DER. */
  readonly authorities: readonly Source[];
  /** Lists of revoked certificates, beside those of the office, PEM or DER. */
  readonly revocationLists?: readonly Source[];
};
type Verifying = { readonly store: Store | null; readonly tasks: TaskRunner; readonly now: () => Date };

/** @param store null when there is no data folder: every paper is then unknown to the register. */
export async function verifyDocuments(
  verifying: Verifying,
  request: VerifyRequest,
  progress: Progress,
): Promise<Reply<readonly VerifiedFile[]>> {
  const trust = trustOfRequest(verifying.store, request);
  if (!trust.ok) return trust;
  const verified: VerifiedFile[] = [];
  for (const [index, file] of request.files.entries()) {
    const bytes = file.read();
    const tooLarge = !bytes.ok && bytes.error.params.reason === 'TOO_LARGE';
    // One file that is not there must not cost the others their answer.
    if (!bytes.ok && !tooLarge && request.files.length === 1) return bytes;
    const word = bytes.ok
      ? await verifyOne(verifying, bytes.value, trust.value)
      : unreadable(tooLarge ? 'TOO_LARGE' : 'NOT_A_PDF');
    verified.push({ file: file.name, ...word });
    progress(index + 1, request.files.length, file.name);
  }
  return ok(verified);
}

/** A dossier holds a whole season with its papers. */
export const LARGEST_VERIFIED = 512 << 20;
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

function trustOfRequest(store: Store | null, { authorities, revocationLists = [] }: VerifyRequest): Reply<Trusted> {
  const own: Trusted = store ? trustOf(store) : { authorities: [], revocationLists: [] };
  const further: { readonly authorities: Uint8Array[]; readonly revocationLists: Uint8Array[] } = {
    authorities: [...own.authorities],
    revocationLists: [...own.revocationLists],
  };
  for (const file of authorities) {
    const pem = file.read();
    if (!pem.ok) return pem;
    const parsed = parseAuthorities(pem.value);
    if (!parsed.ok) return parsed;
    further.authorities.push(...parsed.value);
  }
  for (const file of revocationLists) {
    const list = file.read();
    if (!list.ok) return list;
    const parsed = parseRevocationLists(list.value);
    if (!parsed.ok) return fail(parsed.error.code, { ...parsed.error.params, file: file.name });
    further.revocationLists.push(...parsed.value);
  }
  return ok(further);
}

async function verifyOne(
  { store, tasks, now }: Verifying,
  bytes: Uint8Array,
  trust: Trusted,
): Promise<Omit<VerifiedFile, 'file'>> {
  if (isZip(bytes)) return { ...unreadable(null), ...(await dossierWord({ store, tasks, now }, bytes, trust)) };
  if (bytes.length > MAXIMUM_FILE_BYTES) return unreadable('TOO_LARGE');
  if (pictureKind(bytes) !== null) return { ...unreadable(null), ...(await verifyPicture({ store, tasks }, bytes)) };
  const answer = await tasks.run('verifyPdf', { pdf: bytes, trust: { ...trust, at: now() } });
  // A reader that dies or hangs on a file: whatever it is, it is no paper that anyone can read.
  if (!answer.ok) return unreadable('DAMAGED');
  const { lackingRoles, ...word } = registerWord(store, bytes, answer.value);
  const missing: readonly SignerRole[] = [...new Set([...answer.value.missing, ...lackingRoles])];
  return { ...answer.value, ...word, missing, code: null, dossier: null };
}

/** Its papers' own words stand with them; of these, a missing signature and what looks different elsewhere are told of the whole. */
async function dossierWord(verifying: Verifying, bytes: Uint8Array, trust: Trusted) {
  const word = await verifyDossier(verifying, bytes, trust);
  if (word.problem !== null) return word;
  const { papers } = word.dossier;
  return {
    ...word,
    missing: [...new Set(papers.flatMap((one) => one.missing))],
    hazards: [...new Set(papers.flatMap((one) => one.hazards))],
  };
}

const unreadable = (problem: VerifiedFile['problem']): Omit<VerifiedFile, 'file'> => ({
  verdict: 'unreadable',
  signatures: [],
  unsignedSha256: null,
  revisions: [],
  missing: [],
  hazards: [],
  changes: [],
  problem,
  register: 'unknown',
  paper: null,
  standing: null,
  lacking: [],
  code: null,
  dossier: null,
});
