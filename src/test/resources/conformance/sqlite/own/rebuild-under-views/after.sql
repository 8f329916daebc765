CREATE TABLE orders (id INTEGER PRIMARY KEY, customer TEXT NOT NULL, total NUMERIC NOT NULL, paid INTEGER NOT NULL DEFAULT 0 CHECK (paid IN (0, 1)));
CREATE VIEW open_orders AS SELECT id, customer, total FROM orders WHERE paid = 0;
CREATE VIEW open_totals AS SELECT customer, sum(total) AS total, count(*) AS orders FROM open_orders GROUP BY customer;
CREATE VIEW big_customers AS SELECT customer FROM open_totals WHERE total > 1000;
CREATE TRIGGER pay INSTEAD OF UPDATE ON open_orders BEGIN
  UPDATE orders SET paid = 1 WHERE id = new.id;
END;
