CREATE TABLE accounts (id INTEGER PRIMARY KEY, balance INTEGER NOT NULL DEFAULT 0, owner TEXT COLLATE NOCASE);
CREATE TABLE entries (account INTEGER NOT NULL, amount INTEGER);
CREATE TABLE history (account INTEGER, what TEXT);
CREATE TRIGGER entry_added AFTER INSERT ON entries BEGIN
  UPDATE accounts SET balance = balance + new.amount WHERE id = new.account;
END;
CREATE TRIGGER account_changed AFTER UPDATE OF balance, owner ON accounts
WHEN old.balance <> new.balance BEGIN
  INSERT INTO history VALUES (new.id, CASE WHEN new.balance < 0 THEN 'overdrawn' ELSE 'changed; fine' END);
END;
