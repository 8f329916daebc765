CREATE EXTENSION hstore;
CREATE EXTENSION pg_stat_statements;
CREATE TABLE users (id integer PRIMARY KEY, emails text[] NOT NULL, more hstore);
CREATE VIEW calls AS SELECT queryid, calls FROM pg_stat_statements;
