-- What signing and verifying need to know of the office, and who signed a stored paper. All of it is only ever added to.

-- Certificates of authorities and lists of revoked certificates (DER), as the office brought them in.
CREATE TABLE trusted_file (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('authority', 'revocation-list')),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  name TEXT NOT NULL,
  bytes BLOB NOT NULL,
  by_user TEXT NOT NULL REFERENCES member (user),
  at TEXT NOT NULL
) STRICT;
CREATE TABLE trusted_file_withdrawal (
  file_id INTEGER PRIMARY KEY REFERENCES trusted_file (id),
  by_user TEXT NOT NULL REFERENCES member (user),
  at TEXT NOT NULL
) STRICT;

-- The office's own pictures. The newest row of a role holds; one without bytes takes the picture back.
CREATE TABLE signature_picture (
  id INTEGER PRIMARY KEY,
  role TEXT NOT NULL CHECK (role IN ('person', 'organisation')),
  png BLOB,
  width_mm INTEGER CHECK ((width_mm IS NULL) = (png IS NULL) AND coalesce(width_mm, 10) BETWEEN 5 AND 120),
  by_user TEXT NOT NULL REFERENCES member (user),
  at TEXT NOT NULL
) STRICT;

-- The PKCS#11 library of the office's token, and which token. The newest row holds; one without a library takes it back.
CREATE TABLE token_choice (
  id INTEGER PRIMARY KEY,
  module TEXT,
  token TEXT CHECK (token IS NULL OR module IS NOT NULL),
  by_user TEXT NOT NULL REFERENCES member (user),
  at TEXT NOT NULL
) STRICT;

-- The keys of the codes on certificates: the newest one signs, all of them verify.
CREATE TABLE code_key (
  id INTEGER PRIMARY KEY,
  private_key BLOB NOT NULL,
  public_key BLOB NOT NULL UNIQUE,
  at TEXT NOT NULL
) STRICT;

-- The signatures in a signed paper, in the order in which they were made. Signed here, or elsewhere and brought back.
CREATE TABLE paper_signature (
  signed_sha256 TEXT NOT NULL REFERENCES signed_document (sha256),
  place INTEGER NOT NULL CHECK (place >= 1),
  role TEXT CHECK (role IN ('person', 'organisation')),
  signer TEXT NOT NULL,
  claimed_at TEXT,
  origin TEXT NOT NULL CHECK (origin IN ('here', 'elsewhere')),
  PRIMARY KEY (signed_sha256, place)
) STRICT, WITHOUT ROWID;
INSERT INTO paper_signature (signed_sha256, place, role, signer, claimed_at, origin)
  SELECT sha256, 1, 'person', signer, signed_at, 'here' FROM signed_document;

CREATE TRIGGER trusted_file_no_update BEFORE UPDATE ON trusted_file BEGIN SELECT RAISE(ABORT, 'trusted_file: rows are never changed'); END;
CREATE TRIGGER trusted_file_no_delete BEFORE DELETE ON trusted_file BEGIN SELECT RAISE(ABORT, 'trusted_file: rows are never deleted'); END;
CREATE TRIGGER trusted_file_withdrawal_no_update BEFORE UPDATE ON trusted_file_withdrawal BEGIN SELECT RAISE(ABORT, 'trusted_file_withdrawal: rows are never changed'); END;
CREATE TRIGGER trusted_file_withdrawal_no_delete BEFORE DELETE ON trusted_file_withdrawal BEGIN SELECT RAISE(ABORT, 'trusted_file_withdrawal: rows are never deleted'); END;
CREATE TRIGGER signature_picture_no_update BEFORE UPDATE ON signature_picture BEGIN SELECT RAISE(ABORT, 'signature_picture: rows are never changed'); END;
CREATE TRIGGER signature_picture_no_delete BEFORE DELETE ON signature_picture BEGIN SELECT RAISE(ABORT, 'signature_picture: rows are never deleted'); END;
CREATE TRIGGER token_choice_no_update BEFORE UPDATE ON token_choice BEGIN SELECT RAISE(ABORT, 'token_choice: rows are never changed'); END;
CREATE TRIGGER token_choice_no_delete BEFORE DELETE ON token_choice BEGIN SELECT RAISE(ABORT, 'token_choice: rows are never deleted'); END;
CREATE TRIGGER code_key_no_update BEFORE UPDATE ON code_key BEGIN SELECT RAISE(ABORT, 'code_key: rows are never changed'); END;
CREATE TRIGGER code_key_no_delete BEFORE DELETE ON code_key BEGIN SELECT RAISE(ABORT, 'code_key: rows are never deleted'); END;
CREATE TRIGGER paper_signature_no_update BEFORE UPDATE ON paper_signature BEGIN SELECT RAISE(ABORT, 'paper_signature: rows are never changed'); END;
CREATE TRIGGER paper_signature_no_delete BEFORE DELETE ON paper_signature BEGIN SELECT RAISE(ABORT, 'paper_signature: rows are never deleted'); END;
