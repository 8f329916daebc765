CREATE TABLE docs (id int PRIMARY KEY, owner varchar(20), team text);
ALTER TABLE docs ENABLE ROW LEVEL SECURITY;
ALTER TABLE docs FORCE ROW LEVEL SECURITY;
CREATE POLICY own ON docs USING (owner = current_user) WITH CHECK (owner = current_user AND team IS NOT NULL);
CREATE POLICY team ON docs FOR UPDATE TO app_user USING (team = 'x');
COMMENT ON POLICY own ON docs IS 'each their own';
