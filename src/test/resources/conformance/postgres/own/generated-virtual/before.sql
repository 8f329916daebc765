CREATE TABLE t (a integer, v integer GENERATED ALWAYS AS (a + 1) VIRTUAL,
  s integer GENERATED ALWAYS AS (a * 2) STORED, x integer GENERATED ALWAYS AS (a - 1) VIRTUAL);
CREATE INDEX by_s ON t (s);
CREATE VIEW doubled AS SELECT s, x FROM t;
