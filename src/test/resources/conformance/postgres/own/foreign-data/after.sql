CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'b', port '5433');
CREATE USER MAPPING FOR app_user SERVER far OPTIONS ("user" 'v');
CREATE USER MAPPING FOR public SERVER far;
CREATE FOREIGN TABLE remote (id bigint NOT NULL, name text OPTIONS (column_name 'n'), extra date) SERVER far OPTIONS (table_name 't', schema_name 's');
