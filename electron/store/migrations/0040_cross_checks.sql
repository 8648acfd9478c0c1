-- Cross-checks of a round, its settings, confirmations, independent appraisals, other offices' data, earlier results.
-- All of it is only ever added to: triggers at the end refuse UPDATE and DELETE.

-- The newest row of a key holds.
CREATE TABLE round_setting (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL REFERENCES round (year),
  key TEXT NOT NULL,
  value TEXT NOT NULL CHECK (json_valid(value)),
  note TEXT NOT NULL CHECK (trim(note) <> ''),
  by_user TEXT NOT NULL REFERENCES member (user),
  at TEXT NOT NULL
) STRICT;
CREATE INDEX round_setting_year ON round_setting (year);

-- A finding is of one submission, as the reader made it, or of a round, as a cross-check made it; both are answered alike.
-- `identity` says when two runs of the cross-checks mean the same finding. A round's finding may be of no one unit.
CREATE TABLE finding_next (
  id INTEGER PRIMARY KEY,
  submission_id INTEGER REFERENCES submission (id),
  year INTEGER REFERENCES round (year),
  unit_id INTEGER REFERENCES unit (id),
  identity TEXT,
  code TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
  sheet TEXT,
  cell TEXT,
  criterion TEXT,
  params TEXT NOT NULL CHECK (json_valid(params)),
  CHECK ((submission_id IS NULL) = (identity IS NOT NULL)),
  CHECK ((identity IS NULL) = (year IS NULL)),
  CHECK (unit_id IS NULL OR identity IS NOT NULL),
  UNIQUE (year, identity)
) STRICT;
INSERT INTO finding_next (id, submission_id, code, severity, sheet, cell, criterion, params)
  SELECT id, submission_id, code, severity, sheet, cell, criterion, params FROM finding;
DROP TABLE finding;
ALTER TABLE finding_next RENAME TO finding;
CREATE INDEX finding_submission ON finding (submission_id);

-- What a run of the cross-checks changed: a finding stands (again), with what it says now, or is found no more.
CREATE TABLE check_run (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL REFERENCES round (year),
  at TEXT NOT NULL
) STRICT;
CREATE TABLE finding_sighting (
  id INTEGER PRIMARY KEY,
  finding_id INTEGER NOT NULL REFERENCES finding (id),
  run_id INTEGER NOT NULL REFERENCES check_run (id),
  stands INTEGER NOT NULL CHECK (stands IN (0, 1)),
  severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'info')),
  params TEXT NOT NULL CHECK (json_valid(params))
) STRICT;
CREATE INDEX finding_sighting_finding ON finding_sighting (finding_id);

-- Nobody confirms his own adjustment.
CREATE TABLE adjustment_confirmation (
  adjustment_id INTEGER PRIMARY KEY REFERENCES adjustment (id),
  by_user TEXT NOT NULL REFERENCES member (user),
  at TEXT NOT NULL
) STRICT;
CREATE TRIGGER adjustment_confirmation_other BEFORE INSERT ON adjustment_confirmation
WHEN NEW.by_user = (SELECT by_user FROM adjustment WHERE id = NEW.adjustment_id)
BEGIN SELECT RAISE(ABORT, 'adjustment_confirmation: it is his own'); END;

-- What an adjustment rests on: a finding (its id), evidence (the criterion that it is stated for), a comparison (its attempt).
CREATE TABLE adjustment_link (
  adjustment_id INTEGER NOT NULL REFERENCES adjustment (id),
  kind TEXT NOT NULL CHECK (kind IN ('finding', 'evidence', 'comparison')),
  ref TEXT NOT NULL,
  PRIMARY KEY (adjustment_id, kind, ref)
) STRICT, WITHOUT ROWID;

-- The unit's own words to a lowered score or a finding, taken down by the office.
CREATE TABLE unit_explanation (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  unit_id INTEGER NOT NULL,
  criterion TEXT,
  finding_id INTEGER REFERENCES finding (id),
  note TEXT NOT NULL CHECK (trim(note) <> ''),
  by_user TEXT NOT NULL REFERENCES member (user),
  at TEXT NOT NULL,
  FOREIGN KEY (year, unit_id) REFERENCES round_unit (year, unit_id)
) STRICT;
CREATE INDEX unit_explanation_unit ON unit_explanation (year, unit_id);

