/** Signs PDF files with a key from a PKCS#12 file or a token; what the register knows is kept there signed as well. */
import { basename, join } from 'node:path';
import { fail, ok } from '../../shared/domain/result.ts';
import { openP12, openToken, type SigningKey } from '../signing/index.ts';
import type { Store } from '../store/index.ts';
import type { TaskRunner } from '../tasks/taskRunner.ts';
import { OPERATOR, type Progress, type Reply } from './context.ts';
import { checkFree, readFileSafely, writeFileSafely } from './files.ts';
import { registerSignature, signPaper } from './signPaper.ts';

/** A PKCS#12 file, or a token by label or serial number behind its maker's PKCS#11 library. */
export type KeySource =
  | { readonly kind: 'p12'; readonly file: string }
  | { readonly kind: 'token'; readonly module: string; readonly token: string };

export type SignRequest = {
  readonly files: readonly string[];
  readonly out: string;
  readonly key: KeySource;
  readonly pin: string;
  readonly visible: boolean;
  readonly reason: string | null;
};

export type SignedFile = {
  readonly file: string;
  readonly sha256: string;
  readonly source: string;
  readonly signer: string;
};

type Signing = { readonly store: Store | null; readonly tasks: TaskRunner; readonly now: () => Date };

/** @param store null when there is no data folder: any PDF can be signed without one. */
export async function signDocuments(
  signing: Signing,
  request: SignRequest,
  progress: Progress,
): Promise<Reply<readonly SignedFile[]>> {
  const at = signing.now();
  if (request.key.kind === 'token') {
    const { module, token } = request.key;
    const opened = await openToken({ module, token, pin: request.pin }, at);
    if (!opened.ok) return opened;
    try {
      return await signAll(signing, { ...request, key: opened.value.key }, progress);
    } finally {
      await opened.value.close();
    }
  }
  const p12 = readFileSafely(request.key.file);
  if (!p12.ok) return p12;
  const key = await openP12(p12.value, request.pin, at);
  return key.ok ? signAll(signing, { ...request, key: key.value }, progress) : key;
}

async function signAll(
  { store, tasks, now }: Signing,
  request: Omit<SignRequest, 'key' | 'pin'> & { readonly key: SigningKey },
  progress: Progress,
): Promise<Reply<readonly SignedFile[]>> {
  const names = request.files.map((one) => basename(one));
  const twice = names.find((one, index) => names.indexOf(one) !== index);
  if (twice !== undefined) return fail('OUTPUT_EXISTS', { file: join(request.out, twice) });

  const signed: SignedFile[] = [];
  for (const [index, source] of request.files.entries()) {
    const unsigned = readFileSafely(source);
    if (!unsigned.ok) return unsigned;
    const { visible, reason } = request;
    const pdf = await signPaper(tasks, unsigned.value, { key: request.key, signedAt: now(), visible, reason });
    if (!pdf.ok) return fail(pdf.error.code, { ...pdf.error.params, file: source });
    const file = join(request.out, basename(source));
    const free = checkFree(file, pdf.value.bytes, () => false);
    if (!free.ok) return free;
    // The register first: a signature that is in nobody's books must not lie about in a folder.
    if (store?.documents.paper(pdf.value.documentSha256)) registerSignature(store, pdf.value, OPERATOR);
    const written = writeFileSafely(file, pdf.value.bytes, () => false);
    if (!written.ok) return written;
    const { sha256, signer } = pdf.value;
    signed.push({ file, sha256, source, signer });
    progress(index + 1, request.files.length, basename(source));
  }
  return ok(signed);
}
