-- Everything; that has a "semicolon".
CREATE TABLE "odd;name" (id int PRIMARY KEY, "a;""b" text DEFAULT ';' /* ; /* nested; */ ; */);
CREATE TABLE log (what text);
CREATE FUNCTION logged() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  -- a; comment's quote
  EXECUTE $q$ INSERT INTO log VALUES ('trigger;') $q$;
  RETURN CASE WHEN true THEN new END;
END;
$body$;
CREATE TRIGGER logged AFTER INSERT ON "odd;name" FOR EACH ROW EXECUTE FUNCTION logged();
CREATE FUNCTION atomic(a int) RETURNS int LANGUAGE sql
BEGIN ATOMIC
  SELECT 1 AS "end";
  SELECT a AS end;
  SELECT CASE WHEN a > 1 THEN CASE a WHEN 2 THEN 20 ELSE 30 END ELSE 10 END;
END;
CREATE OR REPLACE PROCEDURE noted(a text) LANGUAGE sql
BEGIN ATOMIC
  INSERT INTO log VALUES (a || ';');
  INSERT INTO log VALUES (E'it\'s; \\');
END;
CREATE VIEW v AS SELECT * FROM "odd;name";
CREATE RULE through AS ON DELETE TO v DO INSTEAD (
  INSERT INTO log VALUES ('rule;');
  DELETE FROM "odd;name" WHERE id = old.id
);
INSERT INTO "odd;name" VALUES (1, 'C:\'), (2, U&'d\0061t\+000061;');
DELETE FROM v WHERE id = 2;
CALL noted('p');
DO $$ BEGIN INSERT INTO log VALUES ('do;'); END $$;
INSERT INTO log VALUES (E'a\n'
  'it\'s;');
CREATE TABLE result AS SELECT string_agg(what, '|' ORDER BY what COLLATE "C") || atomic(2) AS text FROM log
