-- Corrections of decided units, numbers of papers, the board's meeting, the office's wording. All of it is only ever added to: triggers at the
-- end refuse UPDATE and DELETE.

-- A new decision about a decided unit. An amendment changes scores (correction_score) and says what follows; a revocation ends the result.
CREATE TABLE correction (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  unit_id INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('amendment', 'revocation')),
  total_n TEXT CHECK ((total_n IS NULL) = (kind = 'revocation')),
  total_d TEXT CHECK ((total_d IS NULL) = (total_n IS NULL)),
  level INTEGER CHECK (level IS NULL OR kind = 'amendment'),
  reason TEXT NOT NULL CHECK (trim(reason) <> ''),
  decided_on TEXT NOT NULL CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  by_user TEXT NOT NULL REFERENCES member (user),
  at TEXT NOT NULL,
  FOREIGN KEY (year, unit_id) REFERENCES unit_decision (year, unit_id)
) STRICT;
CREATE INDEX correction_unit ON correction (year, unit_id);
CREATE TRIGGER correction_after_revocation BEFORE INSERT ON correction
WHEN EXISTS (SELECT 1 FROM correction WHERE year = NEW.year AND unit_id = NEW.unit_id AND kind = 'revocation')
BEGIN SELECT RAISE(ABORT, 'correction: the decision is revoked'); END;

CREATE TABLE correction_score (
  correction_id INTEGER NOT NULL REFERENCES correction (id),
  criterion TEXT NOT NULL,
  from_kind TEXT NOT NULL CHECK (from_kind IN ('points', 'not-applicable')),
  from_points INTEGER CHECK ((from_kind = 'points') = (from_points IS NOT NULL)),
  to_kind TEXT NOT NULL CHECK (to_kind IN ('points', 'not-applicable')),
  to_points INTEGER CHECK ((to_kind = 'points') = (to_points IS NOT NULL) AND coalesce(to_points, 0) >= 0),
  PRIMARY KEY (correction_id, criterion)
) STRICT, WITHOUT ROWID;

