/** What cannot be known of a signature offline, and what lists of revoked certificates say of it: told beside every verdict. */

export type SignatureLimit =
  | 'time-claimed'
  | 'revocation-unknown'
  | 'revocation-outdated'
  | 'revoked-before'
  | 'revoked-later';

type SignatureFacts = {
  readonly revocation:
    | { readonly state: 'unknown' }
    | { readonly state: 'not-listed'; readonly outdated: boolean }
    | { readonly state: 'revoked'; readonly beforeClaim: boolean };
};

/** A time of signing is always the signer's claim: time stamps are not made and not checked here. */
export function limitsOf({ revocation }: SignatureFacts): readonly SignatureLimit[] {
  switch (revocation.state) {
    case 'unknown':
      return ['time-claimed', 'revocation-unknown'];
    case 'not-listed':
      return revocation.outdated ? ['time-claimed', 'revocation-outdated'] : ['time-claimed'];
    case 'revoked':
      return ['time-claimed', revocation.beforeClaim ? 'revoked-before' : 'revoked-later'];
  }
}
