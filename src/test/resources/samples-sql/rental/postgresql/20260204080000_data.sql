-- UP
INSERT INTO country SELECT i, 'Country ' || i FROM generate_series(1, 100) i;
INSERT INTO city SELECT i, 'City ' || i, 1 + i % 100 FROM generate_series(1, 600) i;
INSERT INTO address SELECT i, i || ' Main Street', NULL, 1 + i % 600, '0' || i, '+49;' || i FROM generate_series(1, 1000) i;
INSERT INTO language VALUES (1, 'English'), (2, 'Español'), (3, '日本語');
INSERT INTO category SELECT i, 'Category ' || i FROM generate_series(1, 16) i;
INSERT INTO actor SELECT i, 'Actor' || i, 'Name' || i % 120 FROM generate_series(1, 200) i;
INSERT INTO film (title, description, release_year, language_id, length, rating, special_features)
  SELECT 'Film ' || i, 'A tale of ' || i || ' men; and a dog', 1950 + i % 70, 1 + i % 3, 60 + i % 140,
         (enum_range(NULL::rating))[1 + i % 5], CASE WHEN i % 2 = 0 THEN '{Trailers,"Behind; the Scenes"}'::text[] END
    FROM generate_series(1, 2000) i;
INSERT INTO film_actor SELECT 1 + i % 200, 100 + i / 5 FROM generate_series(0, 9999) i;
INSERT INTO film_category SELECT 100 + i, 1 + i % 16 FROM generate_series(0, 1999) i;
INSERT INTO store VALUES (1, 1, 1), (2, 2, 2);
INSERT INTO staff VALUES (1, 'Mike', 'Hill', 1, true, '\x00ff27'), (2, 'Jon', 'Stein', 2, false, NULL);
INSERT INTO customer (customer_id, store_id, first_name, last_name, email, address_id)
  SELECT i, 1 + i % 2, 'F' || i, 'L' || i, 'f' || i || '@mail.example', 1 + i % 1000 FROM generate_series(1, 1000) i;
INSERT INTO inventory SELECT i, 100 + i % 2000, 1 + i % 2 FROM generate_series(1, 8000) i;
INSERT INTO rental
  SELECT i, tsrange(timestamp '2026-01-01' + i * interval '1 minute',
                    CASE WHEN i % 50 = 0 THEN NULL ELSE timestamp '2026-01-02' + i * interval '2 minutes' END),
         1 + i % 8000, 1 + i % 1000, 1 + i % 2
    FROM generate_series(1, 40000) i;
INSERT INTO payment
  SELECT i, 1 + i % 1000, 1 + i % 40000, (i % 900) / 100.0, timestamptz '2026-01-01 00:00+00' + i * interval '3 minutes'
    FROM generate_series(1, 60000) i;
DO $do$
BEGIN
  IF NOT inventory_in_stock(50) THEN
    CALL take_back(50, '2027-01-01');
  END IF;
END
$do$;
UPDATE city SET city = city || '!' WHERE city_id <= 10;
REFRESH MATERIALIZED VIEW sales_by_month;

-- DOWN
TRUNCATE payment, rental, inventory, customer, staff, store, film_category, film_actor, film, actor, category,
  language, address, city, country;
ALTER SEQUENCE film_number RESTART;
