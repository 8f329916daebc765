CREATE TYPE spans AS RANGE (subtype = time);
CREATE TYPE gone AS RANGE (subtype = date);
CREATE TABLE t (id integer PRIMARY KEY, span spans, spans spans[]);
