/** Signs papers of the register with one key: each paper is stored signed before the next one is begun. */
import { fail, ok } from '../../shared/domain/result.ts';
import { SIGNER_ROLES, type SignerRole } from '../../shared/domain/signerRole.ts';
import { checkKey } from '../signing/index.ts';
import { sha256Hex } from '../store/index.ts';
import { actingMember, actorOf, type Context, type Progress, type Reply } from './context.ts';
import type { OpenKey } from './openKey.ts';
import { paperFile, type StoredPaper } from './paperRegister.ts';
import { formBehind, pictureShown, registerSignature, signPaper } from './signPaper.ts';

export type SignPapersRequest = {
  readonly papers: readonly StoredPaper[];
  readonly role: SignerRole;
  /** The organisation's signature follows: said in the person's, so that nobody takes that one for the last. */
  readonly sealFollows: boolean;
  readonly reason: string | null;
  readonly user: string;
};
type Work = { readonly progress: Progress; readonly signal: AbortSignal };

/** Closes the key. @returns how many were signed; fewer than asked for when it was stopped. */
export async function signPapers(
  context: Context,
  request: SignPapersRequest,
  opened: OpenKey,
  work: Work,
): Promise<Reply<number>> {
  try {
    return await signAll(context, request, opened, work);
  } finally {
    await opened.close();
  }
}

async function signAll(
  { store, tasks, now }: Context,
  { papers, role, sealFollows, reason, user }: SignPapersRequest,
  { key }: OpenKey,
  { progress, signal }: Work,
): Promise<Reply<number>> {
  const member = actingMember(store, user, 'sign');
  if (!member.ok) return member;
  const shown = await pictureShown(tasks, store, role);
  if (!shown.ok) return shown;
  const picture = shown.value;
  const expected = role === 'organisation' || sealFollows ? SIGNER_ROLES : [];
  for (const [index, paper] of papers.entries()) {
    if (signal.aborted) return ok(index);
    const { bytes: before } = paperFile(store, paper);
    const signedAt = now();
    // Midnight may pass in a long batch, and with it a certificate's last day; whom the office trusts was asked when it was opened.
    const checked = checkKey(key, signedAt);
    if (!checked.ok) return checked;
    const signed = await signPaper(tasks, before, {
      key,
      signedAt,
      visible: true,
      reason,
      role,
      expected,
      picture,
      attachmentTo: null,
    });
    if (!signed.ok) return fail(signed.error.code, { ...signed.error.params, file: paper.fileName });
    const form = formBehind(store, sha256Hex(before), signed.value);
    if (!form) throw new Error(`the register has lost ${paper.issued.sha256}`);
    registerSignature(store, form, actorOf(member.value));
    progress(index + 1, papers.length, paper.fileName);
  }
  return ok(papers.length);
}
