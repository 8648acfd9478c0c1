/**
 * Papers that were signed with another tool come back: matched by the hash of their first revision, judged, and kept in the register as
 * signed forms. What is not whole, or signed by nobody whom the office trusts, is told and not kept.
 */
import type { Actor } from '../../shared/domain/audit.ts';
import { ok } from '../../shared/domain/result.ts';
import type { PaperSignature } from '../../shared/domain/signerRole.ts';
import { roleOfField, type Verification } from '../signing/index.ts';
import { type Store, sha256Hex } from '../store/index.ts';
import { actingMember, actorOf, type Context, OPERATOR, type Progress, type Reply } from './context.ts';
import type { Source } from './files.ts';
import { registerSignature } from './signPaper.ts';
import { trustOf } from './trust.ts';

/**
 * stored       in the register now
 * already      in the register before
 * not-ours     its first revision is no paper that was issued here
 * draft        of a paper that nobody decided
 * unsigned     nobody signed it
 * altered      changed after or between signatures, or before the first one
 * untrusted    at least one signer leads to no authority that the office trusts, or the certificate was not good then
 * fewer        the register holds a form with signatures that this one lacks
 * unreadable   no PDF that can be checked
 */
export const BROUGHT_BACK = [
  'stored',
  'already',
  'not-ours',
  'draft',
  'unsigned',
  'altered',
  'untrusted',
  'fewer',
  'unreadable',
] as const;
export type Outcome = (typeof BROUGHT_BACK)[number];

export type BroughtBack = {
  readonly file: string;
  readonly outcome: Outcome;
  /** Of the issued paper; null where there is none. */
  readonly documentSha256: string | null;
  readonly signers: readonly { readonly signer: string; readonly signedAt: string | null }[];
};

type Request = { readonly files: readonly Source[] /** null: the command line. */; readonly user: string | null };

export async function bringBack(
  context: Context,
  { files, user }: Request,
  progress: Progress,
): Promise<Reply<readonly BroughtBack[]>> {
  const member = user === null ? null : actingMember(context.store, user, 'sign');
  if (member && !member.ok) return member;
  const actor = member ? actorOf(member.value) : OPERATOR;
  const all: BroughtBack[] = [];
  for (const [index, file] of files.entries()) {
    const bytes = file.read();
    if (bytes.ok) all.push({ file: file.name, ...(await takeIn(context, bytes.value, actor)) });
    else if (files.length === 1) return bytes;
    else all.push({ file: file.name, outcome: 'unreadable', documentSha256: null, signers: [] });
    progress(index + 1, files.length, file.name);
  }
  return ok(all);
}

async function takeIn(
  { store, tasks, now }: Context,
  pdf: Uint8Array,
  actor: Actor,
): Promise<Omit<BroughtBack, 'file'>> {
  const answer = await tasks.run('verifyPdf', { pdf, trust: { ...trustOf(store), at: now() } });
  if (!answer.ok) return { outcome: 'unreadable', documentSha256: null, signers: [] };
  const verification = answer.value;
  const documentSha256 = verification.revisions.find((hash) => store.documents.record(hash)) ?? null;
  const signers = verification.signatures.map(({ signer, signedAt }) => ({ signer, signedAt }));
  const outcome = judge(store, pdf, verification, documentSha256);
  if (outcome !== 'stored' || documentSha256 === null) return { outcome, documentSha256, signers };

  const before = newestForm(store, documentSha256);
  const known = before === null ? [] : store.signing.signaturesOf(before);
  const signatures = verification.signatures.map(
    ({ field, signer, signedAt }, index): PaperSignature =>
      known[index] ?? {
        role: field === null ? null : roleOfField(field),
        signer,
        claimedAt: signedAt,
        origin: 'elsewhere',
      },
  );
  const at = now().toISOString();
  const last = verification.signatures.at(-1);
  const form = { sha256: sha256Hex(pdf), signer: last?.signer ?? '', signedAt: last?.signedAt ?? at, bytes: pdf };
  registerSignature(store, { ...form, documentSha256, signatures }, actor, at);
  return { outcome, documentSha256, signers };
}

function judge(
  store: Store,
  pdf: Uint8Array,
  { verdict, unsignedSha256, revisions, signatures }: Verification,
  documentSha256: string | null,
): Outcome {
  if (store.documents.signedFrom(sha256Hex(pdf)) !== undefined) return 'already';
  if (verdict === 'unreadable') return 'unreadable';
  if (documentSha256 === null) return 'not-ours';
  if (store.documents.record(documentSha256)?.draft) return 'draft';
  if (verdict === 'unsigned') return 'unsigned';
  // The issued bytes stand at its beginning: were they not what was signed, something was put in before the first signature.
  if (verdict === 'altered' || verdict === 'appended' || unsignedSha256 !== documentSha256) return 'altered';
  if (signatures.some(({ certificate }) => certificate !== 'trusted')) return 'untrusted';
  const before = newestForm(store, documentSha256);
  return before === null || revisions.includes(before) ? 'stored' : 'fewer';
}

function newestForm(store: Store, documentSha256: string): string | null {
  const year = store.documents.record(documentSha256)?.year;
  if (year === undefined) return null;
  return store.documents.signed(year).findLast((one) => one.documentSha256 === documentSha256)?.sha256 ?? null;
}
