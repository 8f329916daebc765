CREATE TABLE sales (id integer PRIMARY KEY, shop text, amount numeric);
CREATE MATERIALIZED VIEW totals WITH (fillfactor = 70) AS
  SELECT shop, sum(amount) AS total, count(*) AS sales FROM sales GROUP BY shop;
CREATE UNIQUE INDEX totals_shop ON totals (shop);
CREATE INDEX totals_sales ON totals (sales);
COMMENT ON MATERIALIZED VIEW totals IS 'by shop and number';
CREATE VIEW best AS SELECT shop FROM totals WHERE total > 100;
CREATE MATERIALIZED VIEW empty AS SELECT id FROM sales WITH NO DATA;
