-- People: several roles each, a PIN each; and adjustments that take one back, to whatever stood before it.

CREATE TABLE member_role (
  user TEXT NOT NULL REFERENCES member (user),
  role TEXT NOT NULL CHECK (role IN ('administrator', 'secretary', 'member', 'chair')),
  PRIMARY KEY (user, role)
) STRICT, WITHOUT ROWID;
INSERT INTO member_role (user, role) SELECT user, role FROM member;

-- The hash's text names its function and parameters. After a wrong PIN the next attempt waits until locked_until.
CREATE TABLE member_pin (
  user TEXT PRIMARY KEY REFERENCES member (user),
  hash TEXT NOT NULL,
  wrong INTEGER NOT NULL DEFAULT 0 CHECK (wrong >= 0),
  locked_until TEXT
) STRICT, WITHOUT ROWID;

-- A reversing adjustment leads back to a claim or a gap as well: the table is made anew with its rows.
CREATE TABLE adjustment_next (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  unit_id INTEGER NOT NULL,
  criterion TEXT NOT NULL,
  layer TEXT NOT NULL CHECK (layer IN ('appraised', 'board')),
  from_kind TEXT NOT NULL CHECK (from_kind IN ('points', 'not-applicable', 'claimed', 'missing')),
  from_points INTEGER CHECK ((from_kind = 'points') = (from_points IS NOT NULL)),
  to_kind TEXT NOT NULL CHECK (to_kind IN ('points', 'not-applicable') OR (reverses IS NOT NULL AND to_kind IN ('claimed', 'missing'))),
  to_points INTEGER CHECK ((to_kind = 'points') = (to_points IS NOT NULL) AND (to_points >= 0 OR reverses IS NOT NULL)),
  reason TEXT NOT NULL,
  note TEXT NOT NULL CHECK (trim(note) <> ''),
  by_user TEXT NOT NULL REFERENCES member (user),
  at TEXT NOT NULL,
  reverses INTEGER UNIQUE REFERENCES adjustment (id),
  FOREIGN KEY (year, unit_id) REFERENCES round_unit (year, unit_id)
) STRICT;
INSERT INTO adjustment_next SELECT *, NULL FROM adjustment;
DROP TABLE adjustment;
ALTER TABLE adjustment_next RENAME TO adjustment;
CREATE INDEX adjustment_unit ON adjustment (year, unit_id);

-- A finding that an adjustment settled is open again when the adjustment is taken back, and can be answered again.
CREATE TABLE finding_answer_next (
  id INTEGER PRIMARY KEY,
  finding_id INTEGER NOT NULL REFERENCES finding (id),
  state TEXT NOT NULL CHECK (state IN ('explained', 'settled')),
  note TEXT NOT NULL CHECK (trim(note) <> ''),
  adjustment_id INTEGER REFERENCES adjustment (id),
  by_user TEXT NOT NULL REFERENCES member (user),
  at TEXT NOT NULL
) STRICT;
INSERT INTO finding_answer_next (finding_id, state, note, adjustment_id, by_user, at)
  SELECT finding_id, state, note, adjustment_id, by_user, at FROM finding_answer;
DROP TABLE finding_answer;
ALTER TABLE finding_answer_next RENAME TO finding_answer;
CREATE INDEX finding_answer_finding ON finding_answer (finding_id);

CREATE TRIGGER finding_answer_once BEFORE INSERT ON finding_answer
WHEN EXISTS (
  SELECT 1 FROM finding_answer a WHERE a.finding_id = NEW.finding_id
    AND NOT EXISTS (SELECT 1 FROM adjustment r WHERE r.reverses = a.adjustment_id)
)
BEGIN SELECT RAISE(ABORT, 'finding_answer: the finding is answered'); END;
CREATE TRIGGER adjustment_after_decision BEFORE INSERT ON adjustment
WHEN EXISTS (SELECT 1 FROM unit_decision WHERE year = NEW.year AND unit_id = NEW.unit_id)
BEGIN SELECT RAISE(ABORT, 'adjustment: the unit is decided'); END;
CREATE TRIGGER adjustment_no_update BEFORE UPDATE ON adjustment BEGIN SELECT RAISE(ABORT, 'adjustment: rows are never changed'); END;
CREATE TRIGGER adjustment_no_delete BEFORE DELETE ON adjustment BEGIN SELECT RAISE(ABORT, 'adjustment: rows are never deleted'); END;
CREATE TRIGGER finding_answer_no_update BEFORE UPDATE ON finding_answer BEGIN SELECT RAISE(ABORT, 'finding_answer: rows are never changed'); END;
CREATE TRIGGER finding_answer_no_delete BEFORE DELETE ON finding_answer BEGIN SELECT RAISE(ABORT, 'finding_answer: rows are never deleted'); END;

-- A round decided in parts has several decisions: 1 for the first.
ALTER TABLE document ADD COLUMN ordinal INTEGER NOT NULL DEFAULT 1 CHECK (ordinal >= 1);
