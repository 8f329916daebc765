CREATE TABLE t (id INT PRIMARY KEY, a INT, b VARCHAR(40), KEY sum_ ((a + 2)), UNIQUE KEY up ((upper(b)) DESC));
