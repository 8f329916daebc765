CREATE SCHEMA sales;
CREATE TABLE orders (id int PRIMARY KEY, total numeric, secret text);
CREATE TABLE items (id int PRIMARY KEY);
CREATE PUBLICATION part_of_it FOR TABLE orders (id) WHERE (total > 20) WITH (publish = 'insert, update');
CREATE PUBLICATION of_schema FOR TABLES IN SCHEMA sales;
