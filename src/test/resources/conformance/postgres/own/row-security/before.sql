CREATE TABLE docs (id int PRIMARY KEY, owner text, team text);
ALTER TABLE docs ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON docs USING (owner = current_user);
CREATE POLICY team ON docs AS RESTRICTIVE FOR SELECT TO app_user USING (team = 'x');
