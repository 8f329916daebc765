CREATE TABLE parents (id INT PRIMARY KEY);
CREATE TABLE products (
  id INT PRIMARY KEY,
  parent INT,
  name VARCHAR(100),
  code VARCHAR(20),
  body TEXT,
  KEY idx_name (name),
  UNIQUE KEY Idx_Code (code),
  FULLTEXT KEY idx_body (body),
  KEY idx_parent (parent),
  CONSTRAINT of_parent FOREIGN KEY (parent) REFERENCES parents (id)
);
