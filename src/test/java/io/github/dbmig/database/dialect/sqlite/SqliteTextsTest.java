package io.github.dbmig.database.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.diff.RenameEvidence;
import io.github.dbmig.model.diff.SchemaDiff;
import io.github.dbmig.model.diff.Snapshot;
import io.github.dbmig.model.schema.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever SQLite takes is read whole, and made again from what was read. */
class SqliteTextsTest {
  private static final String BLANK = "\n\\s*\n";

  static Stream<String> texts() {
    return Stream.of(
            """
            CREATE TABLE t (a, b INT, c varchar ( 10 , 2 ), d DOUBLE PRECISION, e "my type")

            CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, n int default 0 not null)

            CREATE TABLE t (id integer primary key autoincrement, a text)

            CREATE TABLE t (id integer not null primary key on conflict replace autoincrement)

            CREATE TABLE t (a integer, b text, primary key (a autoincrement))

            CREATE TABLE t (a integer primary key desc, b)

            CREATE TABLE t (a int, b int, constraint pk primary key (b desc, a collate nocase) on conflict ignore)

            CREATE TABLE t (a text primary key, b) without rowid

            CREATE TABLE t (a text, b any, c blob, d real, e int, primary key (a)) strict, WITHOUT ROWID

            CREATE TABLE t (a int default -1, b default +1.5e-3, c default 0x1F, d default x'00ff', e default .5)

            CREATE TABLE t (a default (1), b default (1 + 2), c default 'it''s', d default "q", e default abc)

            CREATE TABLE t (a default current_timestamp, b default (datetime('now', '+1 day')), c default null)

            CREATE TABLE t (a default true not null, b default (-  1), c int not null default - 5)

            CREATE TABLE t (a text collate nocase, b text collate "RTRIM" unique, c text not null collate binary)

            CREATE TABLE t (c integer, g integer as (c + 1))

            CREATE TABLE t (c integer, g integer generated always as (c+1) virtual, h as (c||'x') stored not null)

            CREATE TABLE t (a int check (a>0), b int constraint positive check (b > 0 and b<10), check (a < b))

            CREATE TABLE t (a int, check (a>0) on conflict rollback, constraint c check (a in (1,2) or a is null))

            CREATE TABLE t (a int unique on conflict replace, b int not null on conflict fail, unique (a, b) on conflict abort)

            CREATE TABLE t (a int null, b int constraint x not null constraint y default 1 constraint z unique)

            CREATE TABLE t (a, b, unique (a collate nocase desc, b asc), unique (b))

            CREATE TABLE t (id int primary key, p int references t, q int references t (id) on delete cascade)

            CREATE TABLE t (id int primary key, p int, constraint f foreign key (p) references "t" (id) on update set null on delete no action match simple not deferrable initially immediate)

            CREATE TABLE t (id int primary key, p int references t(id) deferrable initially deferred not null)

            CREATE TABLE t (a int, b int, foreign key (a, b) references x (y, z) on delete set default, check (a), foreign key (b) references y)

            CREATE TABLE "a""b" ([c d] int, `e``f` text, "g""h" real, "select" int check ("select" > 0))

            CREATE TABLE t (a int, -- the first
               /* and */ b int /* the second, with ) and ( */ default 1 -- and its default
            )

            CREATE TABLE t (a text check (a like 'x%' escape '\\' and a not in ('a','b') and length ( a )>=3))

            CREATE TABLE t (a text check (case when a = 'x' then 1 else - 1 end <> -1 and a glob '[a-z]*'))

            CREATE TABLE t (a json check (json_extract(a, '$.b') -> 'c' is not null and a ->> 'd' != 5))

            CREATE TABLE t (a int check (t.a > 0), b int check ("t"."b" < 5.50))

            CREATE TABLE t (a int, b int check (a - -1 > + b), c int check (~ c <> -1 and 1e5 > c and 1.5e-5 < c))

            CREATE TABLE t (été text, naïve int check (naïve > 0))

            CREATE TABLE t (a int, b int); CREATE INDEX i ON t (a DESC, b); CREATE UNIQUE INDEX "j k" ON t(b collate nocase asc)

            CREATE TABLE t (a int, B int); CREATE INDEX i ON t (lower(a), A + 1 desc, b collate nocase) WHERE a > 0 and b not null

            CREATE TABLE t (a int); CREATE INDEX i ON T (A); CREATE INDEX j ON t ("a"); CREATE INDEX k ON t ("zz", (a))

            CREATE TABLE t (a int); CREATE VIEW v (x, y) AS SELECT a, a + 1 FROM t; CREATE VIEW w AS SELECT * FROM v

            CREATE VIEW v AS SELECT * FROM nowhere; CREATE TABLE t (a)

            CREATE TABLE t (a int); CREATE VIEW v AS SELECT a FROM t; CREATE TRIGGER g INSTEAD OF INSERT ON v BEGIN INSERT INTO t VALUES (NEW.a); END

            CREATE TABLE t (a int); CREATE TRIGGER g AFTER UPDATE OF a ON T WHEN NEW.a > 0 BEGIN SELECT CASE WHEN 1 THEN 2 END; DELETE FROM t; END

            CREATE TABLE t (a int); CREATE TEMP TABLE x (y); CREATE TEMP VIEW z AS SELECT 1; CREATE TEMP TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END

            CREATE VIRTUAL TABLE f USING fts5(a, b, tokenize = 'porter'); CREATE TABLE t (a)

            CREATE TABLE c (id INTEGER PRIMARY KEY, a); CREATE VIRTUAL TABLE f USING fts5(a, content='c', content_rowid='id'); CREATE VIRTUAL TABLE r USING rtree(id, x1, x2)

            CREATE TABLE t AS SELECT 1 AS "a b", 'x' AS y, 2.5 AS z
            """
                .split(BLANK))
        .map(String::strip);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everythingIsSeenAndMadeAgain(String script, @TempDir Path folder) {
    try (SqliteDatabase one = SqliteDatabase.in(folder.resolve("one.db")).run(script);
        SqliteDatabase two = SqliteDatabase.in(folder.resolve("two.db"))) {
      Snapshot seen = one.snapshot();
      assertThat(seen.unseen()).isEmpty();
      assertThat(seen.schema().tables().size() + seen.schema().objects().size()).isPositive();
      two.run(made(seen));
      assertThat(two.snapshot().schema()).isEqualTo(seen.schema());
      assertThat(SqliteOracle.picture(two.session()))
          .isEqualTo(SqliteOracle.picture(one.session()));
    }
  }

  private static List<String> made(Snapshot seen) {
    var ddl = SqliteParts.schema().ddl();
    Snapshot empty = new Snapshot(Schema.EMPTY, seen.identities(), List.of());
    List<Change> changes = SchemaDiff.planned(empty, seen, RenameEvidence.NONE, ddl.rules());
    return ddl.statements(Schema.EMPTY, changes, false);
  }
}
