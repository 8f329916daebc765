-- A film rental, MySQL and MariaDB. The shape of the Sakila sample database, written afresh.

-- UP
CREATE TABLE country (
  country_id SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  country VARCHAR(50) NOT NULL,
  version INT NOT NULL DEFAULT 0
);
CREATE TABLE city (
  city_id SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  city VARCHAR(50) NOT NULL,
  country_id SMALLINT UNSIGNED NOT NULL,
  version INT NOT NULL DEFAULT 0,
  KEY city_country (country_id),
  CONSTRAINT city_country_fk FOREIGN KEY (country_id) REFERENCES country (country_id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE TABLE `address` (
  `address_id` SMALLINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  `address` VARCHAR(50) NOT NULL,
  `odd ``name``; here` VARCHAR(20) DEFAULT 'x;y',
  city_id SMALLINT UNSIGNED NOT NULL,
  postal_code VARCHAR(10),
  location POINT,
  CONSTRAINT address_city FOREIGN KEY (city_id) REFERENCES city (city_id)
);
CREATE TRIGGER country_touch BEFORE UPDATE ON country FOR EACH ROW SET NEW.version = OLD.version + 1;
CREATE TRIGGER city_touch BEFORE UPDATE ON city FOR EACH ROW
  SET NEW.version = CASE WHEN OLD.city <> NEW.city THEN OLD.version + 1 ELSE OLD.version END;

-- DOWN
DROP TABLE `address`;
DROP TABLE city;
DROP TABLE country;
