CREATE TABLE t (id integer PRIMARY KEY, a text COLLATE "C", b text COMPRESSION pglz, c integer DEFAULT 1,
  d timestamptz DEFAULT now() NOT NULL, e text[] DEFAULT '{}');
ALTER TABLE t ALTER b SET STORAGE EXTERNAL;