-- Numbers by series and year of the paper's date. A row is one paper's number, or numbers that the office gave to papers outside this
-- program (until_number, note). A row that was taken back (paper_number_withdrawn) holds no more.
CREATE TABLE paper_number (
  id INTEGER PRIMARY KEY,
  series TEXT NOT NULL CHECK (trim(series) <> ''),
  series_year INTEGER NOT NULL CHECK (series_year BETWEEN 1900 AND 2200),
  number INTEGER NOT NULL CHECK (number >= 1),
  until_number INTEGER NOT NULL CHECK (until_number >= number),
  day TEXT,
  way TEXT NOT NULL CHECK (way IN ('on-paper', 'electronic', 'elsewhere')),
  year INTEGER REFERENCES round (year),
  kind TEXT,
  unit_id INTEGER REFERENCES unit (id),
  ordinal INTEGER CHECK (ordinal >= 1),
  note TEXT CHECK (trim(note) <> ''),
  by_user TEXT NOT NULL REFERENCES member (user),
  at TEXT NOT NULL,
  CHECK ((way = 'elsewhere') = (note IS NOT NULL)),
  CHECK ((way = 'elsewhere') = (kind IS NULL)),
  CHECK ((kind IS NULL) = (year IS NULL) AND (kind IS NULL) = (ordinal IS NULL) AND (kind IS NULL) = (day IS NULL)),
  CHECK (kind IS NULL OR until_number = number),
  CHECK (day IS NULL OR day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX paper_number_series ON paper_number (series, series_year);
CREATE TABLE paper_number_withdrawn (
  number_id INTEGER PRIMARY KEY REFERENCES paper_number (id),
  note TEXT NOT NULL CHECK (trim(note) <> ''),
  by_user TEXT NOT NULL REFERENCES member (user),
  at TEXT NOT NULL
) STRICT;
CREATE TRIGGER paper_number_once BEFORE INSERT ON paper_number
WHEN EXISTS (SELECT 1 FROM paper_number n WHERE n.series = NEW.series AND n.series_year = NEW.series_year
  AND n.number <= NEW.until_number AND n.until_number >= NEW.number
  AND NOT EXISTS (SELECT 1 FROM paper_number_withdrawn w WHERE w.number_id = n.id))
BEGIN SELECT RAISE(ABORT, 'paper_number: the number is taken'); END;
CREATE TRIGGER paper_number_one_a_paper BEFORE INSERT ON paper_number
WHEN NEW.kind IS NOT NULL AND EXISTS (SELECT 1 FROM paper_number n WHERE n.year = NEW.year AND n.kind = NEW.kind
  AND n.unit_id IS NEW.unit_id AND n.ordinal = NEW.ordinal
  AND NOT EXISTS (SELECT 1 FROM paper_number_withdrawn w WHERE w.number_id = n.id))
BEGIN SELECT RAISE(ABORT, 'paper_number: the paper has a number'); END;

-- The board's meeting as it was taken down, for the minutes; the newest row of an ordinal (which decision it prepares) holds.
CREATE TABLE meeting (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL REFERENCES round (year),
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  facts TEXT NOT NULL CHECK (json_valid(facts)),
  by_user TEXT NOT NULL REFERENCES member (user),
  at TEXT NOT NULL
) STRICT;

-- The office's wording of papers, by year, kind and language. The newest row of a text holds; NULL = the shipped text again.
CREATE TABLE paper_text (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL REFERENCES round (year),
  kind TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('vi', 'en', 'th')),
  name TEXT NOT NULL,
  text TEXT,
  by_user TEXT NOT NULL REFERENCES member (user),
  at TEXT NOT NULL
) STRICT;
CREATE INDEX paper_text_year ON paper_text (year);

CREATE TRIGGER correction_no_update BEFORE UPDATE ON correction BEGIN SELECT RAISE(ABORT, 'correction: rows are never changed'); END;
CREATE TRIGGER correction_no_delete BEFORE DELETE ON correction BEGIN SELECT RAISE(ABORT, 'correction: rows are never deleted'); END;
CREATE TRIGGER correction_score_no_update BEFORE UPDATE ON correction_score BEGIN SELECT RAISE(ABORT, 'correction_score: rows are never changed'); END;
CREATE TRIGGER correction_score_no_delete BEFORE DELETE ON correction_score BEGIN SELECT RAISE(ABORT, 'correction_score: rows are never deleted'); END;
CREATE TRIGGER paper_number_no_update BEFORE UPDATE ON paper_number BEGIN SELECT RAISE(ABORT, 'paper_number: rows are never changed'); END;
CREATE TRIGGER paper_number_no_delete BEFORE DELETE ON paper_number BEGIN SELECT RAISE(ABORT, 'paper_number: rows are never deleted'); END;
CREATE TRIGGER paper_number_withdrawn_no_update BEFORE UPDATE ON paper_number_withdrawn BEGIN SELECT RAISE(ABORT, 'paper_number_withdrawn: rows are never changed'); END;
CREATE TRIGGER paper_number_withdrawn_no_delete BEFORE DELETE ON paper_number_withdrawn BEGIN SELECT RAISE(ABORT, 'paper_number_withdrawn: rows are never deleted'); END;
CREATE TRIGGER meeting_no_update BEFORE UPDATE ON meeting BEGIN SELECT RAISE(ABORT, 'meeting: rows are never changed'); END;
CREATE TRIGGER meeting_no_delete BEFORE DELETE ON meeting BEGIN SELECT RAISE(ABORT, 'meeting: rows are never deleted'); END;
CREATE TRIGGER paper_text_no_update BEFORE UPDATE ON paper_text BEGIN SELECT RAISE(ABORT, 'paper_text: rows are never changed'); END;
CREATE TRIGGER paper_text_no_delete BEFORE DELETE ON paper_text BEGIN SELECT RAISE(ABORT, 'paper_text: rows are never deleted'); END;
