-- UP
DELIMITER |
CREATE TRIGGER account_added AFTER INSERT ON account FOR EACH ROW
  INSERT INTO history (what) VALUES (CONCAT('account ', NEW.code, CASE WHEN NEW.parent_id IS NULL THEN '' ELSE '; child' END))|
CREATE TRIGGER account_changed AFTER UPDATE ON account FOR EACH ROW body: BEGIN
  IF NEW.code <> OLD.code THEN INSERT INTO history (what) VALUES ('code;changed'); END IF;
END|
CREATE FUNCTION balance_of(wanted VARCHAR(20)) RETURNS DECIMAL(14,2) READS SQL DATA
BEGIN
  RETURN (SELECT COALESCE(SUM(p.signed_amount), 0) FROM posting p JOIN account a ON a.id = p.account_id WHERE a.code = wanted);
END|
CREATE PROCEDURE book(IN entry BIGINT, IN debit VARCHAR(20), IN credit VARCHAR(20), IN amount DECIMAL(14,2))
  MODIFIES SQL DATA SQL SECURITY INVOKER
BEGIN
  DECLARE from_id, to_id BIGINT;
  SELECT id INTO from_id FROM account WHERE code = debit;
  SELECT id INTO to_id FROM account WHERE code = credit;
  WHILE from_id IS NULL OR to_id IS NULL DO
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no such account; see `account`';
  END WHILE;
  INSERT INTO entry (id, booked_on) VALUES (entry, '2026-06-30');
  INSERT INTO posting (entry_id, line, account_id, side, amount) VALUES (entry, 1, from_id, 'debit', amount);
  INSERT INTO posting (entry_id, line, account_id, side, amount) VALUES (entry, 2, to_id, 'credit', amount);
END|
CREATE PROCEDURE many(IN most INT)
BEGIN
  DECLARE i INT DEFAULT 0;
  REPEAT
    SET i = i + 1;
    CASE i % 3
      WHEN 0 THEN BEGIN END;
      WHEN 1 THEN INSERT INTO history (what) VALUES ('one');
      ELSE INSERT INTO history (what) VALUES ('other');
    END CASE;
  UNTIL i >= most END REPEAT;
END|
DELIMITER ;

CREATE VIEW tree AS
  WITH RECURSIVE down (id, code, depth) AS (
    SELECT id, code, 0 FROM account WHERE parent_id IS NULL
    UNION ALL
    SELECT a.id, a.code, d.depth + 1 FROM account a JOIN down d ON a.parent_id = d.id
  )
  SELECT * FROM down;
CREATE VIEW balance AS
  SELECT account_id, SUM(signed_amount) AS balance, RANK() OVER (ORDER BY SUM(signed_amount) DESC) AS place
    FROM posting GROUP BY account_id;
CREATE VIEW open_account AS SELECT id, code, `Display Name` FROM account WHERE opened_on < '2099-01-01' WITH CASCADED CHECK OPTION;
ALTER TABLE entry COMMENT = 'double; entry', ALGORITHM = INPLACE;
ALTER TABLE history ADD INDEX history_what (what), RENAME COLUMN seen_at TO changed_at;

-- DOWN
ALTER TABLE history DROP INDEX history_what, RENAME COLUMN changed_at TO seen_at;
ALTER TABLE entry COMMENT = '';
DROP VIEW open_account;
DROP VIEW balance;
DROP VIEW tree;
DROP PROCEDURE many;
DROP PROCEDURE book;
DROP FUNCTION balance_of;
DROP TRIGGER account_changed;
DROP TRIGGER account_added;
