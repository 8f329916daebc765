CREATE TABLE authors (id INTEGER PRIMARY KEY, name TEXT, born TEXT);
CREATE TABLE books (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  author_id INTEGER NOT NULL REFERENCES authors (id) ON DELETE CASCADE,
  title TEXT NOT NULL
);
CREATE TABLE reviews (
  book_id INTEGER REFERENCES books (id) ON DELETE SET NULL ON UPDATE CASCADE,
  stars INTEGER
);
CREATE INDEX books_by_author ON books (author_id, title);
CREATE UNIQUE INDEX authors_name ON authors (name);
