-- UP
INSERT INTO artist WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
  SELECT i, 'Artist ' || i FROM n;
INSERT INTO album WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 8000)
  SELECT i, 'Album ' || i || CASE i % 3 WHEN 0 THEN ' (live)' ELSE '' END, 1 + i % 2000 FROM n;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 100000)
INSERT INTO track (track_id, name, album_id, media_kind_id, genre_id, composer, milliseconds, bytes, unit_price)
  SELECT i, 'Song ' || i, 1 + i % 8000, 1 + i % 3, 1 + i % 5,
         CASE WHEN i % 7 = 0 THEN NULL ELSE 'Composer ' || i % 500 END,
         60000 + i * 37 % 300000, i * 4096, (i % 4) * 0.33 FROM n;
INSERT INTO employee VALUES
  (1, 'Ade', 'O''Neil', 'Manager', NULL, '2019-01-01', 'ade@shop.example'),
  (2, 'Hill', 'Nora', 'Sales; agent', 1, '2020-02-29', 'nora@shop.example');
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 500)
INSERT INTO customer SELECT i, 'First' || i, 'Last' || i, CASE WHEN i % 5 = 0 THEN 'Company "' || i || '"' END,
  substr('DEFRBRUSIN', 1 + 2 * (i % 5), 2), 'C' || i || '@mail.example', 1 + i % 2 FROM n;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 2000)
INSERT INTO invoice (invoice_id, customer_id, billed_at, billing_country)
  SELECT i, 1 + i % 500, datetime('2025-01-01', (3 * i) || ' hours'), 'DE' FROM n;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 6000)
INSERT INTO invoice_line (invoice_line_id, invoice_id, track_id, cents, quantity)
  SELECT i, 1 + i % 2000, 1 + i * 13 % 100000, 99, 1 + i % 3 FROM n;
WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n LIMIT 21)
INSERT INTO playlist SELECT i, 'List ' || i FROM n;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 20000)
INSERT INTO playlist_track SELECT i % 21, i, i / 21 FROM n WHERE true
  ON CONFLICT (playlist_id, track_id) DO UPDATE SET place = excluded.place;
UPDATE track_list SET name = 'renamed; by the view' WHERE track_id = 77;
ANALYZE;

-- DOWN
DELETE FROM playlist_track;
DELETE FROM playlist;
DELETE FROM invoice_line;
DELETE FROM invoice;
DELETE FROM customer;
DELETE FROM employee;
DELETE FROM track;
DELETE FROM album;
DELETE FROM artist;
