-- UP
INSERT INTO artist (artist_id, name) SELECT i, 'Artist ' || i FROM generate_series(1, 2000) i;
INSERT INTO album (album_id, title, artist_id)
  SELECT i, 'Album ' || i || CASE i % 3 WHEN 0 THEN ' (live)' ELSE '' END, 1 + i % 2000
    FROM generate_series(1, 8000) i;
INSERT INTO track (track_id, name, album_id, media_kind_id, genre_id, composer, milliseconds, bytes, unit_price)
  SELECT i, 'Song ' || i, 1 + i % 8000, 1 + i % 3, 1 + i % 5,
         CASE WHEN i % 7 = 0 THEN NULL ELSE 'Composer ' || i % 500 END,
         60000 + i * 37 % 300000, i::bigint * 4096, (i % 4) * 0.33
    FROM generate_series(1, 100000) i;
INSERT INTO employee VALUES
  (2, 'Hill', 'Nora', 'Sales; agent', 1, '2020-02-29', 'nora@shop.example'),
  (1, 'Ade', 'O''Neil', 'Manager', NULL, '2019-01-01', 'ade@shop.example');
INSERT INTO customer (customer_id, first_name, last_name, company, country, email, support_id)
  SELECT i, 'First' || i, 'Last' || i, CASE WHEN i % 5 = 0 THEN 'Company "' || i || '"' END,
         (ARRAY['DE','FR','BR','US','IN'])[1 + i % 5], 'C' || i || '@mail.example', 1 + i % 2
    FROM generate_series(1, 500) i;
INSERT INTO invoice (invoice_id, customer_id, billed_at, billing_country)
  SELECT i, 1 + i % 500, timestamp '2025-01-01' + i * interval '3 hours', 'DE' FROM generate_series(1, 2000) i;
INSERT INTO invoice_line (invoice_line_id, invoice_id, track_id, unit_price, quantity)
  SELECT i, 1 + i % 2000, 1 + i * 13 % 100000, 0.99, 1 + i % 3 FROM generate_series(1, 6000) i;
INSERT INTO playlist SELECT i, 'List ' || i FROM generate_series(0, 20) i;
INSERT INTO playlist_track SELECT i % 21, i, i / 21 FROM generate_series(1, 20000) i;
SELECT setval(pg_get_serial_sequence('track', 'track_id'), (SELECT max(track_id) FROM track));

-- DOWN
TRUNCATE playlist_track, playlist, invoice_line, invoice, customer, employee, track, album, artist;
