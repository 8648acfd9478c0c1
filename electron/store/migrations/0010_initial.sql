-- The first schema. Released migrations are never edited. Points are integer thousandths; instants are ISO 8601 in UTC;
-- days are ISO dates. What a unit stated, what was found, adjusted, decided, issued and logged is written once:
-- triggers at the end refuse UPDATE and DELETE whatever program opens the file.

CREATE TABLE office (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  authority TEXT NOT NULL CHECK (json_valid(authority))
) STRICT;

CREATE TABLE member (
  user TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  title TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('administrator', 'secretary', 'member', 'chair'))
) STRICT;

CREATE TABLE unit (id INTEGER PRIMARY KEY) STRICT;

-- Official codes are reused for other units after mergers, so a code is unique only among designations in force.
CREATE TABLE unit_designation (
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('commune', 'ward', 'township', 'special-zone', 'other')),
  from_day TEXT,
  until_day TEXT CHECK (until_day > from_day),
  PRIMARY KEY (unit_id, code, name)
) STRICT;
CREATE UNIQUE INDEX unit_designation_open ON unit_designation (code) WHERE until_day IS NULL;

CREATE TABLE criteria_set (
  sha256 TEXT PRIMARY KEY,
  set_id TEXT NOT NULL,
  json TEXT NOT NULL CHECK (json_valid(json))
) STRICT;

CREATE TABLE round (
  year INTEGER PRIMARY KEY CHECK (year BETWEEN 1900 AND 2200),
  criteria_set_sha256 TEXT NOT NULL REFERENCES criteria_set (sha256),
  submission_due TEXT NOT NULL,
  evaluation_due TEXT NOT NULL,
  decision_month TEXT NOT NULL
) STRICT;

