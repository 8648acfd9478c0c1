-- Results of an earlier year also come out of another database of this program: the table is made anew with its rows.
CREATE TABLE past_import_next (
  id INTEGER PRIMARY KEY,
  year INTEGER NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('workbook', 'dossier', 'database')),
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  by_user TEXT NOT NULL REFERENCES member (user),
  at TEXT NOT NULL
) STRICT;
INSERT INTO past_import_next SELECT * FROM past_import;
DROP TABLE past_import;
ALTER TABLE past_import_next RENAME TO past_import;
CREATE TRIGGER past_import_no_update BEFORE UPDATE ON past_import BEGIN SELECT RAISE(ABORT, 'past_import: rows are never changed'); END;
CREATE TRIGGER past_import_no_delete BEFORE DELETE ON past_import BEGIN SELECT RAISE(ABORT, 'past_import: rows are never deleted'); END;
