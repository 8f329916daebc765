-- A film rental, PostgreSQL. The shape of the Pagila sample database, written afresh.

-- UP
CREATE TYPE rating AS ENUM ('G', 'PG', 'PG-13', 'R', 'NC-17');
CREATE DOMAIN year AS integer CONSTRAINT year_check CHECK (VALUE >= 1901 AND VALUE <= 2155);
CREATE SEQUENCE film_number START WITH 100 INCREMENT BY 1 CACHE 20;

CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.version = OLD.version + 1; -- a semicolon; in a remark
  RETURN NEW;
END $$;

CREATE TABLE country (
  country_id integer PRIMARY KEY,
  country varchar(50) NOT NULL,
  version integer NOT NULL DEFAULT 0
);
CREATE TABLE city (
  city_id integer PRIMARY KEY,
  city varchar(50) NOT NULL,
  country_id integer NOT NULL REFERENCES country ON UPDATE CASCADE ON DELETE RESTRICT,
  version integer NOT NULL DEFAULT 0
);
CREATE TABLE address (
  address_id integer PRIMARY KEY,
  address varchar(50) NOT NULL,
  district varchar(20),
  city_id integer NOT NULL REFERENCES city,
  postal_code varchar(10),
  phone varchar(20) CONSTRAINT phone_digits CHECK (phone ~ '^[0-9;+]*$')
);
CREATE INDEX city_country_idx ON city (country_id);
CREATE INDEX address_city_idx ON address (city_id);
CREATE TRIGGER country_touch BEFORE UPDATE ON country FOR EACH ROW EXECUTE FUNCTION touch();
CREATE TRIGGER city_touch BEFORE UPDATE ON city FOR EACH ROW
  WHEN (OLD.city IS DISTINCT FROM NEW.city) EXECUTE FUNCTION touch();

-- DOWN
DROP TABLE address;
DROP TABLE city;
DROP TABLE country;
DROP FUNCTION touch();
DROP SEQUENCE film_number;
DROP DOMAIN year;
DROP TYPE rating;