CREATE TABLE round_unit (
  year INTEGER NOT NULL REFERENCES round (year),
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  PRIMARY KEY (year, unit_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE workbook (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE submission (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  unit_id INTEGER NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  workbook_sha256 TEXT NOT NULL REFERENCES workbook (sha256),
  file_name TEXT NOT NULL,
  received_at TEXT NOT NULL,
  layout TEXT NOT NULL CHECK (layout IN ('template', 'free')),
  stated_year INTEGER,
  stated_total INTEGER,
  UNIQUE (year, unit_id, version),
  UNIQUE (year, unit_id, workbook_sha256),
  FOREIGN KEY (year, unit_id) REFERENCES round_unit (year, unit_id)
) STRICT;
CREATE INDEX submission_workbook ON submission (workbook_sha256);

CREATE TABLE submission_score (
  submission_id INTEGER NOT NULL REFERENCES submission (id),
  criterion TEXT NOT NULL,
  value INTEGER,
  not_applicable INTEGER NOT NULL CHECK (not_applicable IN (0, 1) AND NOT (not_applicable = 1 AND value IS NOT NULL)),
  raw TEXT NOT NULL,
  sheet TEXT NOT NULL,
  cell TEXT NOT NULL,
  PRIMARY KEY (submission_id, criterion)
) STRICT, WITHOUT ROWID;

CREATE TABLE submission_evidence (
  submission_id INTEGER NOT NULL REFERENCES submission (id),
  criterion TEXT NOT NULL,
  number TEXT NOT NULL,
  date TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (submission_id, criterion)
) STRICT, WITHOUT ROWID;

CREATE TABLE finding (
  id INTEGER PRIMARY KEY,
  submission_id INTEGER NOT NULL REFERENCES submission (id),
  code TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
  sheet TEXT,
  cell TEXT,
  criterion TEXT,
  params TEXT NOT NULL CHECK (json_valid(params))
) STRICT;
CREATE INDEX finding_submission ON finding (submission_id);

CREATE TABLE adjustment (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  unit_id INTEGER NOT NULL,
  criterion TEXT NOT NULL,
  layer TEXT NOT NULL CHECK (layer IN ('appraised', 'board')),
  from_kind TEXT NOT NULL CHECK (from_kind IN ('points', 'not-applicable', 'claimed', 'missing')),
  from_points INTEGER CHECK ((from_kind = 'points') = (from_points IS NOT NULL)),
  to_kind TEXT NOT NULL CHECK (to_kind IN ('points', 'not-applicable')),
  to_points INTEGER CHECK ((to_kind = 'points') = (to_points IS NOT NULL) AND to_points >= 0),
  reason TEXT NOT NULL,
  note TEXT NOT NULL CHECK (trim(note) <> ''),
  by_user TEXT NOT NULL REFERENCES member (user),
  at TEXT NOT NULL,
  FOREIGN KEY (year, unit_id) REFERENCES round_unit (year, unit_id)
) STRICT;
CREATE INDEX adjustment_unit ON adjustment (year, unit_id);

-- What was said about a finding: explained (a warning, by a reason) or settled (an error, by the board or an adjustment).
CREATE TABLE finding_answer (
  finding_id INTEGER PRIMARY KEY REFERENCES finding (id),
  state TEXT NOT NULL CHECK (state IN ('explained', 'settled')),
  note TEXT NOT NULL CHECK (trim(note) <> ''),
  adjustment_id INTEGER REFERENCES adjustment (id),
  by_user TEXT NOT NULL REFERENCES member (user),
  at TEXT NOT NULL
) STRICT;

-- The total is an exact fraction n/d of points.
CREATE TABLE unit_decision (
  year INTEGER NOT NULL,
  unit_id INTEGER NOT NULL,
  submission_id INTEGER NOT NULL REFERENCES submission (id),
  total_n TEXT NOT NULL,
  total_d TEXT NOT NULL,
  level INTEGER,
  by_user TEXT NOT NULL REFERENCES member (user),
  at TEXT NOT NULL,
  PRIMARY KEY (year, unit_id),
  FOREIGN KEY (year, unit_id) REFERENCES round_unit (year, unit_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  year INTEGER NOT NULL REFERENCES round (year),
  kind TEXT NOT NULL,
  unit_id INTEGER REFERENCES unit (id),
  draft INTEGER NOT NULL CHECK (draft IN (0, 1)),
  issued_at TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE signed_document (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  document_sha256 TEXT NOT NULL REFERENCES document (sha256),
  signer TEXT NOT NULL,
  signed_at TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE audit_event (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  user TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  kind TEXT NOT NULL,
  payload TEXT NOT NULL CHECK (json_valid(payload)),
  previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
) STRICT;

-- A log row follows the one before it, so that two writers can never branch the chain.
CREATE TRIGGER audit_event_follows BEFORE INSERT ON audit_event
WHEN NEW.seq <> coalesce((SELECT max(seq) FROM audit_event), 0) + 1
  OR NEW.previous_hash <> coalesce((SELECT hash FROM audit_event ORDER BY seq DESC LIMIT 1), printf('%064d', 0))
BEGIN SELECT RAISE(ABORT, 'audit_event: the chain is broken'); END;

-- A decided unit takes no new statement and no new adjustment: an error is mended by a new decision.
CREATE TRIGGER submission_after_decision BEFORE INSERT ON submission
WHEN EXISTS (SELECT 1 FROM unit_decision WHERE year = NEW.year AND unit_id = NEW.unit_id)
BEGIN SELECT RAISE(ABORT, 'submission: the unit is decided'); END;
CREATE TRIGGER adjustment_after_decision BEFORE INSERT ON adjustment
WHEN EXISTS (SELECT 1 FROM unit_decision WHERE year = NEW.year AND unit_id = NEW.unit_id)
BEGIN SELECT RAISE(ABORT, 'adjustment: the unit is decided'); END;

CREATE TRIGGER workbook_no_update BEFORE UPDATE ON workbook BEGIN SELECT RAISE(ABORT, 'workbook: rows are never changed'); END;
CREATE TRIGGER workbook_no_delete BEFORE DELETE ON workbook BEGIN SELECT RAISE(ABORT, 'workbook: rows are never deleted'); END;
CREATE TRIGGER submission_no_update BEFORE UPDATE ON submission BEGIN SELECT RAISE(ABORT, 'submission: rows are never changed'); END;
CREATE TRIGGER submission_no_delete BEFORE DELETE ON submission BEGIN SELECT RAISE(ABORT, 'submission: rows are never deleted'); END;
CREATE TRIGGER submission_score_no_update BEFORE UPDATE ON submission_score BEGIN SELECT RAISE(ABORT, 'submission_score: rows are never changed'); END;
CREATE TRIGGER submission_score_no_delete BEFORE DELETE ON submission_score BEGIN SELECT RAISE(ABORT, 'submission_score: rows are never deleted'); END;
CREATE TRIGGER submission_evidence_no_update BEFORE UPDATE ON submission_evidence BEGIN SELECT RAISE(ABORT, 'submission_evidence: rows are never changed'); END;
CREATE TRIGGER submission_evidence_no_delete BEFORE DELETE ON submission_evidence BEGIN SELECT RAISE(ABORT, 'submission_evidence: rows are never deleted'); END;
CREATE TRIGGER finding_no_update BEFORE UPDATE ON finding BEGIN SELECT RAISE(ABORT, 'finding: rows are never changed'); END;
CREATE TRIGGER finding_no_delete BEFORE DELETE ON finding BEGIN SELECT RAISE(ABORT, 'finding: rows are never deleted'); END;
CREATE TRIGGER finding_answer_no_update BEFORE UPDATE ON finding_answer BEGIN SELECT RAISE(ABORT, 'finding_answer: rows are never changed'); END;
CREATE TRIGGER finding_answer_no_delete BEFORE DELETE ON finding_answer BEGIN SELECT RAISE(ABORT, 'finding_answer: rows are never deleted'); END;
CREATE TRIGGER adjustment_no_update BEFORE UPDATE ON adjustment BEGIN SELECT RAISE(ABORT, 'adjustment: rows are never changed'); END;
CREATE TRIGGER adjustment_no_delete BEFORE DELETE ON adjustment BEGIN SELECT RAISE(ABORT, 'adjustment: rows are never deleted'); END;
CREATE TRIGGER unit_decision_no_update BEFORE UPDATE ON unit_decision BEGIN SELECT RAISE(ABORT, 'unit_decision: rows are never changed'); END;
CREATE TRIGGER unit_decision_no_delete BEFORE DELETE ON unit_decision BEGIN SELECT RAISE(ABORT, 'unit_decision: rows are never deleted'); END;
CREATE TRIGGER document_no_update BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT, 'document: rows are never changed'); END;
CREATE TRIGGER document_no_delete BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'document: rows are never deleted'); END;
CREATE TRIGGER signed_document_no_update BEFORE UPDATE ON signed_document BEGIN SELECT RAISE(ABORT, 'signed_document: rows are never changed'); END;
CREATE TRIGGER signed_document_no_delete BEFORE DELETE ON signed_document BEGIN SELECT RAISE(ABORT, 'signed_document: rows are never deleted'); END;
CREATE TRIGGER audit_event_no_update BEFORE UPDATE ON audit_event BEGIN SELECT RAISE(ABORT, 'audit_event: rows are never changed'); END;
CREATE TRIGGER audit_event_no_delete BEFORE DELETE ON audit_event BEGIN SELECT RAISE(ABORT, 'audit_event: rows are never deleted'); END;
