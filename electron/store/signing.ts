/** What signing and verifying need to know of the office, and who signed the stored papers; only ever added to. */
import type { PaperSignature, SignerRole } from '../../shared/domain/signerRole.ts';
import type { Connection } from './openDatabase.ts';

export type TrustedKind = 'authority' | 'revocation-list';
export type TrustedFile = {
  readonly kind: TrustedKind;
  /** Of the DER. */
  readonly sha256: string;
  /** The authority's, or of whoever issued the list. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly by: string;
  readonly at: string;
};
type SetBy = { readonly by: string; readonly at: string };
export type SignaturePicture = { readonly png: Uint8Array; readonly widthMm: number };
/** `token`: serial number; null = the only one that is plugged in. */
export type TokenChoice = { readonly module: string; readonly token: string | null };
/** PKCS#8 and SPKI in DER. */
export type StoredCodeKey = { readonly privateKey: Uint8Array; readonly publicKey: Uint8Array };

type FileRow = { kind: TrustedKind; sha256: string; name: string; bytes: Buffer; by_user: string; at: string };
type PictureRow = { png: Buffer | null; width_mm: number | null };
type SignatureRow = {
  signed_sha256: string;
  role: SignerRole | null;
  signer: string;
  claimed_at: string | null;
  origin: PaperSignature['origin'];
};

const STANDING =
  'FROM trusted_file f WHERE NOT EXISTS (SELECT 1 FROM trusted_file_withdrawal w WHERE w.file_id = f.id)';

export function signingTable(db: Connection) {
  const standing = db.prepare<[], FileRow>(`SELECT kind, sha256, name, bytes, by_user, at ${STANDING} ORDER BY f.id`);
  const insertFile = db.prepare(
    'INSERT INTO trusted_file (kind, sha256, name, bytes, by_user, at) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const withdraw = db.prepare(
    `INSERT INTO trusted_file_withdrawal (file_id, by_user, at) SELECT f.id, $by, $at ${STANDING} AND f.sha256 = $sha256`,
  );
  const picture = db.prepare<[string], PictureRow>(
    'SELECT png, width_mm FROM signature_picture WHERE role = ? ORDER BY id DESC LIMIT 1',
  );
  const insertPicture = db.prepare(
    'INSERT INTO signature_picture (role, png, width_mm, by_user, at) VALUES (?, ?, ?, ?, ?)',
  );
  const token = db.prepare<[], { module: string | null; token: string | null }>(
    'SELECT module, token FROM token_choice ORDER BY id DESC LIMIT 1',
  );
  const insertToken = db.prepare('INSERT INTO token_choice (module, token, by_user, at) VALUES (?, ?, ?, ?)');
  const codeKeys = db.prepare<[], { private_key: Buffer; public_key: Buffer }>(
    'SELECT private_key, public_key FROM code_key ORDER BY id DESC',
  );
  const insertCodeKey = db.prepare('INSERT INTO code_key (private_key, public_key, at) VALUES (?, ?, ?)');
  const signatures = db.prepare<[number], SignatureRow>(
    `SELECT p.signed_sha256, p.role, p.signer, p.claimed_at, p.origin FROM paper_signature p
     JOIN signed_document s ON s.sha256 = p.signed_sha256 JOIN document d ON d.sha256 = s.document_sha256
     WHERE d.year = ? ORDER BY p.signed_sha256, p.place`,
  );
  const signaturesOf = db.prepare<[string], SignatureRow>(
    'SELECT signed_sha256, role, signer, claimed_at, origin FROM paper_signature WHERE signed_sha256 = ? ORDER BY place',
  );
  const insertSignature = db.prepare(
    'INSERT OR IGNORE INTO paper_signature (signed_sha256, place, role, signer, claimed_at, origin) VALUES (?, ?, ?, ?, ?, ?)',
  );

  return {
    /** What holds now, in the order in which it came in. */
    trusted: (): readonly TrustedFile[] => standing.all().map(({ by_user, ...one }) => ({ ...one, by: by_user })),
    trust({ kind, sha256, name, bytes, by, at }: TrustedFile): void {
      insertFile.run(kind, sha256, name, bytes, by, at);
    },
    withdraw(sha256: string, { by, at }: SetBy): void {
      withdraw.run({ sha256, by, at });
    },
    picture(role: SignerRole): SignaturePicture | null {
      const row = picture.get(role);
      return row?.png && row.width_mm !== null ? { png: row.png, widthMm: row.width_mm } : null;
    },
    setPicture(role: SignerRole, one: SignaturePicture | null, { by, at }: SetBy): void {
      insertPicture.run(role, one?.png ?? null, one?.widthMm ?? null, by, at);
    },
    token(): TokenChoice | null {
      const row = token.get();
      return row?.module ? { module: row.module, token: row.token } : null;
    },
    setToken(one: TokenChoice | null, { by, at }: SetBy): void {
      insertToken.run(one?.module ?? null, one?.token ?? null, by, at);
    },
    /** The newest first, which signs. */
    codeKeys: (): readonly StoredCodeKey[] =>
      codeKeys.all().map(({ private_key, public_key }) => ({ privateKey: private_key, publicKey: public_key })),
    keepCodeKey({ privateKey, publicKey }: StoredCodeKey, at: string): void {
      insertCodeKey.run(privateKey, publicKey, at);
    },
    /** Of the signed papers of a round, by the hash of the signed file. */
    signatures: (year: number): ReadonlyMap<string, readonly PaperSignature[]> =>
      new Map(
        [...Map.groupBy(signatures.all(year), (row) => row.signed_sha256)].map(([sha256, rows]) => [
          sha256,
          rows.map(signatureOf),
        ]),
      ),
    signaturesOf: (signedSha256: string): readonly PaperSignature[] => signaturesOf.all(signedSha256).map(signatureOf),
    keepSignatures(signedSha256: string, all: readonly PaperSignature[]): void {
      for (const [index, { role, signer, claimedAt, origin }] of all.entries())
        insertSignature.run(signedSha256, index + 1, role, signer, claimedAt, origin);
    },
  };
}

const signatureOf = ({ role, signer, claimed_at, origin }: SignatureRow): PaperSignature => ({
  role,
  signer,
  claimedAt: claimed_at,
  origin,
});
