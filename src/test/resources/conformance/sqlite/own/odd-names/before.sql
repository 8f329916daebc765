CREATE TABLE "order" ("select" TEXT, [a b] INTEGER, `c"d` REAL, "e""f" TEXT DEFAULT 'it''s', typeless, PRIMARY KEY ("select"));
CREATE INDEX "in dex" ON "order" ([a b] DESC, `c"d`);
CREATE TABLE 'quo te' (x);
