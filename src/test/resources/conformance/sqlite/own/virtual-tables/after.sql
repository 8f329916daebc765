CREATE VIRTUAL TABLE notes USING fts5(title, body, tokenize = 'porter ascii');
CREATE VIRTUAL TABLE boxes USING rtree(id, minx, maxx, miny, maxy);
CREATE VIRTUAL TABLE words USING fts5(t, content='plain', content_rowid='id');
CREATE TABLE plain (id INTEGER PRIMARY KEY, t TEXT NOT NULL);
