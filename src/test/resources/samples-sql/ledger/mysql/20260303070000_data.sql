-- UP
CREATE TABLE number (i INT PRIMARY KEY);
INSERT INTO number
  WITH RECURSIVE a (x) AS (SELECT 0 UNION ALL SELECT x + 1 FROM a WHERE x < 199),
                 b (y) AS (SELECT 1 UNION ALL SELECT y + 1 FROM b WHERE y < 250)
  SELECT x * 250 + y FROM a CROSS JOIN b;
INSERT INTO account (id, code, `Display Name`, attributes)
  VALUES (1, '1', 'Assets', '{"colour": "red; or blue"}'), (2, '2', 'Liabilities', '{}'), (3, '3', 'Income', JSON_OBJECT());
INSERT INTO account (id, code, parent_id, `Display Name`, attributes)
  SELECT 3 + i, CONCAT(1 + i % 3, '.', i), 1 + i % 3, CONCAT('Account ', i), JSON_OBJECT('no', i, 'colour', 'grey')
    FROM number WHERE i <= 300;
INSERT INTO entry SELECT i, DATE('2026-01-01') + INTERVAL i % 365 DAY, CONCAT('Entry ', i), UNHEX(MD5(i)) FROM number;
INSERT INTO posting (entry_id, line, account_id, side, amount)
  SELECT i, 1, 4 + i % 300, 'debit', i % 1000 + 0.5 FROM number
  UNION ALL
  SELECT i, 2, 4 + (i + 7) % 300, 'credit', i % 1000 + 0.5 FROM number;
CALL book(50001, '1.3', '2.4', 17.25);
CALL many(30);
UPDATE account SET code = '3.x' WHERE id = 3;
DROP TABLE number;

-- DOWN
DELETE FROM posting;
DELETE FROM entry;
DELETE FROM history;
DELETE FROM account ORDER BY id DESC;
