CREATE EXTENSION postgres_fdw;
CREATE SERVER far FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'a', dbname 'x');
CREATE USER MAPPING FOR app_user SERVER far OPTIONS ("user" 'u');
CREATE FOREIGN TABLE remote (id int OPTIONS (column_name 'i') NOT NULL, name text) SERVER far OPTIONS (table_name 't');
