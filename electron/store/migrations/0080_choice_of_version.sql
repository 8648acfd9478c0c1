-- Which version of a unit's statement counts: the newest, unless a person chose an older one after it came. A version that
-- comes later counts again by itself.
CREATE TABLE version_choice (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  unit_id INTEGER NOT NULL,
  version INTEGER NOT NULL,
  over_version INTEGER NOT NULL CHECK (over_version >= version),
  note TEXT NOT NULL CHECK (trim(note) <> ''),
  by_user TEXT NOT NULL REFERENCES member (user),
  at TEXT NOT NULL,
  FOREIGN KEY (year, unit_id, version) REFERENCES submission (year, unit_id, version),
  FOREIGN KEY (year, unit_id, over_version) REFERENCES submission (year, unit_id, version)
) STRICT;
CREATE INDEX version_choice_unit ON version_choice (year, unit_id, over_version);
CREATE TRIGGER version_choice_no_update BEFORE UPDATE ON version_choice BEGIN SELECT RAISE(ABORT, 'version_choice: rows are never changed'); END;
CREATE TRIGGER version_choice_no_delete BEFORE DELETE ON version_choice BEGIN SELECT RAISE(ABORT, 'version_choice: rows are never deleted'); END;
CREATE TRIGGER version_choice_after_decision BEFORE INSERT ON version_choice
WHEN EXISTS (SELECT 1 FROM unit_decision WHERE year = NEW.year AND unit_id = NEW.unit_id)
BEGIN SELECT RAISE(ABORT, 'version_choice: the unit is decided'); END;
