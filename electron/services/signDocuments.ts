/** Signs PDF files with a key from a PKCS#12 file or a token; what the register knows is kept there signed as well. */
import { basename, join } from 'node:path';
import { fail, ok } from '../../shared/domain/result.ts';
import { SIGNER_ROLES, type SignerRole } from '../../shared/domain/signerRole.ts';
import type { SigningKey } from '../signing/index.ts';
import { type Store, sha256Hex } from '../store/index.ts';
import type { TaskRunner } from '../tasks/taskRunner.ts';
import { OPERATOR, type Progress, type Reply } from './context.ts';
import { checkFree, readFileSafely, writeFileSafely } from './files.ts';
import { type KeySource, openKey } from './openKey.ts';
import { formBehind, pictureShown, registerSignature, signPaper } from './signPaper.ts';
import { trustOf } from './trust.ts';

export type SignRequest = {
  readonly files: readonly string[];
  readonly out: string;
  readonly key: KeySource;
  readonly visible: boolean;
  readonly reason: string | null;
  readonly role: SignerRole;
  readonly sealFollows: boolean;
  /** Number and symbol of the paper that the files are attachments of, each in a file of its own; null = they are papers. */
  readonly attachmentTo: string | null;
};

export type SignedFile = {
  readonly file: string;
  readonly sha256: string;
  readonly source: string;
  readonly signer: string;
  readonly role: SignerRole;
};

type Signing = { readonly store: Store | null; readonly tasks: TaskRunner; readonly now: () => Date };

/** @param store null when there is no data folder: any PDF can be signed without one. */
export async function signDocuments(
  signing: Signing,
  request: SignRequest,
  progress: Progress,
): Promise<Reply<readonly SignedFile[]>> {
  const { store, now } = signing;
  const trust = store ? trustOf(store) : { authorities: [], revocationLists: [] };
  const opened = await openKey(request.key, { trust, at: now() });
  if (!opened.ok) return opened;
  try {
    return await signAll(signing, request, opened.value.key, progress);
  } finally {
    await opened.value.close();
  }
}

async function signAll(
  { store, tasks, now }: Signing,
  { files, out, visible, reason, role, sealFollows, attachmentTo }: SignRequest,
  key: SigningKey,
  progress: Progress,
): Promise<Reply<readonly SignedFile[]>> {
  const names = files.map((one) => basename(one));
  const twice = names.find((one, index) => names.indexOf(one) !== index);
  if (twice !== undefined) return fail('OUTPUT_EXISTS', { file: join(out, twice) });

  const shown = visible ? await pictureShown(tasks, store, role) : ok(null);
  if (!shown.ok) return shown;
  const picture = shown.value;
  const expected = sealFollows ? SIGNER_ROLES : [];
  const signed: SignedFile[] = [];
  for (const [index, source] of files.entries()) {
    const before = readFileSafely(source);
    if (!before.ok) return before;
    const signature = { key, signedAt: now(), visible, reason, role, expected, picture, attachmentTo };
    const pdf = await signPaper(tasks, before.value, signature);
    if (!pdf.ok) return fail(pdf.error.code, { ...pdf.error.params, file: source });
    const file = join(out, basename(source));
    const free = checkFree(file, pdf.value.bytes, () => false);
    if (!free.ok) return free;
    // The register first: a signature that is in nobody's books must not lie about in a folder.
    const form = store && formBehind(store, sha256Hex(before.value), pdf.value);
    if (store && form) registerSignature(store, form, OPERATOR);
    const written = writeFileSafely(file, pdf.value.bytes, () => false);
    if (!written.ok) return written;
    const { sha256, signer } = pdf.value;
    signed.push({ file, sha256, source, signer, role });
    progress(index + 1, files.length, basename(source));
  }
  return ok(signed);
}
