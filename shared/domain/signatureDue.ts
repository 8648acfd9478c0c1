/** Whose signature a paper waits for: the person's first, then the organisation's over it (Decree 30/2020, appendix I, II.8). */
import type { PaperSignature, SignerRole } from './signerRole.ts';

/** @param signatures of the newest stored form. One made elsewhere, whose role is not known, counts as the person's. */
export function signatureDue(signatures: readonly Pick<PaperSignature, 'role'>[], role: SignerRole): boolean {
  const sealed = signatures.some((one) => one.role === 'organisation');
  return role === 'person' ? signatures.length === 0 : signatures.length > 0 && !sealed;
}
