-- A music shop, MySQL and MariaDB. The shape of the Chinook sample database, written afresh.

-- UP
CREATE TABLE artist (
  artist_id INT NOT NULL AUTO_INCREMENT,
  name VARCHAR(120) NOT NULL,
  PRIMARY KEY (artist_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE album (
  album_id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  title VARCHAR(160) NOT NULL,
  artist_id INT NOT NULL,
  CONSTRAINT album_artist FOREIGN KEY (artist_id) REFERENCES artist (artist_id) ON DELETE CASCADE
);

CREATE TABLE genre (genre_id SMALLINT PRIMARY KEY, name VARCHAR(60) NOT NULL UNIQUE);
CREATE TABLE media_kind (media_kind_id SMALLINT PRIMARY KEY, name VARCHAR(60) NOT NULL UNIQUE);

CREATE TABLE track (
  track_id INT NOT NULL AUTO_INCREMENT PRIMARY KEY COMMENT 'the shop''s number; never reused',
  name VARCHAR(200) NOT NULL,
  album_id INT,
  media_kind_id SMALLINT NOT NULL,
  genre_id SMALLINT,
  composer VARCHAR(220),
  milliseconds INT NOT NULL,
  bytes BIGINT UNSIGNED,
  unit_price DECIMAL(10,2) NOT NULL DEFAULT 0.99, # the price; without tax
  seconds DECIMAL(12,1) AS (milliseconds / 1000) STORED,
  label VARCHAR(440) GENERATED ALWAYS AS (CONCAT(name, ' / ', COALESCE(composer, '?'))) VIRTUAL,
  KEY track_album (album_id),
  KEY track_name (name(20), genre_id),
  CONSTRAINT track_long CHECK (milliseconds > 0),
  CONSTRAINT track_album_fk FOREIGN KEY (album_id) REFERENCES album (album_id),
  CONSTRAINT track_kind_fk FOREIGN KEY (media_kind_id) REFERENCES media_kind (media_kind_id),
  CONSTRAINT track_genre_fk FOREIGN KEY (genre_id) REFERENCES genre (genre_id)
) COMMENT = 'one recording; it\'s sold by the piece; -- not a remark';
CREATE FULLTEXT INDEX track_words ON track (name, composer);
CREATE INDEX track_price ON track (unit_price DESC, track_id);

INSERT INTO genre VALUES (1, 'Rock'), (2, "Jazz"), (3, 'R&B; Soul'), (4, 'Drum ''n'' Bass'), (5, 'Forr\u00f3');
INSERT INTO media_kind VALUES (1, 'MPEG audio'), (2, 'AAC audio'), (3, 'Video');

-- DOWN
DROP TABLE track;
DROP TABLE media_kind;
DROP TABLE genre;
DROP TABLE album;
DROP TABLE artist;
