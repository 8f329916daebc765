-- UP
CREATE TABLE number (i INTEGER PRIMARY KEY);
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 60000) INSERT INTO number SELECT i FROM n;
INSERT INTO country (country_id, country) SELECT i, 'Country ' || i FROM number WHERE i <= 100;
INSERT INTO city (city_id, city, country_id) SELECT i, 'City ' || i, 1 + i % 100 FROM number WHERE i <= 600;
INSERT INTO address (address_id, address, city_id, phone) SELECT i, i || ' Main Street', 1 + i % 600, '+49;' || i FROM number WHERE i <= 1000;
INSERT INTO language VALUES (1, 'English'), (2, 'Español'), (3, '日本語');
INSERT INTO category SELECT i, 'Category ' || i FROM number WHERE i <= 16;
INSERT INTO actor SELECT i, 'Actor' || i, 'Name' || i % 120 FROM number WHERE i <= 200;
INSERT INTO film (film_id, title, description, release_year, language_id, length, rating)
  SELECT 99 + i, 'Film ' || i, 'A tale of ' || i || ' men; and a dog', 1950 + i % 70, 1 + i % 3, 60 + i % 140,
         CASE i % 5 WHEN 0 THEN 'G' WHEN 1 THEN 'PG' WHEN 2 THEN 'PG-13' WHEN 3 THEN 'R' ELSE 'NC-17' END
    FROM number WHERE i <= 2000;
INSERT INTO film_actor SELECT 1 + i % 200, 100 + i / 5 FROM number WHERE i < 10000;
INSERT INTO store VALUES (1, 1, 1), (2, 2, 2);
INSERT INTO staff VALUES (1, 'Mike', 1, x'00FF27', 1), (2, 'Jon', 2, NULL, 0);
INSERT INTO customer SELECT i, 1 + i % 2, 'F' || i, 'f' || i || '@mail.example', 1 + i % 1000, i % 10 > 0 FROM number WHERE i <= 1000;
INSERT INTO inventory SELECT i, 100 + i % 2000, 1 + i % 2 FROM number WHERE i <= 8000;
INSERT INTO rental SELECT i, datetime('2026-01-01', i || ' minutes'),
         CASE WHEN i % 50 THEN datetime('2026-01-02', (2 * i) || ' minutes') END, 1 + i % 8000, 1 + i % 1000
    FROM number WHERE i <= 40000;
INSERT INTO payment SELECT i, 1 + i % 1000, 1 + i % 40000, i % 900, date('2026-01-01', (i / 500) || ' days') FROM number;
INSERT INTO store_area VALUES (1, 0, 10, 0, 10), (2, 5.5, 7.25, -3, 3);
UPDATE city SET city = city || '!' WHERE city_id <= 10;
DROP TABLE number;

-- DOWN
DELETE FROM store_area;
DELETE FROM payment;
DELETE FROM total_of_day;
DELETE FROM rental;
DELETE FROM inventory;
DELETE FROM customer;
DELETE FROM staff;
DELETE FROM store;
DELETE FROM film_actor;
DELETE FROM film_text;
DELETE FROM film;
DELETE FROM actor;
DELETE FROM category;
DELETE FROM language;
DELETE FROM address;
DELETE FROM city;
DELETE FROM country;
