CREATE UNLOGGED TABLE a (id integer PRIMARY KEY);
CREATE UNLOGGED TABLE b (id integer PRIMARY KEY, a_id integer REFERENCES a (id));
CREATE TABLE z (id integer PRIMARY KEY);
CREATE TABLE targets (id integer PRIMARY KEY);
CREATE UNLOGGED TABLE users (id integer PRIMARY KEY, z_id integer REFERENCES targets (id));
CREATE TABLE referrers (id integer PRIMARY KEY, t_id integer REFERENCES targets (id));
CREATE PUBLICATION changes FOR TABLE z;
