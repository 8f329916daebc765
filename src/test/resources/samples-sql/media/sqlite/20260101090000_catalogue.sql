-- A music shop, SQLite. The shape of the Chinook sample database, written afresh.

-- UP
CREATE TABLE artist (artist_id INTEGER PRIMARY KEY, name TEXT NOT NULL COLLATE NOCASE);
CREATE TABLE album (
  album_id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  artist_id INTEGER NOT NULL REFERENCES artist ON DELETE CASCADE
);
CREATE INDEX album_artist ON album (artist_id);
CREATE TABLE genre (genre_id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE media_kind (media_kind_id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE track (
  track_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL, -- the title; as printed
  album_id INTEGER REFERENCES album,
  media_kind_id INTEGER NOT NULL REFERENCES media_kind,
  genre_id INTEGER REFERENCES genre,
  composer TEXT,
  milliseconds INTEGER NOT NULL CHECK (milliseconds > 0),
  bytes INTEGER,
  unit_price NUMERIC NOT NULL DEFAULT 0.99,
  seconds REAL GENERATED ALWAYS AS (milliseconds / 1000.0) STORED,
  "the label; of it" TEXT AS (name || ' / ' || coalesce(composer, '?')) VIRTUAL
);
CREATE INDEX track_album ON track (album_id);
CREATE INDEX track_free ON track (track_id) WHERE unit_price = 0;
CREATE INDEX track_lower ON track (lower(name), genre_id DESC);
INSERT INTO genre VALUES (1, 'Rock'), (2, 'Jazz'), (3, 'R&B; Soul'), (4, 'Drum ''n'' Bass'), (5, 'Forró');
INSERT INTO media_kind VALUES (1, 'MPEG audio'), (2, 'AAC audio'), (3, 'Video');

-- DOWN
DROP TABLE track;
DROP TABLE media_kind;
DROP TABLE genre;
DROP TABLE album;
DROP TABLE artist;
