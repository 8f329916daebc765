CREATE TABLE accounts (id INTEGER PRIMARY KEY, balance INTEGER, owner TEXT);
CREATE TABLE entries (account INTEGER, amount INTEGER);
CREATE TABLE history (account INTEGER, what TEXT);
CREATE TRIGGER entry_added AFTER INSERT ON entries BEGIN
  UPDATE accounts SET balance = balance + new.amount WHERE id = new.account;
END;
CREATE TRIGGER account_changed AFTER UPDATE OF balance, owner ON accounts
WHEN old.balance <> new.balance BEGIN
  INSERT INTO history VALUES (new.id, CASE WHEN new.balance < 0 THEN 'overdrawn' ELSE 'changed; fine' END);
END;
CREATE TRIGGER account_closed BEFORE DELETE ON accounts BEGIN
  SELECT RAISE(ABORT, 'has entries') FROM entries WHERE account = old.id;
END;