-- Two people appraise a unit independently. Drafts are numbered for each person by itself: a number tells nothing of the other.
CREATE TABLE appraiser (
  year INTEGER NOT NULL,
  unit_id INTEGER NOT NULL,
  attempt INTEGER NOT NULL CHECK (attempt >= 1),
  user TEXT NOT NULL REFERENCES member (user),
  by_user TEXT NOT NULL REFERENCES member (user),
  at TEXT NOT NULL,
  PRIMARY KEY (year, unit_id, attempt, user),
  FOREIGN KEY (year, unit_id) REFERENCES round_unit (year, unit_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER appraiser_two BEFORE INSERT ON appraiser
WHEN (SELECT count(*) FROM appraiser WHERE year = NEW.year AND unit_id = NEW.unit_id AND attempt = NEW.attempt) >= 2
BEGIN SELECT RAISE(ABORT, 'appraiser: there are two'); END;

-- `to_kind` NULL takes the person's own score of the criterion back.
CREATE TABLE appraisal_draft (
  year INTEGER NOT NULL,
  unit_id INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  user TEXT NOT NULL,
  seq INTEGER NOT NULL CHECK (seq >= 1),
  criterion TEXT NOT NULL,
  to_kind TEXT CHECK (to_kind IN ('points', 'not-applicable')),
  to_points INTEGER CHECK ((to_points IS NOT NULL) = (coalesce(to_kind, '') = 'points') AND coalesce(to_points, 0) >= 0),
  reason TEXT NOT NULL,
  note TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (year, unit_id, attempt, user, seq),
  FOREIGN KEY (year, unit_id, attempt, user) REFERENCES appraiser (year, unit_id, attempt, user)
) STRICT, WITHOUT ROWID;

-- The log carries the commitment: SHA-256 of salt and scores. Salt and scores are told when both have finished.
CREATE TABLE appraisal_finish (
  year INTEGER NOT NULL,
  unit_id INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  user TEXT NOT NULL,
  submission_id INTEGER NOT NULL REFERENCES submission (id),
  salt TEXT NOT NULL CHECK (length(salt) = 64),
  commitment TEXT NOT NULL CHECK (length(commitment) = 64),
  at TEXT NOT NULL,
  PRIMARY KEY (year, unit_id, attempt, user),
  FOREIGN KEY (year, unit_id, attempt, user) REFERENCES appraiser (year, unit_id, attempt, user)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER appraisal_draft_after_finish BEFORE INSERT ON appraisal_draft
WHEN EXISTS (SELECT 1 FROM appraisal_finish WHERE year = NEW.year AND unit_id = NEW.unit_id AND attempt = NEW.attempt AND user = NEW.user)
BEGIN SELECT RAISE(ABORT, 'appraisal_draft: the appraisal is finished'); END;

CREATE TABLE appraisal_comparison (
  year INTEGER NOT NULL,
  unit_id INTEGER NOT NULL,
  attempt INTEGER NOT NULL,
  result TEXT NOT NULL CHECK (result IN ('compared', 'sent-back')),
  at TEXT NOT NULL,
  PRIMARY KEY (year, unit_id, attempt),
  FOREIGN KEY (year, unit_id) REFERENCES round_unit (year, unit_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER appraisal_comparison_both BEFORE INSERT ON appraisal_comparison
WHEN (SELECT count(*) FROM appraisal_finish WHERE year = NEW.year AND unit_id = NEW.unit_id AND attempt = NEW.attempt) <> 2
BEGIN SELECT RAISE(ABORT, 'appraisal_comparison: both must have finished'); END;

-- Other offices' data. The newest import that names a unit and an indicator holds.
CREATE TABLE reference_import (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL REFERENCES round (year),
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  by_user TEXT REFERENCES member (user),
  at TEXT NOT NULL
) STRICT;
CREATE TABLE reference_value (
  import_id INTEGER NOT NULL REFERENCES reference_import (id),
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  indicator TEXT NOT NULL,
  value TEXT,
  numerator TEXT,
  denominator TEXT,
  sheet TEXT NOT NULL,
  cell TEXT NOT NULL,
  PRIMARY KEY (import_id, unit_id, indicator),
  CHECK ((numerator IS NULL) = (denominator IS NULL)),
  CHECK ((value IS NULL) <> (numerator IS NULL))
) STRICT, WITHOUT ROWID;

-- Results of an earlier year, of units as they were called then. The newest import of a year that names a unit holds.
CREATE TABLE past_import (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('workbook', 'dossier')),
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  by_user TEXT NOT NULL REFERENCES member (user),
  at TEXT NOT NULL
) STRICT;
CREATE TABLE past_result (
  import_id INTEGER NOT NULL REFERENCES past_import (id),
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  total_n TEXT NOT NULL,
  total_d TEXT NOT NULL,
  level INTEGER,
  cell TEXT NOT NULL,
  PRIMARY KEY (import_id, unit_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE past_score (
  import_id INTEGER NOT NULL,
  unit_id INTEGER NOT NULL,
  criterion TEXT NOT NULL,
  points INTEGER NOT NULL,
  PRIMARY KEY (import_id, unit_id, criterion),
  FOREIGN KEY (import_id, unit_id) REFERENCES past_result (import_id, unit_id)
) STRICT, WITHOUT ROWID;

-- Which units a unit was made of. The newest row of a pair holds; 'none' takes a link back.
CREATE TABLE unit_predecessor (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  predecessor_id INTEGER NOT NULL REFERENCES unit (id),
  extent TEXT NOT NULL CHECK (extent IN ('whole', 'part', 'none')),
  by_user TEXT NOT NULL REFERENCES member (user),
  at TEXT NOT NULL,
  CHECK (unit_id <> predecessor_id)
) STRICT;
CREATE INDEX unit_predecessor_unit ON unit_predecessor (unit_id);

-- A decided unit takes no more words, confirmations or appraisers either.
CREATE TRIGGER unit_explanation_after_decision BEFORE INSERT ON unit_explanation
WHEN EXISTS (SELECT 1 FROM unit_decision WHERE year = NEW.year AND unit_id = NEW.unit_id)
BEGIN SELECT RAISE(ABORT, 'unit_explanation: the unit is decided'); END;
CREATE TRIGGER appraiser_after_decision BEFORE INSERT ON appraiser
WHEN EXISTS (SELECT 1 FROM unit_decision WHERE year = NEW.year AND unit_id = NEW.unit_id)
BEGIN SELECT RAISE(ABORT, 'appraiser: the unit is decided'); END;

CREATE TRIGGER finding_no_update BEFORE UPDATE ON finding BEGIN SELECT RAISE(ABORT, 'finding: rows are never changed'); END;
CREATE TRIGGER finding_no_delete BEFORE DELETE ON finding BEGIN SELECT RAISE(ABORT, 'finding: rows are never deleted'); END;
CREATE TRIGGER round_setting_no_update BEFORE UPDATE ON round_setting BEGIN SELECT RAISE(ABORT, 'round_setting: rows are never changed'); END;
CREATE TRIGGER round_setting_no_delete BEFORE DELETE ON round_setting BEGIN SELECT RAISE(ABORT, 'round_setting: rows are never deleted'); END;
CREATE TRIGGER check_run_no_update BEFORE UPDATE ON check_run BEGIN SELECT RAISE(ABORT, 'check_run: rows are never changed'); END;
CREATE TRIGGER check_run_no_delete BEFORE DELETE ON check_run BEGIN SELECT RAISE(ABORT, 'check_run: rows are never deleted'); END;
CREATE TRIGGER finding_sighting_no_update BEFORE UPDATE ON finding_sighting BEGIN SELECT RAISE(ABORT, 'finding_sighting: rows are never changed'); END;
CREATE TRIGGER finding_sighting_no_delete BEFORE DELETE ON finding_sighting BEGIN SELECT RAISE(ABORT, 'finding_sighting: rows are never deleted'); END;
CREATE TRIGGER adjustment_confirmation_no_update BEFORE UPDATE ON adjustment_confirmation BEGIN SELECT RAISE(ABORT, 'adjustment_confirmation: rows are never changed'); END;
CREATE TRIGGER adjustment_confirmation_no_delete BEFORE DELETE ON adjustment_confirmation BEGIN SELECT RAISE(ABORT, 'adjustment_confirmation: rows are never deleted'); END;
CREATE TRIGGER adjustment_link_no_update BEFORE UPDATE ON adjustment_link BEGIN SELECT RAISE(ABORT, 'adjustment_link: rows are never changed'); END;
CREATE TRIGGER adjustment_link_no_delete BEFORE DELETE ON adjustment_link BEGIN SELECT RAISE(ABORT, 'adjustment_link: rows are never deleted'); END;
CREATE TRIGGER unit_explanation_no_update BEFORE UPDATE ON unit_explanation BEGIN SELECT RAISE(ABORT, 'unit_explanation: rows are never changed'); END;
CREATE TRIGGER unit_explanation_no_delete BEFORE DELETE ON unit_explanation BEGIN SELECT RAISE(ABORT, 'unit_explanation: rows are never deleted'); END;
CREATE TRIGGER appraiser_no_update BEFORE UPDATE ON appraiser BEGIN SELECT RAISE(ABORT, 'appraiser: rows are never changed'); END;
CREATE TRIGGER appraiser_no_delete BEFORE DELETE ON appraiser BEGIN SELECT RAISE(ABORT, 'appraiser: rows are never deleted'); END;
CREATE TRIGGER appraisal_draft_no_update BEFORE UPDATE ON appraisal_draft BEGIN SELECT RAISE(ABORT, 'appraisal_draft: rows are never changed'); END;
CREATE TRIGGER appraisal_draft_no_delete BEFORE DELETE ON appraisal_draft BEGIN SELECT RAISE(ABORT, 'appraisal_draft: rows are never deleted'); END;
CREATE TRIGGER appraisal_finish_no_update BEFORE UPDATE ON appraisal_finish BEGIN SELECT RAISE(ABORT, 'appraisal_finish: rows are never changed'); END;
CREATE TRIGGER appraisal_finish_no_delete BEFORE DELETE ON appraisal_finish BEGIN SELECT RAISE(ABORT, 'appraisal_finish: rows are never deleted'); END;
CREATE TRIGGER appraisal_comparison_no_update BEFORE UPDATE ON appraisal_comparison BEGIN SELECT RAISE(ABORT, 'appraisal_comparison: rows are never changed'); END;
CREATE TRIGGER appraisal_comparison_no_delete BEFORE DELETE ON appraisal_comparison BEGIN SELECT RAISE(ABORT, 'appraisal_comparison: rows are never deleted'); END;
CREATE TRIGGER reference_import_no_update BEFORE UPDATE ON reference_import BEGIN SELECT RAISE(ABORT, 'reference_import: rows are never changed'); END;
CREATE TRIGGER reference_import_no_delete BEFORE DELETE ON reference_import BEGIN SELECT RAISE(ABORT, 'reference_import: rows are never deleted'); END;
CREATE TRIGGER reference_value_no_update BEFORE UPDATE ON reference_value BEGIN SELECT RAISE(ABORT, 'reference_value: rows are never changed'); END;
CREATE TRIGGER reference_value_no_delete BEFORE DELETE ON reference_value BEGIN SELECT RAISE(ABORT, 'reference_value: rows are never deleted'); END;
CREATE TRIGGER past_import_no_update BEFORE UPDATE ON past_import BEGIN SELECT RAISE(ABORT, 'past_import: rows are never changed'); END;
CREATE TRIGGER past_import_no_delete BEFORE DELETE ON past_import BEGIN SELECT RAISE(ABORT, 'past_import: rows are never deleted'); END;
CREATE TRIGGER past_result_no_update BEFORE UPDATE ON past_result BEGIN SELECT RAISE(ABORT, 'past_result: rows are never changed'); END;
CREATE TRIGGER past_result_no_delete BEFORE DELETE ON past_result BEGIN SELECT RAISE(ABORT, 'past_result: rows are never deleted'); END;
CREATE TRIGGER past_score_no_update BEFORE UPDATE ON past_score BEGIN SELECT RAISE(ABORT, 'past_score: rows are never changed'); END;
CREATE TRIGGER past_score_no_delete BEFORE DELETE ON past_score BEGIN SELECT RAISE(ABORT, 'past_score: rows are never deleted'); END;
CREATE TRIGGER unit_predecessor_no_update BEFORE UPDATE ON unit_predecessor BEGIN SELECT RAISE(ABORT, 'unit_predecessor: rows are never changed'); END;
CREATE TRIGGER unit_predecessor_no_delete BEFORE DELETE ON unit_predecessor BEGIN SELECT RAISE(ABORT, 'unit_predecessor: rows are never deleted'); END;
