-- The books of a firm, MySQL and MariaDB: what the engines can do beyond plain tables.

-- UP
CREATE TABLE account (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  code VARCHAR(20) NOT NULL,
  parent_id BIGINT,
  `Display Name` VARCHAR(80) COLLATE utf8mb4_unicode_ci NOT NULL,
  attributes JSON NOT NULL,
  colour VARCHAR(20) AS (JSON_UNQUOTE(JSON_EXTRACT(attributes, '$.colour'))) STORED,
  opened_on DATE NOT NULL DEFAULT (DATE('2026-01-01')),
  UNIQUE KEY account_code (code),
  KEY account_colour (colour),
  CONSTRAINT account_parent FOREIGN KEY (parent_id) REFERENCES account (id),
  CONSTRAINT account_json CHECK (JSON_VALID(attributes))
) COMMENT "the chart; of accounts";

CREATE TABLE entry (
  id BIGINT NOT NULL PRIMARY KEY,
  booked_on DATE NOT NULL,
  memo VARCHAR(200) CHARACTER SET latin1 DEFAULT 'n/a',
  reference BINARY(16)
) PARTITION BY HASH (id) PARTITIONS 3;

CREATE TABLE posting (
  entry_id BIGINT NOT NULL,
  line SMALLINT NOT NULL,
  account_id BIGINT NOT NULL,
  side ENUM('debit','credit') NOT NULL,
  amount DECIMAL(14,2) NOT NULL,
  signed_amount DECIMAL(14,2) AS (CASE side WHEN 'debit' THEN amount ELSE -amount END) STORED,
  PRIMARY KEY (entry_id, line),
  CONSTRAINT posting_positive CHECK (amount > 0),
  CONSTRAINT posting_account FOREIGN KEY (account_id) REFERENCES account (id)
) ROW_FORMAT = DYNAMIC;
CREATE INDEX posting_account_amount ON posting (account_id, signed_amount);
ALTER TABLE posting ADD COLUMN remark TINYTEXT AFTER amount, ADD KEY posting_remark (remark(10)), ALGORITHM = INPLACE, LOCK = NONE;

CREATE TABLE history (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  what VARCHAR(100) NOT NULL,
  seen_at TIMESTAMP(6) NULL DEFAULT NULL ON UPDATE CURRENT_TIMESTAMP(6)
);

-- DOWN
DROP TABLE history;
DROP TABLE posting;
DROP TABLE entry;
DROP TABLE account;
