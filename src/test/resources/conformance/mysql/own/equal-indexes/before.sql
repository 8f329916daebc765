CREATE TABLE t (a INT, b INT, c TEXT, d TEXT, KEY k1 (a), KEY k2 (a), FULLTEXT f1 (c), FULLTEXT f2 (d), UNIQUE KEY u1 (b));
