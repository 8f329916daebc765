CREATE TABLE cache (k text COLLATE "POSIX", v text) WITH (fillfactor = 60, toast.autovacuum_enabled = false);
ALTER TABLE cache ALTER v SET STORAGE MAIN, ALTER k SET STATISTICS 100;
