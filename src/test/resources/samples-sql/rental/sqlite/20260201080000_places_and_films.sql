-- A film rental, SQLite. The shape of the Sakila sample database, written afresh.

-- UP
CREATE TABLE country (country_id INTEGER PRIMARY KEY, country TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 0);
CREATE TABLE city (
  city_id INTEGER PRIMARY KEY,
  city TEXT NOT NULL,
  country_id INTEGER NOT NULL REFERENCES country ON DELETE RESTRICT ON UPDATE CASCADE,
  version INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE address (
  address_id INTEGER PRIMARY KEY,
  address TEXT NOT NULL,
  [odd name; here] TEXT DEFAULT 'x;y',
  city_id INTEGER NOT NULL REFERENCES city,
  `phone` TEXT CHECK (phone NOT GLOB '*[^0-9;+]*')
);
CREATE INDEX city_country ON city (country_id);
CREATE TRIGGER country_touch AFTER UPDATE OF country ON country BEGIN
  UPDATE country SET version = OLD.version + 1 WHERE country_id = NEW.country_id;
END;
CREATE TRIGGER city_touch AFTER UPDATE OF city ON city WHEN OLD.city IS NOT NEW.city BEGIN
  UPDATE city SET version = CASE WHEN OLD.version < 9 THEN OLD.version + 1 ELSE 9 END WHERE city_id = NEW.city_id;
END;
CREATE TABLE language (language_id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE category (category_id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE actor (actor_id INTEGER PRIMARY KEY, first_name TEXT NOT NULL, last_name TEXT NOT NULL);
CREATE INDEX actor_last_name ON actor (last_name COLLATE NOCASE);
CREATE TABLE film (
  film_id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  description TEXT,
  release_year INTEGER CHECK (release_year BETWEEN 1901 AND 2155),
  language_id INTEGER NOT NULL REFERENCES language,
  rental_rate NUMERIC NOT NULL DEFAULT 4.99,
  length INTEGER,
  rating TEXT NOT NULL DEFAULT 'G' CHECK (rating IN ('G', 'PG', 'PG-13', 'R', 'NC-17')),
  features TEXT DEFAULT (json_array('Trailers', 'Behind; the Scenes')) CHECK (json_valid(features))
);
CREATE INDEX film_long ON film (length) WHERE length > 180 AND rating IN ('R', 'NC-17');
CREATE INDEX film_first_feature ON film (json_extract(features, '$[0]'));
CREATE TABLE film_actor (
  actor_id INTEGER NOT NULL REFERENCES actor,
  film_id INTEGER NOT NULL REFERENCES film,
  PRIMARY KEY (actor_id, film_id)
) WITHOUT ROWID, STRICT;
CREATE VIRTUAL TABLE film_text USING fts5(title, description, tokenize = "porter unicode61");
CREATE TRIGGER film_added AFTER INSERT ON film BEGIN
  INSERT INTO film_text (rowid, title, description) VALUES (NEW.film_id, NEW.title, NEW.description);
END;
CREATE VIEW actor_info AS
  SELECT a.actor_id, a.first_name, a.last_name, group_concat(f.title, '; ') AS films
    FROM actor a JOIN film_actor USING (actor_id) JOIN film f USING (film_id) GROUP BY a.actor_id;

-- DOWN
DROP VIEW actor_info;
DROP TABLE film_actor;
DROP TABLE film;
DROP TABLE film_text;
DROP TABLE actor;
DROP TABLE category;
DROP TABLE language;
DROP TABLE address;
DROP TABLE city;
DROP TABLE country;
