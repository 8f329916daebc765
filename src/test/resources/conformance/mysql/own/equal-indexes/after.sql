CREATE TABLE t (a INT, b INT, c TEXT, d TEXT, KEY k3 (a), KEY k2 (a DESC), FULLTEXT f3 (c), FULLTEXT f4 (c, d), KEY u1 (b), PRIMARY KEY (b));
