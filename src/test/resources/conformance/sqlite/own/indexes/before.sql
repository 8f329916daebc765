CREATE TABLE events (id INTEGER PRIMARY KEY, kind TEXT, at TEXT, data TEXT);
CREATE INDEX by_kind ON events (kind) WHERE at IS NOT NULL;
CREATE INDEX by_day ON events (substr(at, 1, 10));
CREATE UNIQUE INDEX by_data ON events (data COLLATE NOCASE DESC);
