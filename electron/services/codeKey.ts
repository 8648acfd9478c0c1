/** The office's key for the codes on certificates: made with the first decision, and kept with the office's data. */
import { createHash } from 'node:crypto';
import { type CodeKey, createCodeKey } from '../signing/index.ts';
import { type NewEvent, type Store, sha256Hex } from '../store/index.ts';

const SAMPLE_SEED = createHash('sha384').update('Thẩm Định: khoá của dữ liệu mẫu, ai cũng biết').digest();

/** Within a command. @returns the event to log; none where the office has its key. */
export function keepCodeKey(store: Store, at: string): readonly NewEvent[] {
  if (store.signing.codeKeys().length > 0) return [];
  // Sample data proves nothing, and its papers are the same at every run.
  const made = store.office.office().sample ? createCodeKey(SAMPLE_SEED) : createCodeKey();
  store.signing.keepCodeKey(made, at);
  return [{ kind: 'code-key-made', payload: { sha256: sha256Hex(made.publicKey) } }];
}

/** The public halves, to check codes by and to give away in the verifier page. */
export const officeCodeKeys = (store: Store): readonly CodeKey[] =>
  store.signing
    .codeKeys()
    .map(({ publicKey }) => ({ office: store.office.office().authority.name, publicKey: new Uint8Array(publicKey) }));
