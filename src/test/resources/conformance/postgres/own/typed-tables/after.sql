CREATE TYPE person AS (born date, email text);
CREATE TABLE people OF person (email DEFAULT 'none' NOT NULL);
CREATE TYPE place AS (y int, x bigint);
CREATE TABLE places OF place (PRIMARY KEY (x));
