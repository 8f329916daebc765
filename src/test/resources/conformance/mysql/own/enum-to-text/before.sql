CREATE TABLE t (id INT PRIMARY KEY, a SET('x','y') CHARACTER SET latin1, b ENUM('p','q') NOT NULL, c ENUM('p','q'), KEY ka (a), UNIQUE KEY kb (b, id), KEY kc (c));
