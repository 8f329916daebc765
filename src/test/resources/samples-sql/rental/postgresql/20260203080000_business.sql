-- UP
CREATE TABLE store (
  store_id smallint PRIMARY KEY,
  manager_id smallint NOT NULL,
  address_id integer NOT NULL REFERENCES address
);
CREATE TABLE staff (
  staff_id smallint PRIMARY KEY,
  first_name varchar(45) NOT NULL,
  last_name varchar(45) NOT NULL,
  store_id smallint NOT NULL REFERENCES store,
  active boolean NOT NULL DEFAULT true,
  picture bytea
);
ALTER TABLE store ADD FOREIGN KEY (manager_id) REFERENCES staff DEFERRABLE INITIALLY DEFERRED;
CREATE TABLE customer (
  customer_id integer PRIMARY KEY,
  store_id smallint NOT NULL REFERENCES store,
  first_name varchar(45) NOT NULL,
  last_name varchar(45) NOT NULL,
  email varchar(50),
  address_id integer NOT NULL REFERENCES address,
  active boolean NOT NULL DEFAULT true,
  created_on date NOT NULL DEFAULT '2026-01-01'
);
CREATE TABLE inventory (
  inventory_id integer PRIMARY KEY,
  film_id integer NOT NULL REFERENCES film,
  store_id smallint NOT NULL REFERENCES store
);
CREATE INDEX inventory_store_film_idx ON inventory (store_id, film_id);
CREATE TABLE rental (
  rental_id integer PRIMARY KEY,
  period tsrange NOT NULL,
  inventory_id integer NOT NULL REFERENCES inventory,
  customer_id integer NOT NULL REFERENCES customer,
  staff_id smallint NOT NULL REFERENCES staff
);
CREATE INDEX rental_period_idx ON rental USING gist (period);
CREATE INDEX rental_out_idx ON rental (inventory_id) WHERE upper_inf(period);

CREATE TABLE payment (
  payment_id integer NOT NULL,
  customer_id integer NOT NULL REFERENCES customer,
  rental_id integer NOT NULL,
  amount numeric(5,2) NOT NULL,
  paid_at timestamptz NOT NULL,
  PRIMARY KEY (paid_at, payment_id)
) PARTITION BY RANGE (paid_at);
CREATE TABLE payment_2026_01 PARTITION OF payment FOR VALUES FROM ('2026-01-01+00') TO ('2026-02-01+00');
CREATE TABLE payment_2026_02 PARTITION OF payment FOR VALUES FROM ('2026-02-01+00') TO ('2026-03-01+00');
CREATE TABLE payment_2026_03 PARTITION OF payment FOR VALUES FROM ('2026-03-01+00') TO ('2026-04-01+00');
CREATE TABLE payment_rest PARTITION OF payment DEFAULT;
CREATE INDEX payment_customer_idx ON payment (customer_id);

CREATE FUNCTION inventory_in_stock(item integer) RETURNS boolean LANGUAGE plpgsql STABLE AS $_$
DECLARE
  outside integer;
BEGIN
  SELECT count(*) INTO outside FROM rental WHERE inventory_id = $1 AND upper_inf(period);
  IF outside > 0 THEN RETURN false; END IF;
  RETURN true;
EXCEPTION WHEN OTHERS THEN
  RAISE NOTICE 'no stock; %', SQLERRM;
  RETURN NULL;
END $_$;

CREATE FUNCTION film_in_stock(film integer, store smallint, OUT amount integer) LANGUAGE sql AS $_$
  SELECT count(*)::integer FROM inventory
   WHERE film_id = $1 AND store_id = $2 AND inventory_in_stock(inventory_id);
$_$;

CREATE PROCEDURE take_back(item integer, at timestamp) LANGUAGE sql
BEGIN ATOMIC
  UPDATE rental SET period = tsrange(lower(period), at) WHERE inventory_id = item AND upper_inf(period);
  UPDATE inventory SET store_id = store_id WHERE inventory_id = item;
END;

CREATE MATERIALIZED VIEW sales_by_month AS
  SELECT date_trunc('month', paid_at AT TIME ZONE 'UTC') AS month, sum(amount) AS total FROM payment GROUP BY 1
  WITH NO DATA;
CREATE UNIQUE INDEX sales_by_month_idx ON sales_by_month (month);

-- DOWN
DROP MATERIALIZED VIEW sales_by_month;
DROP PROCEDURE take_back(integer, timestamp);
DROP FUNCTION film_in_stock(integer, smallint);
DROP FUNCTION inventory_in_stock(integer);
DROP TABLE payment;
DROP TABLE rental;
DROP TABLE inventory;
DROP TABLE customer;
ALTER TABLE store DROP CONSTRAINT store_manager_id_fkey;
DROP TABLE staff;
DROP TABLE store;
