CREATE TABLE lines (amount INTEGER, price REAL, total REAL GENERATED ALWAYS AS (amount * price) VIRTUAL, tax REAL AS (price * 0.2) STORED);
CREATE INDEX lines_total ON lines (total);
