-- UP
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  name VARCHAR(80) NOT NULL,
  email VARCHAR(120) NOT NULL UNIQUE
);
CREATE INDEX users_name ON users (name);

-- DOWN
DROP TABLE users;
