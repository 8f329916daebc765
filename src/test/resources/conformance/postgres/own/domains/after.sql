CREATE DOMAIN zip AS varchar(10) CHECK (VALUE ~ '^[0-9A-Z]+$');
CREATE DOMAIN amount AS numeric(10,2) DEFAULT 1 CONSTRAINT positive CHECK (VALUE > 0) CONSTRAINT small CHECK (VALUE < 1000);
CREATE TABLE t (id int, z zip, a amount, zs zip[]);
CREATE FUNCTION f(zip) RETURNS zip LANGUAGE sql AS 'SELECT $1';
COMMENT ON DOMAIN zip IS 'post';
COMMENT ON CONSTRAINT small ON DOMAIN amount IS 'limit';
