CREATE TYPE person AS (name text, born date);
CREATE TABLE people OF person (name NOT NULL);
CREATE TYPE place AS (x int, y int);
CREATE TABLE places OF place (PRIMARY KEY (x));
