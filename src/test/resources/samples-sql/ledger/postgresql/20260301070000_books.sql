-- The books of a firm, PostgreSQL: what the engine can do beyond plain tables.

-- UP
CREATE SCHEMA books;
CREATE TYPE books.money_amount AS (amount numeric(14,2), currency char(3));
CREATE TYPE books.side AS ENUM ('debit', 'credit');
CREATE EXTENSION btree_gist WITH SCHEMA public;

CREATE TABLE books.account (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE,
  parent_id bigint REFERENCES books.account DEFERRABLE,
  "Display Name" text NOT NULL,
  opened daterange NOT NULL DEFAULT daterange('2026-01-01', NULL),
  attributes jsonb NOT NULL DEFAULT '{"a;b": "c''d"}'
);
CREATE INDEX account_attributes_idx ON books.account USING gin (attributes jsonb_path_ops);
CREATE INDEX account_upper_idx ON books.account (upper("Display Name") text_pattern_ops);

CREATE TABLE books.rate (
  currency char(3) NOT NULL,
  valid daterange NOT NULL,
  rate numeric(12,6) NOT NULL,
  CONSTRAINT rate_no_overlap EXCLUDE USING gist (currency WITH =, valid WITH &&)
);

CREATE TABLE books.entry (
  id bigint NOT NULL,
  booked_on date NOT NULL,
  memo text,
  reference uuid
) PARTITION BY HASH (id);
CREATE TABLE books.entry_0 PARTITION OF books.entry FOR VALUES WITH (MODULUS 3, REMAINDER 0);
CREATE TABLE books.entry_1 PARTITION OF books.entry FOR VALUES WITH (MODULUS 3, REMAINDER 1);
CREATE TABLE books.entry_2 PARTITION OF books.entry FOR VALUES WITH (MODULUS 3, REMAINDER 2);
ALTER TABLE books.entry ADD PRIMARY KEY (id);

CREATE TABLE books.posting (
  entry_id bigint NOT NULL REFERENCES books.entry ON DELETE CASCADE,
  line smallint NOT NULL,
  account_id bigint NOT NULL,
  side books.side NOT NULL,
  amount numeric(14,2) NOT NULL CONSTRAINT posting_amount_positive CHECK (amount > 0),
  signed numeric(14,2) GENERATED ALWAYS AS (CASE side WHEN 'debit' THEN amount ELSE -amount END) STORED,
  PRIMARY KEY (entry_id, line)
) WITH (fillfactor = 90);
ALTER TABLE books.posting
  ADD CONSTRAINT posting_account_fkey FOREIGN KEY (account_id) REFERENCES books.account NOT VALID;
ALTER TABLE books.posting VALIDATE CONSTRAINT posting_account_fkey;
CREATE INDEX posting_account_idx ON books.posting (account_id) INCLUDE (signed);
CREATE INDEX posting_brin_idx ON books.posting USING brin (entry_id);

-- DOWN
DROP TABLE books.posting;
DROP TABLE books.entry;
DROP TABLE books.rate;
DROP TABLE books.account;
DROP EXTENSION btree_gist;
DROP TYPE books.side;
DROP TYPE books.money_amount;
DROP SCHEMA books;
