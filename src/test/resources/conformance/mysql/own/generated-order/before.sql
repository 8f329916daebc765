CREATE TABLE g (id INT PRIMARY KEY, a INT, b INT, v INT AS (a+b) VIRTUAL, w INT AS (v+1) STORED, CONSTRAINT c1 CHECK (a > 0), CONSTRAINT c2 CHECK (v > b), KEY kv (v), KEY kb (b, a), KEY kw (w));
