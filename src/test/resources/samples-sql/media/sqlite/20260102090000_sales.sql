-- UP
CREATE TABLE employee (
  employee_id INTEGER PRIMARY KEY,
  last_name TEXT NOT NULL,
  first_name TEXT NOT NULL,
  title TEXT,
  reports_to INTEGER REFERENCES employee DEFERRABLE INITIALLY DEFERRED,
  hired_on TEXT CHECK (hired_on IS date(hired_on)),
  email TEXT UNIQUE
);
CREATE TABLE customer (
  customer_id INTEGER PRIMARY KEY,
  first_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  company TEXT,
  country TEXT NOT NULL CHECK (length(country) = 2),
  email TEXT NOT NULL,
  support_id INTEGER REFERENCES employee ON DELETE SET NULL
);
CREATE UNIQUE INDEX customer_email ON customer (lower(email));
CREATE TABLE invoice (
  invoice_id INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customer,
  billed_at TEXT NOT NULL,
  billing_country TEXT,
  total NUMERIC NOT NULL DEFAULT 0
);
CREATE INDEX invoice_customer ON invoice (customer_id, billed_at DESC);
CREATE TABLE invoice_line (
  invoice_line_id INTEGER PRIMARY KEY,
  invoice_id INTEGER NOT NULL REFERENCES invoice ON DELETE CASCADE,
  track_id INTEGER NOT NULL REFERENCES track,
  cents INTEGER NOT NULL,
  quantity INTEGER NOT NULL DEFAULT 1 CHECK (quantity BETWEEN 1 AND 99),
  amount INTEGER AS (cents * quantity) STORED
);
CREATE INDEX invoice_line_invoice ON invoice_line (invoice_id);
CREATE INDEX invoice_line_track ON invoice_line (track_id);
CREATE TRIGGER line_added AFTER INSERT ON invoice_line
BEGIN
  UPDATE invoice SET total = total + NEW.amount WHERE invoice_id = NEW.invoice_id;
END;
CREATE TRIGGER line_removed AFTER DELETE ON invoice_line
BEGIN
  UPDATE invoice SET total = total - OLD.amount WHERE invoice_id = OLD.invoice_id;
END;
CREATE TRIGGER line_moved BEFORE UPDATE OF invoice_id ON invoice_line WHEN NEW.invoice_id <> OLD.invoice_id
BEGIN
  SELECT CASE WHEN NEW.invoice_id IS NULL THEN RAISE(ABORT, 'no invoice; delete it')
              ELSE RAISE(ABORT, 'a line stays on its invoice') END;
END;

-- DOWN
DROP TABLE invoice_line;
DROP TABLE invoice;
DROP TABLE customer;
DROP TABLE employee;
