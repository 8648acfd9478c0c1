/** What an office is shown of the authorities that it trusts and of the lists of revoked certificates that it brought in. */
import { RelativeDistinguishedNames } from 'pkijs';
import { displayName, nameShown, parseCertificate } from './certificates.ts';
import { type RevocationList, readRevocationList } from './revocationList.ts';

export type AuthorityFacts = { readonly name: string; readonly validUntil: string };
/** `issuerKnown`: one of the authorities given signed it; a list of anybody else's says nothing. */
export type RevocationListFacts = {
  readonly name: string;
  readonly asOf: string;
  readonly nextUpdate: string | null;
  readonly revoked: number;
  readonly issuerKnown: boolean;
};

/** @throws when it is no certificate: what is stored was read before. */
export function authorityFacts(der: Uint8Array): AuthorityFacts {
  const certificate = parseCertificate(der);
  if (!certificate) throw new Error('a stored authority is no certificate');
  return { name: displayName(certificate, 'subject'), validUntil: certificate.validToDate.toISOString() };
}

/** @throws when it is no list: what is stored was read before. */
export function revocationListFacts(der: Uint8Array, authorities: readonly Uint8Array[]): RevocationListFacts {
  const list = readRevocationList(der);
  if (!list) throw new Error('a stored list of revoked certificates is none');
  return {
    name: nameShown(RelativeDistinguishedNames.fromBER(new Uint8Array(list.issuer))),
    asOf: list.thisUpdate.toISOString(),
    nextUpdate: list.nextUpdate?.toISOString() ?? null,
    revoked: list.revoked.size,
    issuerKnown: authorities.some((one) => signed(list, one)),
  };
}

function signed(list: RevocationList, authority: Uint8Array): boolean {
  const certificate = parseCertificate(authority);
  try {
    return certificate !== null && list.signedBy(certificate);
  } catch {
    // A key of a kind that signs no lists.
    return false;
  }
}
