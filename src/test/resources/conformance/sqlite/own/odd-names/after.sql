CREATE TABLE "order" ("select" TEXT, [a b] BIGINT, `c"d` REAL, "e""f" TEXT DEFAULT 'it''s; -- not', typeless, "g,(h" TEXT, PRIMARY KEY ("select"));
CREATE INDEX "in dex" ON "order" ([a b], `c"d` DESC) WHERE "e""f" IS NOT NULL;
CREATE TABLE 'quo te' (x, y);
