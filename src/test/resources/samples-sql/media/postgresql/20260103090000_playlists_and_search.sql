-- UP
CREATE TABLE playlist (playlist_id integer PRIMARY KEY, name varchar(120) NOT NULL);
CREATE TABLE playlist_track (
  playlist_id integer NOT NULL REFERENCES playlist ON DELETE CASCADE,
  track_id integer NOT NULL REFERENCES track ON DELETE CASCADE,
  place integer NOT NULL,
  PRIMARY KEY (playlist_id, track_id)
);
CREATE INDEX playlist_track_track_idx ON playlist_track (track_id);

ALTER TABLE track ADD COLUMN search tsvector
  GENERATED ALWAYS AS (to_tsvector('english', name || ' ' || coalesce(composer, ''))) STORED;
CREATE INDEX track_search_idx ON track USING gin (search);

CREATE VIEW track_list AS
  SELECT t.track_id, t.name, a.title AS album, r.name AS artist, g.name AS genre, t.unit_price
    FROM track t
    LEFT JOIN album a USING (album_id)
    LEFT JOIN artist r USING (artist_id)
    LEFT JOIN genre g USING (genre_id);

CREATE VIEW sales_by_country WITH (security_barrier) AS
  SELECT c.country, count(DISTINCT i.invoice_id) AS invoices, sum(i.total) AS total
    FROM invoice i JOIN customer c USING (customer_id)
   GROUP BY c.country
  HAVING sum(i.total) > 0;

CREATE FUNCTION tracks_like(words text) RETURNS SETOF track LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT t.* FROM track t WHERE t.search @@ plainto_tsquery('english', words);
END;

CREATE FUNCTION playlist_minutes(list integer) RETURNS numeric LANGUAGE sql STABLE
BEGIN ATOMIC
  SELECT CASE WHEN count(*) = 0 THEN 0 ELSE round(sum(t.milliseconds) / 60000.0, 1) END
    FROM playlist_track p JOIN track t USING (track_id)
   WHERE p.playlist_id = list;
END;

CREATE FUNCTION note() RETURNS text LANGUAGE sql IMMUTABLE AS $body$
  SELECT $text$
-- DOWN
a line that looks like a section mark; and a semicolon
$text$::text
$body$;

CREATE RULE playlist_keep AS ON DELETE TO playlist WHERE OLD.playlist_id = 0
  DO INSTEAD (UPDATE playlist SET name = 'kept' WHERE playlist_id = 0; DELETE FROM playlist_track WHERE playlist_id = 0);

-- DOWN
DROP RULE playlist_keep ON playlist;
DROP FUNCTION note();
DROP FUNCTION playlist_minutes(integer);
DROP FUNCTION tracks_like(text);
DROP VIEW sales_by_country;
DROP VIEW track_list;
ALTER TABLE track DROP COLUMN search;
DROP TABLE playlist_track;
DROP TABLE playlist;
