-- UP
CREATE TABLE number (i INT PRIMARY KEY);
INSERT INTO number
  WITH RECURSIVE a (x) AS (SELECT 0 UNION ALL SELECT x + 1 FROM a WHERE x < 239),
                 b (y) AS (SELECT 1 UNION ALL SELECT y + 1 FROM b WHERE y < 250)
  SELECT x * 250 + y FROM a CROSS JOIN b;
INSERT INTO country SELECT i, CONCAT('Country ', i), 0 FROM number WHERE i <= 100;
INSERT INTO city SELECT i, CONCAT('City ', i), 1 + i % 100, 0 FROM number WHERE i <= 600;
INSERT INTO `address` (address_id, `address`, city_id, location)
  SELECT i, CONCAT(i, ' Main Street'), 1 + i % 600, POINT(i % 90, i % 45) FROM number WHERE i <= 1000;
INSERT INTO language VALUES (1, 'English'), (2, 'Español'), (3, '日本語');
INSERT INTO category SELECT i, CONCAT('Category ', i) FROM number WHERE i <= 16;
INSERT INTO actor SELECT i, CONCAT('Actor', i), CONCAT('Name', i % 120) FROM number WHERE i <= 200;
INSERT INTO film (film_id, title, description, release_year, language_id, length, rating, special_features)
  SELECT 99 + i, CONCAT('Film ', i), CONCAT('A tale of ', i, ' men; and a dog'), 1950 + i % 70, 1 + i % 3, 60 + i % 140,
         1 + i % 5, IF(i % 2 = 0, 'Trailers,Behind; the Scenes', NULL)
    FROM number WHERE i <= 2000;
INSERT INTO film_actor SELECT 1 + i % 200, 100 + i DIV 5 FROM number WHERE i < 10000;
INSERT INTO store VALUES (1, NULL, 1), (2, NULL, 2);
INSERT INTO staff VALUES (1, 'Mike', 'Hill', 1, TRUE, 0x00FF27), (2, 'Jon', 'Stein', 2, FALSE, NULL);
UPDATE store SET manager_id = store_id;
INSERT INTO customer (customer_id, store_id, first_name, last_name, email, address_id)
  SELECT i, 1 + i % 2, CONCAT('F', i), CONCAT('L', i), CONCAT('f', i, '@mail.example'), 1 + i % 1000
    FROM number WHERE i <= 998;
INSERT INTO inventory SELECT i, 100 + i % 2000, 1 + i % 2 FROM number WHERE i <= 8000;
INSERT INTO rental
  SELECT i, TIMESTAMP('2026-01-01') + INTERVAL i MINUTE,
         IF(i % 50 = 0, NULL, TIMESTAMP('2026-01-02') + INTERVAL 2 * i MINUTE), 1 + i % 8000, 1 + i % 998
    FROM number WHERE i <= 30000;
INSERT INTO payment SELECT i, 1 + i % 998, 1 + i % 30000, (i % 900) / 100, DATE('2026-01-01') + INTERVAL i DIV 500 DAY FROM number;
CALL take_back(51, '2027-01-01');
UPDATE city SET city = CONCAT(city, '!') WHERE city_id <= 10;
DROP TABLE number;

-- DOWN
DELETE FROM payment;
DELETE FROM rental;
DELETE FROM inventory;
DELETE FROM customer;
UPDATE store SET manager_id = NULL;
DELETE FROM staff;
DELETE FROM store;
DELETE FROM film_actor;
DELETE FROM film;
DELETE FROM actor;
DELETE FROM category;
DELETE FROM language;
DELETE FROM `address`;
DELETE FROM city;
DELETE FROM country;
