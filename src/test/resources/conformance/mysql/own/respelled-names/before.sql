CREATE TABLE `Sel``ect` (`a.b` INT, `c d` INT, KEY `k``1` (`a.b`));
CREATE TABLE `T2` (Name VARCHAR(5), `order` INT);
