/** Who signs a paper, in this order: the person in office, then the organisation with its seal (Decree 30/2020, appendix I, II.7 and II.8). */
export const SIGNER_ROLES = ['person', 'organisation'] as const;
export type SignerRole = (typeof SIGNER_ROLES)[number];

/** One signature in a stored paper. `role` null: the tool that made it did not say. */
export type PaperSignature = {
  readonly role: SignerRole | null;
  readonly signer: string;
  /** ISO, as claimed. */
  readonly claimedAt: string | null;
  /** Made by this program, or by another one and brought back. */
  readonly origin: 'here' | 'elsewhere';
};
