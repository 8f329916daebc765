CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(20) CHARACTER SET latin1, b CHAR(5) NOT NULL, c ENUM('q','p','r'), KEY ka (a), UNIQUE KEY kb (b, id), KEY kc (c));
