-- UP
CREATE TABLE playlist (playlist_id INT PRIMARY KEY, name VARCHAR(120) NOT NULL);
CREATE TABLE playlist_track (
  playlist_id INT NOT NULL,
  track_id INT NOT NULL,
  place INT NOT NULL,
  PRIMARY KEY (playlist_id, track_id),
  KEY playlist_track_track (track_id),
  FOREIGN KEY (playlist_id) REFERENCES playlist (playlist_id) ON DELETE CASCADE,
  FOREIGN KEY (track_id) REFERENCES track (track_id) ON DELETE CASCADE
);

CREATE VIEW track_list AS
  SELECT t.track_id, t.name, a.title AS album, r.name AS artist, g.name AS genre, t.unit_price
    FROM track t
    LEFT JOIN album a ON a.album_id = t.album_id
    LEFT JOIN artist r ON r.artist_id = a.artist_id
    LEFT JOIN genre g ON g.genre_id = t.genre_id;

CREATE ALGORITHM = TEMPTABLE SQL SECURITY INVOKER VIEW sales_by_country AS
  SELECT c.country, COUNT(DISTINCT i.invoice_id) AS invoices, SUM(i.total) AS total
    FROM invoice i JOIN customer c ON c.customer_id = i.customer_id
   GROUP BY c.country HAVING SUM(i.total) > 0;

DELIMITER $$
CREATE FUNCTION playlist_minutes(list INT) RETURNS DECIMAL(12,1)
  READS SQL DATA
BEGIN
  DECLARE minutes DECIMAL(12,1) DEFAULT 0;
  SELECT COALESCE(SUM(t.milliseconds) / 60000, 0) INTO minutes
    FROM playlist_track p JOIN track t ON t.track_id = p.track_id
   WHERE p.playlist_id = list;
  IF minutes < 0 THEN
    SET minutes = 0; -- never; but who knows
  END IF;
  RETURN minutes;
END$$

CREATE PROCEDURE renumber(IN list INT)
BEGIN
  DECLARE done BOOLEAN DEFAULT FALSE;
  DECLARE track INT;
  DECLARE at INT DEFAULT 0;
  DECLARE places CURSOR FOR SELECT track_id FROM playlist_track WHERE playlist_id = list ORDER BY place, track_id;
  DECLARE CONTINUE HANDLER FOR NOT FOUND SET done = TRUE;
  OPEN places;
  walk: LOOP
    FETCH places INTO track;
    IF done THEN LEAVE walk; END IF;
    UPDATE playlist_track SET place = at WHERE playlist_id = list AND track_id = track;
    SET at = at + 1;
  END LOOP walk;
  CLOSE places;
END$$
DELIMITER ;

CREATE FUNCTION note() RETURNS VARCHAR(80) DETERMINISTIC RETURN 'a line;
-- DOWN
that looks like a section mark';

-- DOWN
DROP FUNCTION note;
DROP PROCEDURE renumber;
DROP FUNCTION playlist_minutes;
DROP VIEW sales_by_country;
DROP VIEW track_list;
DROP TABLE playlist_track;
DROP TABLE playlist;
