CREATE TABLE t (id integer PRIMARY KEY, a text COLLATE "POSIX", b text, c integer,
  d timestamptz DEFAULT '2024-01-01 00:00:00+00', e text[] DEFAULT '{a,b}' NOT NULL);
ALTER TABLE t ALTER a SET (n_distinct = -0.5);
