/** The signatures of a paper as their event tells them, a line each: role, where, when, who. */
import type { PaperSignature } from '../../shared/domain/signerRole.ts';

export const signaturesText = (all: readonly PaperSignature[]): readonly string[] =>
  all.map(({ role, origin, claimedAt, signer }) => `${role ?? '-'} ${origin} ${claimedAt ?? '-'} ${signer}`);
