CREATE TABLE people (id integer PRIMARY KEY, name text, age integer);
CREATE VIEW adults AS SELECT id, name FROM people WHERE age >= 18;
CREATE VIEW checked WITH (security_barrier = true) AS SELECT id, name FROM adults WHERE id > 0
  WITH LOCAL CHECK OPTION;
CREATE RECURSIVE VIEW numbers (n) AS VALUES (1) UNION ALL SELECT n + 1 FROM numbers WHERE n < 5;
CREATE VIEW named (one, two) AS SELECT id, name FROM people;
ALTER VIEW named ALTER COLUMN two SET DEFAULT 'x';
