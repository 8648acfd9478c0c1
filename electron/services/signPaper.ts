/** One PDF signed, and its place in the register. */
import type { Actor } from '../../shared/domain/audit.ts';
import { ok } from '../../shared/domain/result.ts';
import type { PaperSignature, SignerRole } from '../../shared/domain/signerRole.ts';
import { type SigningKey, signPdf } from '../signing/index.ts';
import { type Done, type Store, sha256Hex } from '../store/index.ts';
import type { TaskRunner } from '../tasks/taskRunner.ts';
import type { Reply } from './context.ts';
import { signaturesText } from './signaturesText.ts';

export type Signature = {
  readonly key: SigningKey;
  readonly signedAt: Date;
  readonly visible: boolean;
  readonly reason: string | null;
  readonly role: SignerRole;
  /** Whose signatures the finished paper bears: signed along, so that a cut-off one is missed. Empty = not said. */
  readonly expected: readonly SignerRole[];
  /** The office's own picture, shown instead of name and time, as `pictureShown` gives it; null where it has none. */
  readonly picture: Uint8Array | null;
  /** Number and symbol of the paper that the file is an attachment of: it is signed as one, top right. null = it is a paper. */
  readonly attachmentTo: string | null;
};

export type SignedPaper = {
  readonly sha256: string;
  readonly signer: string;
  readonly signedAt: string;
  readonly role: SignerRole;
  readonly bytes: Uint8Array;
};

/** Drawn once for a batch: a page of the picture's own size. */
export async function pictureShown(
  tasks: TaskRunner,
  store: Store | null,
  role: SignerRole,
): Promise<Reply<Uint8Array | null>> {
  const picture = store?.signing.picture(role) ?? null;
  if (picture === null) return ok(null);
  const shown = await tasks.run('renderSignaturePicture', picture);
  return shown.ok ? shown.value : shown;
}

export async function signPaper(tasks: TaskRunner, pdf: Uint8Array, signature: Signature): Promise<Reply<SignedPaper>> {
  const { key, signedAt, reason, role, expected, attachmentTo } = signature;
  const shown = signature.visible || attachmentTo !== null;
  const appearance = shown ? await drawAppearance(tasks, signature) : ok(null);
  if (!appearance.ok) return appearance;
  const attachment = attachmentTo !== null;
  const signed = await signPdf(pdf, {
    key,
    signedAt,
    reason,
    role,
    expected,
    appearance: appearance.value,
    attachment,
  });
  if (!signed.ok) return signed;
  return ok({
    sha256: sha256Hex(signed.value),
    signer: key.subject,
    signedAt: signedAt.toISOString(),
    role,
    bytes: signed.value,
  });
}

/** An attachment shows number and time. Name and time in a thin frame; over the person's signature stands nothing but the office's own seal. */
async function drawAppearance(
  tasks: TaskRunner,
  { key, signedAt, picture, role, attachmentTo }: Signature,
): Promise<Reply<Uint8Array | null>> {
  if (attachmentTo !== null) {
    const mark = await tasks.run('renderAttachmentMark', { number: attachmentTo, time: vietnamTime(signedAt) });
    return mark.ok ? mark.value : mark;
  }
  if (picture || role === 'organisation') return ok(picture);
  const { subject: signer, organisation } = key;
  const answer = await tasks.run('renderSignatureAppearance', { signer, organisation, time: vietnamTime(signedAt) });
  return answer.ok ? answer.value : answer;
}

/** "2025-01-08T09:30:00+07:00": Vietnam keeps one offset all year. */
const vietnamTime = (at: Date): string => `${new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;

export type RegisteredForm = Pick<SignedPaper, 'sha256' | 'signer' | 'signedAt' | 'bytes'> & {
  /** Of the paper as it was issued. */
  readonly documentSha256: string;
  /** All that the form bears, oldest first. */
  readonly signatures: readonly PaperSignature[];
};

/** A signed form of a paper that was issued here. @param at when it came into the register. */
export function registerSignature(store: Store, form: RegisteredForm, actor: Actor, at = form.signedAt): void {
  const { sha256, documentSha256, signer, signatures } = form;
  store.command({ actor, at }, (): Reply<Done<null>> => {
    store.documents.sign(form);
    store.signing.keepSignatures(sha256, signatures);
    const payload = { sha256, documentSha256, signer, signatures: signaturesText(signatures) };
    return ok({ value: null, event: { kind: 'document-signed', payload } });
  });
}

/** What the register holds of the file that was signed, with the new signature behind; null for a file that is not of this office. */
export function formBehind(store: Store, before: string, signed: SignedPaper): RegisteredForm | null {
  const documentSha256 = store.documents.record(before) ? before : store.documents.signedFrom(before);
  if (documentSha256 === undefined) return null;
  const { role, signer, signedAt } = signed;
  const own: PaperSignature = { role, signer, claimedAt: signedAt, origin: 'here' };
  return { ...signed, documentSha256, signatures: [...store.signing.signaturesOf(before), own] };
}
