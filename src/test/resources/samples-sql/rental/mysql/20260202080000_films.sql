-- UP
CREATE TABLE language (language_id TINYINT UNSIGNED PRIMARY KEY, name CHAR(20) NOT NULL);
CREATE TABLE category (category_id TINYINT UNSIGNED PRIMARY KEY, name VARCHAR(25) NOT NULL);
CREATE TABLE actor (
  actor_id SMALLINT UNSIGNED PRIMARY KEY,
  first_name VARCHAR(45) NOT NULL,
  last_name VARCHAR(45) NOT NULL,
  KEY actor_last_name (last_name)
);
CREATE TABLE film (
  film_id SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  title VARCHAR(128) NOT NULL,
  description TEXT,
  release_year YEAR,
  language_id TINYINT UNSIGNED NOT NULL,
  rental_duration TINYINT UNSIGNED NOT NULL DEFAULT 3,
  rental_rate DECIMAL(4,2) NOT NULL DEFAULT 4.99,
  length SMALLINT UNSIGNED,
  rating ENUM('G','PG','PG-13','R','NC-17') DEFAULT 'G',
  special_features SET('Trailers','Commentaries','Deleted Scenes','Behind; the Scenes'),
  KEY film_title (title),
  CONSTRAINT film_language FOREIGN KEY (language_id) REFERENCES language (language_id)
) AUTO_INCREMENT = 100;
CREATE TABLE film_actor (
  actor_id SMALLINT UNSIGNED NOT NULL,
  film_id SMALLINT UNSIGNED NOT NULL,
  PRIMARY KEY (actor_id, film_id),
  CONSTRAINT film_actor_actor FOREIGN KEY (actor_id) REFERENCES actor (actor_id),
  CONSTRAINT film_actor_film FOREIGN KEY (film_id) REFERENCES film (film_id)
);
CREATE TABLE film_text (
  film_id SMALLINT UNSIGNED NOT NULL PRIMARY KEY,
  title VARCHAR(255) NOT NULL,
  description TEXT,
  FULLTEXT KEY film_words (title, description)
);
DELIMITER ;;
CREATE TRIGGER film_added AFTER INSERT ON film FOR EACH ROW BEGIN
  INSERT INTO film_text (film_id, title, description) VALUES (NEW.film_id, NEW.title, NEW.description);
END;;
CREATE TRIGGER film_changed AFTER UPDATE ON film FOR EACH ROW BEGIN
  IF (OLD.title <> NEW.title) OR (OLD.description <> NEW.description) THEN
    UPDATE film_text SET title = NEW.title, description = NEW.description WHERE film_id = OLD.film_id;
  END IF;
END;;
CREATE TRIGGER film_removed AFTER DELETE ON film FOR EACH ROW BEGIN
  DELETE FROM film_text WHERE film_id = OLD.film_id;
END;;
DELIMITER ;
CREATE INDEX film_year ON film (release_year) /*!80000 INVISIBLE */;
/*!80013 CREATE INDEX film_upper ON film ((UPPER(title))) */;
/*M!100303 CREATE SEQUENCE film_ticket START WITH 10 INCREMENT BY 5 */;
/*!50003 CREATE VIEW actor_info AS
  SELECT a.actor_id, a.first_name, a.last_name, GROUP_CONCAT(f.title ORDER BY f.title SEPARATOR '; ') AS films
    FROM actor a JOIN film_actor x ON x.actor_id = a.actor_id JOIN film f ON f.film_id = x.film_id
   GROUP BY a.actor_id, a.first_name, a.last_name */;

-- DOWN
DROP VIEW actor_info;
/*M!100303 DROP SEQUENCE film_ticket */;
DROP TABLE film_actor;
DROP TABLE film;
DROP TABLE film_text;
DROP TABLE actor;
DROP TABLE category;
DROP TABLE language;
