CREATE DOMAIN zip AS varchar(5) CHECK (VALUE ~ '^[0-9]+$');
CREATE DOMAIN amount AS numeric(10,2) DEFAULT 0 NOT NULL CONSTRAINT positive CHECK (VALUE >= 0);
CREATE TABLE t (id int, z zip, a amount, zs zip[]);
CREATE FUNCTION f(zip) RETURNS zip LANGUAGE sql AS 'SELECT $1';
