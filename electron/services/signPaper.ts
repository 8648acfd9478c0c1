/** One PDF signed, and its place in the register. */
import type { Actor } from '../../shared/domain/audit.ts';
import { ok } from '../../shared/domain/result.ts';
import { type SigningKey, signPdf } from '../signing/index.ts';
import { type Done, type Store, sha256Hex } from '../store/index.ts';
import type { TaskRunner } from '../tasks/taskRunner.ts';
import type { Reply } from './context.ts';

export type Signature = {
  readonly key: SigningKey;
  readonly signedAt: Date;
  readonly visible: boolean;
  readonly reason: string | null;
};

export type SignedPaper = {
  readonly sha256: string;
  /** Of the file that was signed. */
  readonly documentSha256: string;
  readonly signer: string;
  readonly signedAt: string;
  readonly bytes: Uint8Array;
};

export async function signPaper(
  tasks: TaskRunner,
  unsigned: Uint8Array,
  { key, signedAt, visible, reason }: Signature,
): Promise<Reply<SignedPaper>> {
  const appearance = visible ? await drawAppearance(tasks, key, signedAt) : ok(null);
  if (!appearance.ok) return appearance;
  const pdf = await signPdf(unsigned, { key, signedAt, reason, role: 'person', appearance: appearance.value });
  if (!pdf.ok) return pdf;
  return ok({
    sha256: sha256Hex(pdf.value),
    documentSha256: sha256Hex(unsigned),
    signer: key.subject,
    signedAt: signedAt.toISOString(),
    bytes: pdf.value,
  });
}

async function drawAppearance(tasks: TaskRunner, key: SigningKey, signedAt: Date): Promise<Reply<Uint8Array>> {
  const { subject: signer, organisation } = key;
  const answer = await tasks.run('renderSignatureAppearance', { signer, organisation, time: vietnamTime(signedAt) });
  return answer.ok ? answer.value : answer;
}

/** "2025-01-08T09:30:00+07:00": Vietnam keeps one offset all year. */
const vietnamTime = (at: Date): string => `${new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;

/** Of a paper that was issued here. */
export function registerSignature(store: Store, paper: SignedPaper, actor: Actor): void {
  const { sha256, documentSha256, signer, signedAt } = paper;
  store.command({ actor, at: signedAt }, (): Reply<Done<null>> => {
    store.documents.sign(paper);
    return ok({ value: null, event: { kind: 'document-signed', payload: { sha256, documentSha256, signer } } });
  });
}
