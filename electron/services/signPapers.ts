/** Signs papers of the register with one key: each paper is stored signed before the next one is begun. */
import { fail, ok } from '../../shared/domain/result.ts';
import type { SigningKey } from '../signing/index.ts';
import { actingMember, actorOf, type Context, type Progress, type Reply } from './context.ts';
import type { StoredPaper } from './paperRegister.ts';
import { registerSignature, signPaper } from './signPaper.ts';

export type SignPapersRequest = {
  readonly papers: readonly StoredPaper[];
  readonly key: SigningKey;
  readonly reason: string | null;
  readonly user: string;
};

/** @returns how many were signed; fewer than asked for when it was stopped. */
export async function signPapers(
  { store, tasks, now }: Context,
  { papers, key, reason, user }: SignPapersRequest,
  { progress, signal }: { readonly progress: Progress; readonly signal: AbortSignal },
): Promise<Reply<number>> {
  const member = actingMember(store, user, 'sign');
  if (!member.ok) return member;
  for (const [index, { fileName, issued }] of papers.entries()) {
    if (signal.aborted) return ok(index);
    const unsigned = store.documents.bytes(issued.sha256);
    if (!unsigned) throw new Error(`the register has lost ${issued.sha256}`);
    const signed = await signPaper(tasks, unsigned, { key, signedAt: now(), visible: true, reason });
    if (!signed.ok) return fail(signed.error.code, { ...signed.error.params, file: fileName });
    registerSignature(store, signed.value, actorOf(member.value));
    progress(index + 1, papers.length, fileName);
  }
  return ok(papers.length);
}
