-- UP
CREATE TABLE language (language_id smallint PRIMARY KEY, name character(20) NOT NULL);
CREATE TABLE category (category_id smallint PRIMARY KEY, name varchar(25) NOT NULL);
CREATE TABLE actor (
  actor_id integer PRIMARY KEY,
  first_name varchar(45) NOT NULL,
  last_name varchar(45) NOT NULL
);
CREATE INDEX actor_last_name_idx ON actor (last_name varchar_pattern_ops);

CREATE TABLE film (
  film_id integer PRIMARY KEY DEFAULT nextval('film_number'),
  title varchar(255) NOT NULL,
  description text,
  release_year year,
  language_id smallint NOT NULL REFERENCES language,
  original_language_id smallint REFERENCES language,
  rental_duration smallint NOT NULL DEFAULT 3,
  rental_rate numeric(4,2) NOT NULL DEFAULT 4.99,
  length smallint,
  replacement_cost numeric(5,2) NOT NULL DEFAULT 19.99,
  rating rating DEFAULT 'G',
  special_features text[] DEFAULT '{}',
  fulltext tsvector NOT NULL,
  CHECK (special_features <@ ARRAY['Trailers', 'Commentaries', 'Deleted Scenes', 'Behind; the Scenes'])
);
ALTER SEQUENCE film_number OWNED BY film.film_id;
CREATE INDEX film_fulltext_idx ON film USING gist (fulltext);
CREATE INDEX film_title_idx ON film (title COLLATE "C");
CREATE INDEX film_features_idx ON film USING gin (special_features);
CREATE INDEX film_long_idx ON film (length) WHERE length > 180 AND rating IN ('R', 'NC-17');
CREATE STATISTICS film_rate_stats (dependencies) ON rental_rate, rating FROM film;

CREATE TRIGGER film_fulltext BEFORE INSERT OR UPDATE OF title, description ON film
  FOR EACH ROW EXECUTE FUNCTION tsvector_update_trigger(fulltext, 'pg_catalog.english', title, description);

CREATE TABLE film_actor (
  actor_id integer NOT NULL REFERENCES actor,
  film_id integer NOT NULL REFERENCES film,
  PRIMARY KEY (actor_id, film_id)
);
CREATE TABLE film_category (
  film_id integer NOT NULL REFERENCES film,
  category_id smallint NOT NULL REFERENCES category,
  PRIMARY KEY (film_id, category_id)
);
CREATE INDEX film_actor_film_idx ON film_actor (film_id);

CREATE FUNCTION joined(soFar text, part text) RETURNS text LANGUAGE sql IMMUTABLE AS
  'SELECT CASE WHEN $2 IS NULL OR $2 = '''' THEN $1 WHEN $1 IS NULL OR $1 = '''' THEN $2 ELSE $1 || '', '' || $2 END';
CREATE AGGREGATE listed(text) (SFUNC = joined, STYPE = text);

CREATE VIEW actor_info AS
  SELECT a.actor_id, a.first_name, a.last_name, listed(f.title ORDER BY f.title) AS films
    FROM actor a JOIN film_actor USING (actor_id) JOIN film f USING (film_id)
   GROUP BY a.actor_id;

-- DOWN
DROP VIEW actor_info;
DROP AGGREGATE listed(text);
DROP FUNCTION joined(text, text);
DROP TABLE film_category;
DROP TABLE film_actor;
ALTER SEQUENCE film_number OWNED BY NONE;
DROP TABLE film;
DROP TABLE actor;
DROP TABLE category;
DROP TABLE language;
