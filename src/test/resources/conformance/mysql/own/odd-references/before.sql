CREATE TABLE `it``s` (id INT PRIMARY KEY, `u``p` INT, UNIQUE KEY `k``y` (`u``p`));
CREATE TABLE `two``` (id INT PRIMARY KEY, up INT, CONSTRAINT `f``k` FOREIGN KEY (up) REFERENCES `it``s` (`u``p`));
