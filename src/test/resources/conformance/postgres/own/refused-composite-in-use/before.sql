CREATE TYPE address AS (street text, zip varchar(5), country char(2));
CREATE TYPE person AS (name text, home address);
CREATE TABLE customers (id int PRIMARY KEY, who person, billing address, others address[]);
CREATE TYPE unused AS (a int, b text);
COMMENT ON TYPE address IS 'where somebody lives';
COMMENT ON COLUMN address.zip IS 'five digits';
