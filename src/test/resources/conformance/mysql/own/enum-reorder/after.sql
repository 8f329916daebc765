CREATE TABLE t (id INT PRIMARY KEY, size ENUM('large','medium','small','it''s') NOT NULL DEFAULT 'medium', tags SET('c','a') DEFAULT 'a', KEY by_size (size));
CREATE VIEW big AS SELECT id, size FROM t WHERE size = 'large';
