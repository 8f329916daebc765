CREATE TABLE parents (id INT PRIMARY KEY);
CREATE TABLE products (
  id INT PRIMARY KEY,
  parent INT,
  name VARCHAR(100),
  code VARCHAR(20),
  body TEXT,
  KEY IDX_NAME (name),
  UNIQUE KEY by_code (code),
  FULLTEXT KEY IDX_BODY (body),
  KEY Idx_Parent (parent),
  CONSTRAINT of_parent FOREIGN KEY (parent) REFERENCES parents (id)
);
