CREATE TABLE t (a VARCHAR(50) DEFAULT 'tab\t nl\n cr\r q'' dq" bs\\ pct\% und\_ emo😀 zero' COMMENT 'tab	 q'' dq" bs\\ pct\% 😀; -- x /* y */', b VARCHAR(50) DEFAULT ' lead, (paren) `tick` ', c VARBINARY(10) DEFAULT 0x6162, d CHAR(3) DEFAULT 'NUL', e ENUM('a,b','c''d','e\\f','(g)','') DEFAULT '' COMMENT 'NOT NULL DEFAULT 1') COMMENT='multi
line ''c'' \\ ; ENGINE=x';
