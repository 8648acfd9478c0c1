/** Papers as they were issued and signed: the very bytes, by their SHA-256. */
import type { Connection } from './openDatabase.ts';

export type IssuedDocument = {
  readonly sha256: string;
  readonly year: number;
  readonly kind: string;
  /** null for a paper of the whole round. */
  readonly unitId: number | null;
  /** Which decision of the round it belongs to, from 1. */
  readonly ordinal: number;
  readonly draft: boolean;
  readonly issuedAt: string;
  readonly bytes: Uint8Array;
};

export type SignedDocument = {
  readonly sha256: string;
  readonly documentSha256: string;
  readonly signer: string;
  readonly signedAt: string;
  readonly bytes: Uint8Array;
};

/** What the register says of a paper, without its bytes. */
export type IssuedRecord = Omit<IssuedDocument, 'bytes' | 'year'>;
export type SignedRecord = Omit<SignedDocument, 'bytes'>;

type IssuedRow = {
  sha256: string;
  kind: string;
  unit_id: number | null;
  ordinal: number;
  draft: number;
  issued_at: string;
};
type SignedRow = { sha256: string; document_sha256: string; signer: string; signed_at: string };

const toIssued = ({ sha256, kind, unit_id, ordinal, draft, issued_at }: IssuedRow): IssuedRecord => ({
  sha256,
  kind,
  unitId: unit_id,
  ordinal,
  draft: draft === 1,
  issuedAt: issued_at,
});

export type DocumentsTable = ReturnType<typeof documentsTable>;

export function documentsTable(db: Connection) {
  const insert = db.prepare(
    'INSERT OR IGNORE INTO document (sha256, year, kind, unit_id, ordinal, draft, issued_at, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const insertSigned = db.prepare(
    'INSERT OR IGNORE INTO signed_document (sha256, document_sha256, signer, signed_at, bytes) VALUES (?, ?, ?, ?, ?)',
  );
  const issued = db.prepare<[string], IssuedRow & { year: number }>(
    'SELECT sha256, year, kind, unit_id, ordinal, draft, issued_at FROM document WHERE sha256 = ?',
  );
  const signed = db.prepare<[string], { document_sha256: string }>(
    'SELECT document_sha256 FROM signed_document WHERE sha256 = ?',
  );

  const listed = db.prepare<[number], IssuedRow>(
    'SELECT sha256, kind, unit_id, ordinal, draft, issued_at FROM document WHERE year = ? ORDER BY issued_at, rowid',
  );
  const listedSigned = db.prepare<[number], SignedRow>(
    `SELECT s.sha256, s.document_sha256, s.signer, s.signed_at FROM signed_document s
     JOIN document d ON d.sha256 = s.document_sha256 WHERE d.year = ? ORDER BY s.rowid`,
  );
  const bytes = db.prepare<{ sha256: string }, { bytes: Buffer }>(
    'SELECT bytes FROM document WHERE sha256 = $sha256 UNION ALL SELECT bytes FROM signed_document WHERE sha256 = $sha256',
  );

  return {
    /** Papers of a round, oldest first. */
    issued: (year: number): readonly IssuedRecord[] => listed.all(year).map(toIssued),
    /** Signed forms of a round's papers, in the order in which they came in: times of signing are claims. */
    signed: (year: number): readonly SignedRecord[] =>
      listedSigned.all(year).map(({ sha256, document_sha256, signer, signed_at }) => ({
        sha256,
        documentSha256: document_sha256,
        signer,
        signedAt: signed_at,
      })),
    /** The very bytes, issued or signed. */
    bytes: (sha256: string): Uint8Array | undefined => bytes.get({ sha256 })?.bytes,

    /** The same bytes issued again are the same paper: kept once. */
    issue(one: IssuedDocument): void {
      insert.run(one.sha256, one.year, one.kind, one.unitId, one.ordinal, one.draft ? 1 : 0, one.issuedAt, one.bytes);
    },
    /** The same key at the same moment may give the same bytes: kept once as well. */
    sign(one: SignedDocument): void {
      insertSigned.run(one.sha256, one.documentSha256, one.signer, one.signedAt, one.bytes);
    },
    /** What the register says of a paper as it was issued; undefined for any other bytes. */
    record(sha256: string): (IssuedRecord & { readonly year: number }) | undefined {
      const row = issued.get(sha256);
      return row && { ...toIssued(row), year: row.year };
    },
    /** Every stored paper, unsigned and signed, with the hash it is stored under. */
    *every(): Generator<{ readonly sha256: string; readonly bytes: Uint8Array }> {
      const sql = 'SELECT sha256, bytes FROM document UNION ALL SELECT sha256, bytes FROM signed_document';
      yield* db.prepare<[], { sha256: string; bytes: Buffer }>(sql).iterate();
    },
    /** The unsigned paper behind a signed one of ours. */
    signedFrom: (sha256: string): string | undefined => signed.get(sha256)?.document_sha256,
  };
}
