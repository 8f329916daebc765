-- The books of a firm, SQLite: what the engine can do beyond plain tables.

-- UP
CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  parent_id INTEGER REFERENCES account,
  "Display Name" TEXT NOT NULL,
  attributes TEXT NOT NULL DEFAULT '{"a;b": "c''d"}' CHECK (json_valid(attributes)),
  colour TEXT AS (attributes ->> '$.colour') VIRTUAL,
  opened_on TEXT NOT NULL DEFAULT '2026-01-01'
);
CREATE INDEX account_colour ON account (colour) WHERE colour IS NOT NULL;
CREATE INDEX account_upper ON account (upper("Display Name"));
CREATE TABLE entry (id INTEGER PRIMARY KEY, booked_on ANY, memo TEXT DEFAULT 'n/a', reference BLOB) STRICT;
CREATE TABLE posting (
  entry_id INTEGER NOT NULL REFERENCES entry ON DELETE CASCADE,
  line INTEGER NOT NULL,
  account_id INTEGER NOT NULL CONSTRAINT posting_account REFERENCES account,
  side TEXT NOT NULL CHECK (side IN ('debit', 'credit')),
  cents INTEGER NOT NULL CONSTRAINT posting_positive CHECK (cents > 0),
  signed INTEGER AS (CASE side WHEN 'debit' THEN cents ELSE -cents END) STORED,
  PRIMARY KEY (entry_id, line)
) WITHOUT ROWID;
CREATE INDEX posting_account ON posting (account_id, signed);
CREATE TABLE history (id INTEGER PRIMARY KEY AUTOINCREMENT, what TEXT NOT NULL);
CREATE TRIGGER account_added AFTER INSERT ON account BEGIN
  INSERT INTO history (what) VALUES ('account ' || NEW.code || CASE WHEN NEW.parent_id IS NULL THEN '' ELSE '; child' END);
END;
CREATE TRIGGER entry_kept BEFORE DELETE ON entry WHEN EXISTS (SELECT 1 FROM posting p WHERE p.entry_id = OLD.id)
BEGIN
  SELECT CASE (SELECT sum(signed) FROM posting p WHERE p.entry_id = OLD.id)
    WHEN 0 THEN RAISE(FAIL, 'booked; "reverse" it')
    ELSE CASE WHEN OLD.memo = 'END;' THEN RAISE(IGNORE) ELSE RAISE(ROLLBACK, 'off balance') END
  END;
END;
CREATE VIEW tree AS
  WITH RECURSIVE down (id, code, depth) AS (
    SELECT id, code, 0 FROM account WHERE parent_id IS NULL
    UNION ALL
    SELECT a.id, a.code, d.depth + 1 FROM account a JOIN down d ON a.parent_id = d.id
  )
  SELECT * FROM down;
CREATE VIEW balance AS
  SELECT account_id, sum(signed) AS balance, count(*) FILTER (WHERE side = 'credit') AS credits,
         row_number() OVER (ORDER BY sum(signed) DESC, account_id) AS place
    FROM posting GROUP BY account_id;
CREATE VIEW "odd ""view""; name" AS SELECT 1 AS "a;b" /* a comment; END; */, 'it''s; END;' AS text;
CREATE TRIGGER balance_refused INSTEAD OF DELETE ON balance BEGIN
  SELECT RAISE(ABORT, 'a balance cannot be deleted');
END;
/* nothing; here */
CREATE TEMP TABLE scratch (i INTEGER);
DROP TABLE temp.scratch;

-- DOWN
DROP VIEW "odd ""view""; name";
DROP VIEW balance;
DROP VIEW tree;
DROP TABLE history;
DROP TABLE posting;
DROP TABLE entry;
DROP TABLE account;
