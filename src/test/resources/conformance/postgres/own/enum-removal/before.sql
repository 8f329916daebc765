CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy', 'ecstatic');
CREATE TABLE people (
  id int PRIMARY KEY,
  now mood NOT NULL DEFAULT 'ok',
  past mood[] DEFAULT '{sad,ok}',
  CONSTRAINT not_sad CHECK (now <> 'sad')
);
CREATE INDEX happy_people ON people (id) WHERE now = 'happy';
CREATE INDEX by_mood ON people (now);
CREATE VIEW moods AS SELECT id, now, past FROM people WHERE now > 'sad';
CREATE FUNCTION cheer(mood) RETURNS mood LANGUAGE sql IMMUTABLE AS $$ SELECT 'happy'::mood $$;
CREATE DOMAIN calm AS mood CHECK (VALUE <> 'ecstatic');
GRANT SELECT ON moods TO app_user;
COMMENT ON TYPE mood IS 'how it feels';
