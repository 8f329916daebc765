CREATE TABLE base (id bigint NOT NULL, name text, since date DEFAULT '2020-01-01', CONSTRAINT named CHECK (name <> '') NO INHERIT);
CREATE TABLE extra (more text, name text) INHERITS (base);
CREATE TABLE alone () INHERITS (base);
CREATE TABLE above (id int NOT NULL, note text);
CREATE TABLE below (more text) INHERITS (above);
