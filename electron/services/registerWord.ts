/** Compares a verified file with the register: issued here, the same bytes, with all the signatures that are known, still holding. */
import { ROUND_PAPER_KINDS, type RoundPaper } from '../../shared/domain/officePapers.ts';
import { assertNever } from '../../shared/domain/result.ts';
import type { SignerRole } from '../../shared/domain/signerRole.ts';
import { roleOfField, type Verification } from '../signing/index.ts';
import { type Store, sha256Hex } from '../store/index.ts';
import { type PaperStanding, paperStanding } from './paperStanding.ts';

/**
 * matches  these very bytes were issued or signed here, or signed elsewhere over a paper that was issued here
 * unknown  not of this office, or a draft: nobody decided what it says
 * differs  it starts as a paper of ours, and is no longer whole
 */
export type RegisterState = 'matches' | 'differs' | 'unknown';

export type RegisterWord = {
  readonly register: RegisterState;
  /** Which paper; null where the register does not know it. */
  readonly paper: (RoundPaper & { readonly year: number }) | null;
  readonly standing: PaperStanding | null;
  /** Signatures that the register holds of this paper and that the file lacks: it is an earlier form, or one was cut off. */
  readonly lacking: readonly string[];
  /** Roles among them. */
  readonly lackingRoles: readonly SignerRole[];
};

const UNKNOWN: RegisterWord = { register: 'unknown', paper: null, standing: null, lacking: [], lackingRoles: [] };

/** @param store null when there is no data folder. */
export function registerWord(store: Store | null, pdf: Uint8Array, verification: Verification): RegisterWord {
  const issued = store && issuedBehind(store, pdf, verification);
  const record = issued && store.documents.record(issued.sha256);
  if (!store || !issued || !record || record.draft) return UNKNOWN;
  const round = store.office.round(record.year);
  const unit = round?.units.find((one) => one.id === record.unitId)?.code ?? null;
  const { year, ordinal } = record;
  const kind = ROUND_PAPER_KINDS.find((one) => one === record.kind);
  return {
    register: stateOf(issued.how, verification),
    paper: kind ? { year, kind, unit, ordinal } : null,
    standing: paperStanding(store, issued.sha256),
    ...lackingIn(store, issued.sha256, year, verification),
  };
}

type Behind = { readonly sha256: string; readonly how: 'same-bytes' | 'first-revision' };

function issuedBehind(store: Store, pdf: Uint8Array, { unsignedSha256, revisions }: Verification): Behind | null {
  const own = sha256Hex(pdf);
  const same = store.documents.record(own) ? own : store.documents.signedFrom(own);
  if (same !== undefined) return { sha256: same, how: 'same-bytes' };
  const first = [unsignedSha256, ...revisions].find((hash) => hash !== null && store.documents.record(hash));
  return first == null ? null : { sha256: first, how: 'first-revision' };
}

function stateOf(how: Behind['how'], { verdict, unsignedSha256 }: Verification): RegisterState {
  switch (how) {
    case 'same-bytes':
      return 'matches';
    case 'first-revision':
      // Whole signatures over anything but the issued bytes prove nothing of this office.
      return unsignedSha256 !== null && (verdict === 'valid' || verdict === 'valid-untrusted') ? 'matches' : 'differs';
    default:
      return assertNever(how);
  }
}

function lackingIn(
  store: Store,
  sha256: string,
  year: number,
  { signatures }: Verification,
): Pick<RegisterWord, 'lacking' | 'lackingRoles'> {
  const newest = store.documents.signed(year).findLast((one) => one.documentSha256 === sha256);
  const known = newest ? store.signing.signaturesOf(newest.sha256) : [];
  const there = signatures.map(({ signer, signedAt }) => `${signer} ${signedAt}`);
  const lacking = known.filter(
    ({ signer, claimedAt }) => !there.includes(`${signer} ${claimedAt && seconds(claimedAt)}`),
  );
  const rolesThere = signatures.map(({ field }) => (field === null ? null : roleOfField(field)));
  const roles = lacking.flatMap(({ role }) => (role === null || rolesThere.includes(role) ? [] : [role]));
  return { lacking: lacking.map(({ signer }) => signer), lackingRoles: [...new Set(roles)] };
}

/** A PDF tells the time of signing to the second. */
const seconds = (iso: string): string => new Date(Math.floor(Date.parse(iso) / 1000) * 1000).toISOString();
