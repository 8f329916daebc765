-- UP
INSERT INTO books.account (code, "Display Name") VALUES ('1', 'Assets'), ('2', 'Liabilities'), ('3', 'Income');
INSERT INTO books.account (code, parent_id, "Display Name", attributes)
  SELECT p.code || '.' || i, p.id, 'Account ' || p.code || '/' || i, jsonb_build_object('no', i, 'text', 'x;y')
    FROM books.account p, generate_series(1, 100) i
   ORDER BY p.id, i;
INSERT INTO books.rate
  SELECT c, daterange(date '2026-01-01' + i, date '2026-01-01' + i + 1), 1 + i / 1000.0
    FROM generate_series(0, 99) i, (VALUES ('EUR'), ('USD'), ('JPY')) v(c);
INSERT INTO books.entry
  SELECT i, date '2026-01-01' + i % 365, 'Entry ' || i, md5(i::text)::uuid FROM generate_series(1, 50000) i;
INSERT INTO books.posting
  SELECT i, 1, 4 + i % 300, 'debit'::books.side, i % 1000 + 0.5 FROM generate_series(1, 50000) i
  UNION ALL
  SELECT i, 2, 4 + (i + 7) % 300, 'credit', i % 1000 + 0.5 FROM generate_series(1, 50000) i;

-- DOWN
TRUNCATE books.posting, books.entry, books.rate, books.change, books.account RESTART IDENTITY;
