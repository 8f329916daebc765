CREATE TABLE t (id INT PRIMARY KEY, size ENUM('small','medium','large') NOT NULL DEFAULT 'medium', tags SET('a','b','c') DEFAULT 'a,b', KEY by_size (size));
CREATE VIEW big AS SELECT id, size FROM t WHERE size = 'large';
