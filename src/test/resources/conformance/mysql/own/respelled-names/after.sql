CREATE TABLE `Sel``ect` (`a.b` BIGINT, `e``f` INT, KEY `k``1` (`e``f`, `a.b`), CONSTRAINT `c``k` CHECK (`e``f` <> 1));
CREATE TABLE `T2` (name VARCHAR(5), `order` INT);
