-- A shop; with 'everything'.
PRAGMA foreign_keys = ON;
CREATE TABLE [odd;name] (
  id INTEGER PRIMARY KEY, -- the key;
  "a;""b" TEXT DEFAULT ';', /* ; */
  `c``d` TEXT CHECK (`c``d` <> 'it''s;')
);
CREATE TABLE log (what TEXT, [end] INTEGER);;
CREATE TRIGGER logged AFTER UPDATE OF "a;""b" ON [odd;name]
WHEN CASE WHEN new.id > 0 THEN 1 ELSE 0 END
BEGIN
  INSERT INTO log VALUES (CASE new.id WHEN 1 THEN 'one; END;' ELSE 'other' END, 1);
  UPDATE log SET end = CASE WHEN end THEN CASE end WHEN 1 THEN 2 END END; -- END;
END;
INSERT INTO [odd;name] (id) VALUES (1), (2);
UPDATE [odd;name] SET "a;""b" = 'C:\';
CREATE VIEW v AS SELECT what, end FROM log;
CREATE TRIGGER through INSTEAD OF DELETE ON v BEGIN DELETE FROM log; END;
CREATE TABLE result (text);
INSERT INTO result SELECT group_concat(what, '|') FROM (SELECT what FROM log ORDER BY what)
