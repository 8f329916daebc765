CREATE TABLE lines (amount INTEGER NOT NULL, price REAL, total REAL GENERATED ALWAYS AS (amount * price * 2) VIRTUAL, tax REAL AS (price * 0.2) VIRTUAL, gross REAL AS (total + tax) VIRTUAL);
CREATE INDEX lines_total ON lines (total);
