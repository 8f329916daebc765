CREATE TABLE base (id int NOT NULL, name text, CONSTRAINT named CHECK (name <> ''));
CREATE TABLE extra (more text) INHERITS (base);
CREATE TABLE alone (id int NOT NULL, name text, CONSTRAINT named CHECK (name <> ''));
CREATE TABLE above (id int, note text);
CREATE TABLE below (more text) INHERITS (above);
