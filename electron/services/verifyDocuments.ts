/** Says of any PDF what its signatures are worth, and whether it is a paper of this office's register. */
import { fail, ok } from '../../shared/domain/result.ts';
import { parseAuthorities, parseRevocationLists, type Verification } from '../signing/index.ts';
import { type Store, sha256Hex } from '../store/index.ts';
import type { TaskRunner } from '../tasks/taskRunner.ts';
import type { Progress, Reply } from './context.ts';
import type { Source } from './files.ts';
import { type PaperStanding, standingOfFile } from './paperStanding.ts';

export type VerifiedFile = Verification & {
  readonly file: string;
  readonly register: 'matches' | 'differs' | 'unknown';
  /** Of a paper of our register: whether a later decision amended, replaced or revoked what it says. */
  readonly standing: PaperStanding | null;
};

export type VerifyRequest = {
  readonly files: readonly Source[];
  /** Certificates to trust, PEM or DER. */
  readonly authorities: readonly Source[];
  /** Lists of revoked certificates, PEM or DER. */
  readonly revocationLists?: readonly Source[];
};

/** @param store null when there is no data folder: every paper is then unknown to the register. */
export async function verifyDocuments(
  { store, tasks, now }: { readonly store: Store | null; readonly tasks: TaskRunner; readonly now: () => Date },
  request: VerifyRequest,
  progress: Progress,
): Promise<Reply<readonly VerifiedFile[]>> {
  const authorities: Uint8Array[] = [];
  for (const file of request.authorities) {
    const pem = file.read();
    if (!pem.ok) return pem;
    const parsed = parseAuthorities(pem.value);
    if (!parsed.ok) return parsed;
    authorities.push(...parsed.value);
  }
  const revocationLists: Uint8Array[] = [];
  for (const file of request.revocationLists ?? []) {
    const list = file.read();
    if (!list.ok) return list;
    const parsed = parseRevocationLists(list.value);
    if (!parsed.ok) return fail(parsed.error.code, { ...parsed.error.params, file: file.name });
    revocationLists.push(...parsed.value);
  }
  const verified: VerifiedFile[] = [];
  for (const [index, file] of request.files.entries()) {
    const pdf = file.read();
    if (!pdf.ok) {
      // One file that is not there must not cost the others their answer.
      if (request.files.length === 1) return pdf;
      verified.push({ ...NOTHING_TO_READ, file: file.name, register: 'unknown', standing: null });
      continue;
    }
    const answer = await tasks.run('verifyPdf', { pdf: pdf.value, trust: { authorities, revocationLists, at: now() } });
    // A reader that dies or hangs on a file: whatever it is, it is no paper that anyone can read.
    const verification = answer.ok ? answer.value : NOTHING_TO_READ;
    const register = inRegister(store, pdf.value, verification);
    const standing = store && standingOfFile(store, pdf.value, verification.unsignedSha256);
    verified.push({ ...verification, file: file.name, register, standing });
    progress(index + 1, request.files.length, file.name);
  }
  return ok(verified);
}

const NOTHING_TO_READ: Verification = {
  verdict: 'unreadable',
  signatures: [],
  unsignedSha256: null,
  revisions: [],
  missing: [],
  hazards: [],
  changes: [],
  problem: 'NOT_A_PDF',
};

/**
 * matches  these very bytes were issued or signed here, or signed elsewhere over a paper that was issued here
 * unknown  not of this office, or a draft: nobody decided what it says
 * differs  it starts as a paper of ours, and is no longer whole
 */
function inRegister(
  store: Store | null,
  pdf: Uint8Array,
  { verdict, unsignedSha256 }: Verification,
): VerifiedFile['register'] {
  if (store === null) return 'unknown';
  const sha256 = sha256Hex(pdf);
  const isFinal = (hash: string | null | undefined) => hash != null && store.documents.paper(hash)?.draft === false;
  if (isFinal(sha256) || isFinal(store.documents.signedFrom(sha256))) return 'matches';
  if (!isFinal(unsignedSha256)) return 'unknown';
  return verdict === 'valid' || verdict === 'valid-untrusted' ? 'matches' : 'differs';
}
