CREATE TYPE spans AS RANGE (subtype = time);
CREATE TYPE come AS RANGE (subtype = text, collation = "C");
CREATE TABLE t (id integer PRIMARY KEY, span spans, spans spans[], more come);
