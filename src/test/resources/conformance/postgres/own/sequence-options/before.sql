CREATE SEQUENCE a;
CREATE SEQUENCE b AS smallint;
CREATE TABLE t (i serial, j int, k bigserial);
CREATE TABLE u (i int DEFAULT nextval('a'));
ALTER SEQUENCE b OWNED BY t.j;
CREATE SEQUENCE d INCREMENT -1;
GRANT USAGE ON t_i_seq TO app_user;
COMMENT ON SEQUENCE t_k_seq IS 's';
