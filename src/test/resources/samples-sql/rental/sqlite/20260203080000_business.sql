-- UP
CREATE TABLE store (store_id INTEGER PRIMARY KEY, manager_id INTEGER, address_id INTEGER NOT NULL REFERENCES address);
CREATE TABLE staff (
  staff_id INTEGER PRIMARY KEY,
  first_name TEXT NOT NULL,
  store_id INTEGER NOT NULL REFERENCES store,
  picture BLOB
);
CREATE TABLE customer (
  customer_id INTEGER PRIMARY KEY,
  store_id INTEGER NOT NULL REFERENCES store,
  first_name TEXT NOT NULL,
  email TEXT,
  address_id INTEGER NOT NULL REFERENCES address,
  active INTEGER NOT NULL DEFAULT TRUE
);
CREATE TABLE inventory (
  inventory_id INTEGER PRIMARY KEY,
  film_id INTEGER NOT NULL REFERENCES film,
  store_id INTEGER NOT NULL REFERENCES store
);
CREATE INDEX inventory_store_film ON inventory (store_id, film_id);
CREATE TABLE rental (
  rental_id INTEGER PRIMARY KEY,
  rented_at TEXT NOT NULL,
  returned_at TEXT,
  inventory_id INTEGER NOT NULL REFERENCES inventory,
  customer_id INTEGER NOT NULL REFERENCES customer,
  UNIQUE (rented_at, inventory_id, customer_id) ON CONFLICT IGNORE
);
CREATE INDEX rental_out ON rental (inventory_id) WHERE returned_at IS NULL;
CREATE TABLE payment (
  payment_id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer,
  rental_id INTEGER,
  amount NUMERIC NOT NULL,
  paid_on TEXT NOT NULL
);
CREATE TABLE day_total (day TEXT PRIMARY KEY, total NUMERIC NOT NULL) WITHOUT ROWID;
CREATE TRIGGER payment_added AFTER INSERT ON payment BEGIN
  INSERT INTO day_total VALUES (NEW.paid_on, NEW.amount)
    ON CONFLICT (day) DO UPDATE SET total = total + excluded.total;
END;
CREATE VIRTUAL TABLE store_area USING rtree(store_id, min_x, max_x, min_y, max_y);
CREATE VIEW sales_by_store AS
  WITH paid AS (SELECT customer_id, sum(amount) AS total FROM payment GROUP BY customer_id)
  SELECT c.store_id, sum(p.total) AS total, rank() OVER (ORDER BY sum(p.total) DESC) AS place
    FROM paid p JOIN customer c USING (customer_id) GROUP BY c.store_id;
ALTER TABLE staff ADD COLUMN active INTEGER NOT NULL DEFAULT 1;
ALTER TABLE staff RENAME COLUMN first_name TO name;
ALTER TABLE day_total RENAME TO total_of_day;

-- DOWN
DROP VIEW sales_by_store;
DROP TABLE store_area;
DROP TABLE payment;
DROP TABLE total_of_day;
DROP TABLE rental;
DROP TABLE inventory;
DROP TABLE customer;
DROP TABLE staff;
DROP TABLE store;
