CREATE SCHEMA sales;
CREATE TABLE orders (id int PRIMARY KEY, total numeric, secret text);
CREATE TABLE items (id int PRIMARY KEY);
CREATE PUBLICATION part_of_it FOR TABLE orders (id, total) WHERE (total > 10), items;
CREATE PUBLICATION everything FOR ALL TABLES;
