CREATE TABLE people (id integer PRIMARY KEY, name text, age integer);
CREATE VIEW adults AS SELECT id, name, age FROM people WHERE age >= 21;
CREATE VIEW checked AS SELECT id, name FROM adults WHERE id > 0 WITH CASCADED CHECK OPTION;
CREATE RECURSIVE VIEW numbers (n) AS VALUES (1) UNION ALL SELECT n + 1 FROM numbers WHERE n < 9;
CREATE VIEW named (two, one) AS SELECT name, id FROM people;
ALTER VIEW named ALTER COLUMN two SET DEFAULT 'y';
