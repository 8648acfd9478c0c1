/** What the imported lists of revoked certificates say of one signer. */
import type { X509Certificate } from 'node:crypto';
import { displayName } from './certificates.ts';
import { issuerAndSerial } from './cms.ts';
import { equal } from './readCms.ts';
import { type RevocationList, type RevokedEntry, serialNumberOf } from './revocationList.ts';

/**
 * unknown     no list of the signer's authority is there, or only one from before the claimed time of signing: it cannot be known offline
 * not-listed  not revoked as of `asOf`; `outdated`: the authority has promised a newer list by now
 * revoked     `beforeClaim`: at the claimed time already. Since that time is not proven, a later revocation is told as well.
 */
export type Revocation =
  | { readonly state: 'unknown' }
  | { readonly state: 'not-listed'; readonly asOf: string; readonly outdated: boolean }
  | {
      readonly state: 'revoked';
      readonly since: string;
      readonly reason: RevocationReason;
      readonly beforeClaim: boolean;
      /** Whose certificate it is: the signer's own, or that of an authority on the way. */
      readonly holder: string;
    };

export type RevocationReason = 'unspecified' | 'compromised' | 'changed' | 'replaced' | 'ended' | 'on-hold';

const REASONS: readonly RevocationReason[] = [
  'unspecified',
  'compromised',
  'compromised',
  'changed',
  'replaced',
  'ended',
  'on-hold',
];

type Moments = {
  /** What the signer claims; null = nothing. */
  readonly claimed: Date | null;
  /** Of checking. */
  readonly at: Date;
};

/** @param path from the signer's certificate to the authority's; null = it leads to none. */
export function revocationOf(
  path: readonly X509Certificate[] | null,
  lists: readonly RevocationList[],
  moments: Moments,
): Revocation {
  let own: Revocation = { state: 'unknown' };
  for (const [i, certificate] of (path ?? []).entries()) {
    const issuer = path?.[i + 1];
    const found = issuer ? said(certificate, issuer, lists, moments) : null;
    if (found?.state === 'revoked') return found;
    if (found && i === 0) own = found;
  }
  return own;
}

/** The signature cannot be relied on: revoked when it was made, or the key was in strange hands at some time and may have signed anything. */
export const spoilsTrust = (revocation: Revocation): boolean =>
  revocation.state === 'revoked' && (revocation.beforeClaim || revocation.reason === 'compromised');

function said(
  certificate: X509Certificate,
  issuer: X509Certificate,
  lists: readonly RevocationList[],
  { claimed, at }: Moments,
): Revocation {
  const name = issuerAndSerial(certificate.raw).issuer;
  const own = lists.filter((list) => equal(list.issuer, name) && list.thisUpdate <= at && trusts(list, issuer));
  const serial = serialNumberOf(certificate);
  // A newer list may have dropped a certificate that has run out; an entry in any of them counts.
  const entry = own.map(({ revoked }) => revoked.get(serial)).find((found) => found !== undefined);
  if (entry) return revokedState(entry, displayName(certificate, 'subject'), claimed ?? at);
  const newest = own.reduce<RevocationList | null>(
    (best, list) => (best === null || list.thisUpdate > best.thisUpdate ? list : best),
    null,
  );
  const covers =
    newest !== null && newest.thisUpdate >= (claimed ?? at) && newest.thisUpdate <= certificate.validToDate;
  if (!covers) return { state: 'unknown' };
  const outdated = newest.nextUpdate !== null && newest.nextUpdate < at;
  return { state: 'not-listed', asOf: newest.thisUpdate.toISOString(), outdated };
}

function revokedState({ since, reason }: RevokedEntry, holder: string, claimed: Date): Revocation {
  return {
    state: 'revoked',
    since: since.toISOString(),
    reason: REASONS[reason] ?? 'unspecified',
    beforeClaim: since <= claimed,
    holder,
  };
}

function trusts(list: RevocationList, issuer: X509Certificate): boolean {
  try {
    return list.signedBy(issuer);
  } catch {
    return false;
  }
}
