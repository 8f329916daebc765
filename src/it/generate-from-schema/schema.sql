CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  email VARCHAR(200)
);
CREATE TABLE orders (
  id INTEGER PRIMARY KEY,
  user_id INTEGER NOT NULL REFERENCES users (id),
  total NUMERIC(10, 2) NOT NULL CHECK (total >= 0)
);
CREATE INDEX orders_user ON orders (user_id);
