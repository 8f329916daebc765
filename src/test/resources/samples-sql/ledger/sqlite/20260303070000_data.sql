-- UP
INSERT INTO account (code, "Display Name") VALUES ('1', 'Assets'), ('2', 'Liabilities'), ('3', 'Income');
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 300)
INSERT INTO account (id, code, parent_id, "Display Name", attributes)
  SELECT 3 + i, (1 + i % 3) || '.' || i, 1 + i % 3, 'Account ' || i, json_object('no', i, 'colour', 'grey') FROM n;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 50000)
INSERT INTO entry SELECT i, date('2026-01-01', (i % 365) || ' days'), 'Entry ' || i, CAST(printf('%08x', i) AS BLOB) FROM n;
INSERT INTO posting (entry_id, line, account_id, side, cents)
  SELECT id, 1, 4 + id % 300, 'debit', 1 + id % 1000 FROM entry
  UNION ALL
  SELECT id, 2, 4 + (id + 7) % 300, 'credit', 1 + id % 1000 FROM entry;
REPLACE INTO history (id, what) VALUES (1, 'replaced; by hand');
DELETE FROM history WHERE id BETWEEN 100 AND 200 RETURNING id;

-- DOWN
DELETE FROM posting;
DELETE FROM entry;
DELETE FROM history;
DELETE FROM account;
