CREATE TYPE mood AS ENUM ('ok', 'happy', 'bored');
CREATE TABLE people (
  id int PRIMARY KEY,
  now mood NOT NULL DEFAULT 'ok',
  past mood[] DEFAULT '{ok}',
  CONSTRAINT not_bored CHECK (now <> 'bored')
);
CREATE INDEX happy_people ON people (id) WHERE now = 'happy';
CREATE INDEX by_mood ON people (now);
CREATE VIEW moods AS SELECT id, now, past FROM people WHERE now > 'ok';
CREATE FUNCTION cheer(mood) RETURNS mood LANGUAGE sql IMMUTABLE AS $$ SELECT 'happy'::mood $$;
CREATE DOMAIN calm AS mood CHECK (VALUE <> 'bored');
GRANT SELECT ON moods TO app_user;
COMMENT ON TYPE mood IS 'how it feels';
