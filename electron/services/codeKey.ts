/** The office's key for the codes on certificates: made when the first code is, and kept with the office's data. */
import { createHash } from 'node:crypto';
import type { Actor } from '../../shared/domain/audit.ts';
import { ok } from '../../shared/domain/result.ts';
import { type CodeKey, createCodeKey } from '../signing/index.ts';
import { type Done, type Store, sha256Hex } from '../store/index.ts';
import type { Reply } from './context.ts';

const SAMPLE_SEED = createHash('sha384').update('Thẩm Định: khoá của dữ liệu mẫu, ai cũng biết').digest();

/** The private half, for `signCertificateCode`. */
export function codeSigningKey(store: Store, actor: Actor, now: Date): Uint8Array {
  const [newest] = store.signing.codeKeys();
  if (newest) return newest.privateKey;
  // Sample data proves nothing, and its papers are the same at every run.
  const made = store.office.office().sample ? createCodeKey(SAMPLE_SEED) : createCodeKey();
  const at = now.toISOString();
  const kept = store.command({ actor, at }, (): Reply<Done<null>> => {
    store.signing.keepCodeKey(made, at);
    return ok({ value: null, event: { kind: 'code-key-made', payload: { sha256: sha256Hex(made.publicKey) } } });
  });
  if (!kept.ok) throw new Error(kept.error.code);
  return made.privateKey;
}

/** The public halves, to check codes by and to give away in the verifier page. */
export const officeCodeKeys = (store: Store): readonly CodeKey[] =>
  store.signing
    .codeKeys()
    .map(({ publicKey }) => ({ office: store.office.office().authority.name, publicKey: new Uint8Array(publicKey) }));
