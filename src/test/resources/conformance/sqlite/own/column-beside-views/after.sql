CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE orders (id INTEGER PRIMARY KEY, total INTEGER, paid INTEGER);
CREATE VIEW open_orders AS SELECT id, paid AS x FROM orders;
CREATE VIEW counts AS SELECT x, count(*) AS n FROM open_orders GROUP BY x;
CREATE TRIGGER counted AFTER INSERT ON people BEGIN
  UPDATE orders SET paid = (SELECT count(*) FROM open_orders) WHERE id = new.id;
END;
