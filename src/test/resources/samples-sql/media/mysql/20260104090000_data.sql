-- UP
CREATE TABLE number (i INT PRIMARY KEY);
INSERT INTO number
  WITH RECURSIVE a (x) AS (SELECT 0 UNION ALL SELECT x + 1 FROM a WHERE x < 399),
                 b (y) AS (SELECT 1 UNION ALL SELECT y + 1 FROM b WHERE y < 250)
  SELECT x * 250 + y FROM a CROSS JOIN b;
INSERT INTO artist (artist_id, name) SELECT i, CONCAT('Artist ', i) FROM number WHERE i <= 2000;
INSERT INTO album (album_id, title, artist_id)
  SELECT i, CONCAT('Album ', i, CASE i % 3 WHEN 0 THEN ' (live)' ELSE '' END), 1 + i % 2000 FROM number WHERE i <= 8000;
INSERT INTO track (track_id, name, album_id, media_kind_id, genre_id, composer, milliseconds, bytes, unit_price)
  SELECT i, CONCAT('Song ', i), 1 + i % 8000, 1 + i % 3, 1 + i % 5,
         CASE WHEN i % 7 = 0 THEN NULL ELSE CONCAT('Composer ', i % 500) END,
         60000 + i * 37 % 300000, i * 4096, (i % 4) * 0.33
    FROM number;
INSERT INTO employee VALUES
  (1, 'Ade', 'O''Neil', 'Manager', NULL, '2019-01-01', 'ade@shop.example'),
  (2, 'Hill', 'Nora', 'Sales; agent', 1, '2020-02-29', 'nora@shop.example');
INSERT INTO customer (customer_id, first_name, last_name, company, country, email, support_id)
  SELECT i, CONCAT('First', i), CONCAT('Last', i), IF(i % 5 = 0, CONCAT('Company "', i, '"'), NULL),
         ELT(1 + i % 5, 'DE', 'FR', 'BR', 'US', 'IN'), CONCAT('C', i, '@mail.example'), 1 + i % 2
    FROM number WHERE i <= 500;
INSERT INTO invoice (invoice_id, customer_id, billed_at, billing_country)
  SELECT i, 1 + i % 500, TIMESTAMP('2025-01-01') + INTERVAL i * 3 HOUR, 'DE' FROM number WHERE i <= 2000;
INSERT INTO invoice_line (invoice_line_id, invoice_id, track_id, unit_price, quantity)
  SELECT i, 1 + i % 2000, 1 + i * 13 % 100000, 0.99, 1 + i % 3 FROM number WHERE i <= 6000;
INSERT INTO playlist SELECT i - 1, CONCAT('List ', i) FROM number WHERE i <= 21;
INSERT INTO playlist_track SELECT i % 21, i, 7 * i % 1000 FROM number WHERE i <= 10000;
CALL renumber(3);
DROP TABLE number;

-- DOWN
DELETE FROM playlist_track;
DELETE FROM playlist;
DELETE FROM invoice_line;
DELETE FROM invoice;
DELETE FROM customer;
DELETE FROM employee ORDER BY employee_id DESC;
DELETE FROM track;
DELETE FROM album;
DELETE FROM artist;
