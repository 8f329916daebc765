CREATE SCHEMA "New one";
CREATE SCHEMA stays;
CREATE TABLE "New one".t (id integer PRIMARY KEY);
CREATE TABLE stays.t (id integer PRIMARY KEY, old_id integer REFERENCES "New one".t (id));
