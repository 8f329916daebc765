CREATE SCHEMA old;
CREATE SCHEMA stays;
CREATE TABLE old.t (id integer PRIMARY KEY);
CREATE TABLE stays.t (id integer PRIMARY KEY, old_id integer REFERENCES old.t (id));
