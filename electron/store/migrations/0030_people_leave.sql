-- People come and go. Whoever leaves keeps name and deeds, and signs in no more: a person is never deleted.

ALTER TABLE member ADD COLUMN active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1));
CREATE TRIGGER member_no_delete BEFORE DELETE ON member BEGIN SELECT RAISE(ABORT, 'member: rows are never deleted'); END;

-- An office that had an administrator, or a chair, always has one at work.
CREATE TRIGGER member_last_leaves BEFORE UPDATE OF active ON member
WHEN OLD.active = 1 AND NEW.active = 0 AND EXISTS (
  SELECT 1 FROM member_role r WHERE r.user = OLD.user AND r.role IN ('administrator', 'chair') AND NOT EXISTS (
    SELECT 1 FROM member_role o JOIN member m ON m.user = o.user
    WHERE o.role = r.role AND m.active = 1 AND m.user <> OLD.user
  )
)
BEGIN SELECT RAISE(ABORT, 'member: the last of the role'); END;
CREATE TRIGGER member_role_last_goes BEFORE DELETE ON member_role
WHEN OLD.role IN ('administrator', 'chair')
  AND (SELECT active FROM member WHERE user = OLD.user) = 1
  AND NOT EXISTS (
    SELECT 1 FROM member_role o JOIN member m ON m.user = o.user
    WHERE o.role = OLD.role AND m.active = 1 AND m.user <> OLD.user
  )
BEGIN SELECT RAISE(ABORT, 'member_role: the last of the role'); END;

-- A one-time PIN in place of a forgotten one: good for choosing another, and for nothing else.
ALTER TABLE member_pin ADD COLUMN once INTEGER NOT NULL DEFAULT 0 CHECK (once IN (0, 1));
