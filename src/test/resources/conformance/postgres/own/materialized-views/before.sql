CREATE TABLE sales (id integer PRIMARY KEY, shop text, amount numeric);
CREATE MATERIALIZED VIEW totals AS SELECT shop, sum(amount) AS total FROM sales GROUP BY shop;
CREATE UNIQUE INDEX totals_shop ON totals (shop);
CREATE INDEX totals_total ON totals (total DESC) WHERE total > 0;
COMMENT ON MATERIALIZED VIEW totals IS 'by shop';
CREATE VIEW best AS SELECT shop FROM totals WHERE total > 100;
