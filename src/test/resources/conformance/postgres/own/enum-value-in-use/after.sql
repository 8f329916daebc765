CREATE TYPE m AS ENUM ('n', 'a', 'z');
CREATE TABLE t (m m DEFAULT 'z', CHECK (m <> 'n'));
CREATE VIEW v AS SELECT 'n'::m AS x;
