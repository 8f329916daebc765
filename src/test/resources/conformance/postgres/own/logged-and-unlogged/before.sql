CREATE TABLE a (id integer PRIMARY KEY);
CREATE TABLE b (id integer PRIMARY KEY, a_id integer REFERENCES a (id));
CREATE TABLE z (id integer PRIMARY KEY);
CREATE UNLOGGED TABLE targets (id integer PRIMARY KEY);
CREATE TABLE users (id integer PRIMARY KEY, z_id integer REFERENCES z (id));
CREATE TABLE gone (id integer PRIMARY KEY, user_id integer REFERENCES users (id));
CREATE PUBLICATION changes FOR TABLE a, users;
