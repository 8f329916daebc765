CREATE TYPE level AS ENUM ('high', 'middle', 'low', 'none');
CREATE TABLE tickets (id int, level text DEFAULT 'low', PRIMARY KEY (id, level)) PARTITION BY LIST (level);
CREATE TABLE tickets_low PARTITION OF tickets FOR VALUES IN ('low');
CREATE TABLE tickets_rest PARTITION OF tickets DEFAULT;
CREATE TABLE log (level level DEFAULT 'none', at timestamptz DEFAULT now());
CREATE FUNCTION is_high(l level DEFAULT 'high') RETURNS boolean LANGUAGE sql AS $$ SELECT l = 'high' $$;
