CREATE VIRTUAL TABLE notes USING fts5(title, body, tokenize = 'porter ascii');
CREATE VIRTUAL TABLE boxes USING rtree(id, minx, maxx);
CREATE TABLE plain (id INTEGER PRIMARY KEY, t TEXT);
