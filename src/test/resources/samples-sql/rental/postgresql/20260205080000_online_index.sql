-- dbmig:no-transaction

-- UP
CREATE INDEX CONCURRENTLY rental_customer_idx ON rental (customer_id);
ALTER TYPE rating ADD VALUE 'X' AFTER 'NC-17';
VACUUM ANALYZE rental;

-- DOWN
DROP INDEX CONCURRENTLY rental_customer_idx;
