CREATE UNLOGGED TABLE cache (k text COLLATE "C", v text) WITH (fillfactor = 50, autovacuum_enabled = false);
ALTER TABLE cache ALTER v SET STORAGE EXTERNAL, ALTER k SET STATISTICS 500, ALTER k SET (n_distinct = 5);
