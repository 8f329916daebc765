-- UP
CREATE TABLE employee (
  employee_id INT PRIMARY KEY,
  last_name VARCHAR(40) NOT NULL,
  first_name VARCHAR(40) NOT NULL,
  title VARCHAR(60),
  reports_to INT,
  hired_on DATE,
  email VARCHAR(120),
  UNIQUE KEY employee_email (email)
);
ALTER TABLE employee ADD CONSTRAINT employee_boss FOREIGN KEY (reports_to) REFERENCES employee (employee_id);

CREATE TABLE customer (
  customer_id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  first_name VARCHAR(40) NOT NULL,
  last_name VARCHAR(40) NOT NULL,
  company TEXT,
  country CHAR(2) NOT NULL,
  email VARCHAR(120) NOT NULL,
  support_id INT,
  UNIQUE KEY customer_email (email),
  CONSTRAINT customer_support FOREIGN KEY (support_id) REFERENCES employee (employee_id) ON DELETE SET NULL
) AUTO_INCREMENT = 1000;

CREATE TABLE invoice (
  invoice_id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  customer_id INT NOT NULL,
  billed_at DATETIME NOT NULL,
  billing_country CHAR(2),
  total DECIMAL(12,2) NOT NULL DEFAULT 0,
  KEY invoice_customer (customer_id, billed_at),
  CONSTRAINT invoice_customer_fk FOREIGN KEY (customer_id) REFERENCES customer (customer_id)
);

CREATE TABLE invoice_line (
  invoice_line_id INT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  invoice_id INT NOT NULL,
  track_id INT NOT NULL,
  unit_price DECIMAL(10,2) NOT NULL,
  quantity INT NOT NULL DEFAULT 1,
  amount DECIMAL(12,2) AS (unit_price * quantity) STORED,
  CONSTRAINT line_quantity CHECK (quantity BETWEEN 1 AND 99),
  CONSTRAINT line_invoice FOREIGN KEY (invoice_id) REFERENCES invoice (invoice_id) ON DELETE CASCADE,
  CONSTRAINT line_track FOREIGN KEY (track_id) REFERENCES track (track_id)
);

DELIMITER //
CREATE TRIGGER line_added AFTER INSERT ON invoice_line FOR EACH ROW
BEGIN
  UPDATE invoice SET total = total + NEW.amount WHERE invoice_id = NEW.invoice_id;
END//
CREATE TRIGGER line_removed AFTER DELETE ON invoice_line FOR EACH ROW
BEGIN
  UPDATE invoice SET total = total - OLD.amount WHERE invoice_id = OLD.invoice_id;
END//
CREATE TRIGGER line_checked AFTER UPDATE ON invoice_line FOR EACH ROW
BEGIN
  DECLARE message VARCHAR(80);
  CASE
    WHEN NEW.invoice_id <> OLD.invoice_id THEN
      SET message = 'a line stays on its invoice; delete it';
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = message;
    ELSE
      UPDATE invoice SET total = total - OLD.amount + NEW.amount WHERE invoice_id = NEW.invoice_id;
  END CASE;
END//
DELIMITER ;

-- DOWN
DROP TABLE invoice_line;
DROP TABLE invoice;
DROP TABLE customer;
DROP TABLE employee;
