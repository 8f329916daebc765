-- UP
CREATE TABLE store (
  store_id TINYINT UNSIGNED PRIMARY KEY,
  manager_id TINYINT UNSIGNED,
  address_id SMALLINT UNSIGNED NOT NULL,
  CONSTRAINT store_address FOREIGN KEY (address_id) REFERENCES `address` (address_id)
);
CREATE TABLE staff (
  staff_id TINYINT UNSIGNED PRIMARY KEY,
  first_name VARCHAR(45) NOT NULL,
  last_name VARCHAR(45) NOT NULL,
  store_id TINYINT UNSIGNED NOT NULL,
  active BOOLEAN NOT NULL DEFAULT TRUE,
  picture BLOB,
  CONSTRAINT staff_store FOREIGN KEY (store_id) REFERENCES store (store_id)
);
ALTER TABLE store ADD CONSTRAINT store_manager FOREIGN KEY (manager_id) REFERENCES staff (staff_id);
CREATE TABLE customer (
  customer_id SMALLINT UNSIGNED PRIMARY KEY,
  store_id TINYINT UNSIGNED NOT NULL,
  first_name VARCHAR(45) NOT NULL,
  last_name VARCHAR(45) NOT NULL,
  email VARCHAR(50),
  address_id SMALLINT UNSIGNED NOT NULL,
  active BIT(1) NOT NULL DEFAULT b'1',
  CONSTRAINT customer_store FOREIGN KEY (store_id) REFERENCES store (store_id),
  CONSTRAINT customer_address FOREIGN KEY (address_id) REFERENCES `address` (address_id)
);
CREATE TABLE inventory (
  inventory_id MEDIUMINT UNSIGNED PRIMARY KEY,
  film_id SMALLINT UNSIGNED NOT NULL,
  store_id TINYINT UNSIGNED NOT NULL,
  KEY inventory_store_film (store_id, film_id),
  CONSTRAINT inventory_film FOREIGN KEY (film_id) REFERENCES film (film_id),
  CONSTRAINT inventory_store FOREIGN KEY (store_id) REFERENCES store (store_id)
);
CREATE TABLE rental (
  rental_id INT PRIMARY KEY,
  rented_at DATETIME(3) NOT NULL,
  returned_at DATETIME(3),
  inventory_id MEDIUMINT UNSIGNED NOT NULL,
  customer_id SMALLINT UNSIGNED NOT NULL,
  UNIQUE KEY rental_once (rented_at, inventory_id, customer_id),
  CONSTRAINT rental_inventory FOREIGN KEY (inventory_id) REFERENCES inventory (inventory_id),
  CONSTRAINT rental_customer FOREIGN KEY (customer_id) REFERENCES customer (customer_id)
);
CREATE TABLE payment (
  payment_id INT NOT NULL,
  customer_id SMALLINT UNSIGNED NOT NULL,
  rental_id INT,
  amount DECIMAL(5,2) NOT NULL,
  paid_on DATE NOT NULL,
  PRIMARY KEY (payment_id, paid_on),
  KEY payment_customer (customer_id)
) PARTITION BY RANGE (TO_DAYS(paid_on)) (
  PARTITION p01 VALUES LESS THAN (TO_DAYS('2026-02-01')),
  PARTITION p02 VALUES LESS THAN (TO_DAYS('2026-03-01')),
  PARTITION p03 VALUES LESS THAN (TO_DAYS('2026-04-01')),
  PARTITION rest VALUES LESS THAN MAXVALUE
);

DELIMITER $$
CREATE FUNCTION inventory_in_stock(item INT) RETURNS BOOLEAN READS SQL DATA
BEGIN
  DECLARE outside INT;
  SELECT COUNT(*) INTO outside FROM rental WHERE inventory_id = item AND returned_at IS NULL;
  IF outside > 0 THEN
    RETURN FALSE;
  ELSE
    RETURN TRUE;
  END IF;
END$$
CREATE PROCEDURE film_in_stock(IN film INT, IN store INT, OUT amount INT)
  READS SQL DATA
  COMMENT 'how many; also lists them'
BEGIN
  SELECT inventory_id FROM inventory WHERE film_id = film AND store_id = store AND inventory_in_stock(inventory_id);
  SELECT FOUND_ROWS() INTO amount;
END$$
CREATE PROCEDURE take_back(IN item INT, IN at DATETIME)
BEGIN
  DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;
  START TRANSACTION;
  UPDATE rental SET returned_at = at WHERE inventory_id = item AND returned_at IS NULL;
  COMMIT;
END$$
CREATE EVENT clean_up ON SCHEDULE EVERY 1 DAY STARTS '2030-01-01 00:00:00' DISABLE DO
BEGIN
  DELETE FROM payment WHERE paid_on < '2020-01-01';
END$$
DELIMITER ;

CREATE VIEW sales_by_store AS
  SELECT s.store_id, SUM(p.amount) AS total
    FROM payment p JOIN customer c ON c.customer_id = p.customer_id JOIN store s ON s.store_id = c.store_id
   GROUP BY s.store_id WITH ROLLUP;

-- DOWN
DROP VIEW sales_by_store;
DROP EVENT clean_up;
DROP PROCEDURE take_back;
DROP PROCEDURE film_in_stock;
DROP FUNCTION inventory_in_stock;
DROP TABLE payment;
DROP TABLE rental;
DROP TABLE inventory;
DROP TABLE customer;
ALTER TABLE store DROP FOREIGN KEY store_manager;
DROP TABLE staff;
DROP TABLE store;
