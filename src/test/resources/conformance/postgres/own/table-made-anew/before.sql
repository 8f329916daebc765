CREATE TABLE logs (id serial PRIMARY KEY, at date NOT NULL, msg text);
CREATE TABLE readers (log int REFERENCES logs (id), name text);
CREATE INDEX logs_msg ON logs (msg);
CREATE VIEW late AS SELECT id FROM logs WHERE at > '2025-06-01';
CREATE TABLE base (id int NOT NULL, name text);
CREATE TABLE heir (more text, name text) INHERITS (base);
CREATE TABLE sibling (id int NOT NULL, name text, own int);
CREATE TABLE counted (id int GENERATED ALWAYS AS IDENTITY (START 5) PRIMARY KEY, note text);
