CREATE EXTENSION citext;
CREATE EXTENSION pg_buffercache;
CREATE TABLE users (id integer PRIMARY KEY, emails citext[] NOT NULL);
CREATE VIEW buffers AS SELECT bufferid, usagecount FROM pg_buffercache;
