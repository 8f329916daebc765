-- UP
CREATE TABLE playlist (playlist_id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE playlist_track (
  playlist_id INTEGER NOT NULL REFERENCES playlist ON DELETE CASCADE,
  track_id INTEGER NOT NULL REFERENCES track ON DELETE CASCADE,
  place INTEGER NOT NULL,
  PRIMARY KEY (playlist_id, track_id)
) WITHOUT ROWID;
CREATE INDEX playlist_track_track ON playlist_track (track_id);
CREATE VIRTUAL TABLE track_words USING fts5(name, composer, content='track', content_rowid='track_id');
CREATE TRIGGER track_words_added AFTER INSERT ON track BEGIN
  INSERT INTO track_words (rowid, name, composer) VALUES (NEW.track_id, NEW.name, NEW.composer);
END;
CREATE TRIGGER track_words_removed AFTER DELETE ON track BEGIN
  INSERT INTO track_words (track_words, rowid, name, composer) VALUES ('delete', OLD.track_id, OLD.name, OLD.composer);
END;
CREATE TRIGGER track_words_changed AFTER UPDATE ON track
WHEN CASE WHEN OLD.name <> NEW.name THEN 1 WHEN OLD.composer IS NOT NEW.composer THEN 1 ELSE 0 END
BEGIN
  INSERT INTO track_words (track_words, rowid, name, composer) VALUES ('delete', OLD.track_id, OLD.name, OLD.composer);
  INSERT INTO track_words (rowid, name, composer) VALUES (NEW.track_id, NEW.name, NEW.composer);
END;
CREATE VIEW track_list AS
  SELECT t.track_id, t.name, a.title AS album, r.name AS artist, g.name AS genre, t.unit_price
    FROM track t
    LEFT JOIN album a USING (album_id)
    LEFT JOIN artist r USING (artist_id)
    LEFT JOIN genre g USING (genre_id);
CREATE TRIGGER track_list_renamed INSTEAD OF UPDATE OF name ON track_list BEGIN
  UPDATE track SET name = NEW.name WHERE track_id = NEW.track_id;
  SELECT 'a text;
-- DOWN
that looks like a section mark';
END;
CREATE VIEW sales_by_country (country, invoices, total) AS
  SELECT c.country, count(DISTINCT i.invoice_id), sum(i.total)
    FROM invoice i JOIN customer c USING (customer_id) GROUP BY c.country HAVING sum(i.total) > 0;

-- DOWN
DROP VIEW sales_by_country;
DROP VIEW track_list;
DROP TRIGGER track_words_changed;
DROP TRIGGER track_words_removed;
DROP TRIGGER track_words_added;
DROP TABLE track_words;
DROP TABLE playlist_track;
DROP TABLE playlist;
