-- UP
CREATE FUNCTION books.balanced() RETURNS trigger LANGUAGE plpgsql AS $fn$
DECLARE
  difference numeric;
BEGIN
  SELECT coalesce(sum(signed), 0) INTO difference FROM books.posting WHERE entry_id = NEW.entry_id;
  IF difference <> 0 THEN
    RAISE EXCEPTION USING MESSAGE = format('entry %s is off by %s', NEW.entry_id, difference), ERRCODE = 'P0001';
  END IF;
  RETURN NULL;
END;
$fn$;
CREATE CONSTRAINT TRIGGER posting_balanced AFTER INSERT OR UPDATE ON books.posting
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION books.balanced();

CREATE TABLE books.change (
  id bigserial PRIMARY KEY,
  what text NOT NULL,
  rows integer NOT NULL
);
CREATE FUNCTION books.log_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = books AS $fn$
BEGIN
  INSERT INTO change (what, rows) SELECT TG_OP || ' ' || TG_TABLE_NAME, count(*) FROM added;
  RETURN NULL;
END $fn$;
CREATE TRIGGER account_log AFTER INSERT ON books.account REFERENCING NEW TABLE AS added
  FOR EACH STATEMENT EXECUTE FUNCTION books.log_change();

CREATE VIEW books.tree AS
  WITH RECURSIVE down(id, code, depth, path) AS (
    SELECT id, code, 0, ARRAY[id] FROM books.account WHERE parent_id IS NULL
    UNION ALL
    SELECT a.id, a.code, d.depth + 1, d.path || a.id FROM books.account a JOIN down d ON a.parent_id = d.id
  )
  SELECT * FROM down;

CREATE VIEW books.balance AS
  SELECT account_id, sum(signed) AS balance, count(*) FILTER (WHERE side = 'credit') AS credits,
         rank() OVER (ORDER BY sum(signed) DESC) AS place
    FROM books.posting GROUP BY account_id;

CREATE VIEW books.open_account AS SELECT id, code, "Display Name" FROM books.account WHERE upper_inf(opened)
  WITH LOCAL CHECK OPTION;

CREATE FUNCTION books.balance_of(code text) RETURNS numeric LANGUAGE sql STABLE PARALLEL SAFE
  RETURN (SELECT b.balance FROM books.balance b JOIN books.account a ON a.id = b.account_id WHERE a.code = balance_of.code);

CREATE FUNCTION books.as_money(amount numeric, currency text DEFAULT 'EUR') RETURNS books.money_amount
  LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT ROW(amount, currency)::books.money_amount $$;

CREATE OPERATOR books.+% (LEFTARG = numeric, RIGHTARG = text, FUNCTION = books.as_money);

ALTER TABLE books.account ENABLE ROW LEVEL SECURITY;
CREATE POLICY account_visible ON books.account FOR SELECT USING (attributes ->> 'hidden' IS DISTINCT FROM 'yes');

COMMENT ON SCHEMA books IS $c$double entry; "the" books$c$;
COMMENT ON CONSTRAINT rate_no_overlap ON books.rate IS 'one rate a day';
/* a comment /* inside a comment; */ ends here */
ALTER TABLE books.entry ALTER COLUMN memo SET STORAGE EXTERNAL, ALTER COLUMN memo SET DEFAULT 'n/a';
ALTER TABLE books.account ALTER COLUMN code SET STATISTICS 500;

-- DOWN
ALTER TABLE books.account ALTER COLUMN code SET STATISTICS -1;
ALTER TABLE books.entry ALTER COLUMN memo DROP DEFAULT;
COMMENT ON CONSTRAINT rate_no_overlap ON books.rate IS NULL;
COMMENT ON SCHEMA books IS NULL;
DROP POLICY account_visible ON books.account;
ALTER TABLE books.account DISABLE ROW LEVEL SECURITY;
DROP OPERATOR books.+% (numeric, text);
DROP FUNCTION books.as_money(numeric, text);
DROP FUNCTION books.balance_of(text);
DROP VIEW books.open_account;
DROP VIEW books.balance;
DROP VIEW books.tree;
DROP TRIGGER account_log ON books.account;
DROP FUNCTION books.log_change();
DROP TABLE books.change;
DROP TRIGGER posting_balanced ON books.posting;
DROP FUNCTION books.balanced();
