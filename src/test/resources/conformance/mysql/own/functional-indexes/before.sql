CREATE TABLE t (id INT PRIMARY KEY, a INT, b VARCHAR(40), KEY sum_ ((a + 1)), KEY low ((lower(b)), a));
