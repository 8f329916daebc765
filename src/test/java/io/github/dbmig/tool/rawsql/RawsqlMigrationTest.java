package io.github.dbmig.tool.rawsql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.database.dialect.mysql.text.MysqlSyntax;
import io.github.dbmig.database.dialect.postgresql.PostgresqlSyntax;
import io.github.dbmig.database.dialect.sqlite.SqliteSyntax;
import io.github.dbmig.model.lint.Allowance;
import io.github.dbmig.model.sql.Lexicon;
import io.github.dbmig.model.sql.SqlStatement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RawsqlMigrationTest {
  private static final RawsqlName NAME = new RawsqlName("20260102030405", "add_users");

  private static RawsqlMigration parse(String text) {
    return parse(text, PostgresqlSyntax.LEXICON);
  }

  private static RawsqlMigration parse(String text, Lexicon lexicon) {
    return RawsqlText.of(NAME, text).parse(lexicon);
  }

  private static List<String> texts(List<SqlStatement> statements) {
    return statements.stream().map(SqlStatement::text).toList();
  }

  @Test
  void theSourceDocumentsTemplateParses() {
    var migration =
        parse(
            """
            -- UP
            CREATE TABLE IF NOT EXISTS example (
            id SERIAL PRIMARY KEY,
            name VARCHAR(255) NOT NULL,
            created_at TIMESTAMP DEFAULT NOW()
            );
            -- DOWN
            DROP TABLE IF EXISTS example;
            """);
    assertThat(migration.up()).hasSize(1);
    assertThat(migration.up().get(0).line()).isEqualTo(2);
    assertThat(texts(migration.down().orElseThrow()))
        .containsExactly("DROP TABLE IF EXISTS example");
    assertThat(migration.options()).isEqualTo(RawsqlOptions.NONE);
  }

  @Test
  void marksAreForgivingAboutCaseSpaceBomAndLineEnds() {
    var migration = parse("\uFEFF-- up  \r\nSELECT 'a\r\nb'\r\n--Down\t\r\nSELECT 2;");
    assertThat(texts(migration.up())).containsExactly("SELECT 'a\nb'");
    assertThat(texts(migration.down().orElseThrow())).containsExactly("SELECT 2");
  }

  @Test
  void marksInsideStringsCommentsAndBodiesAreNone() {
    var migration =
        parse(
            """
            /* a head
            -- DOWN
            */
            -- UP
            SELECT '
            -- DOWN
            ';
            DO $x$
            -- UP
            $x$;
             -- DOWN
            -- DOWN it is not
            CREATE FUNCTION f() RETURNS int BEGIN ATOMIC
            -- DOWN
            SELECT 1; END
            """);
    assertThat(migration.up()).hasSize(3);
    assertThat(migration.down()).isEmpty();
  }

  @Test
  void markInsideATriggerBodyIsNone() {
    String trigger =
        "CREATE TRIGGER g AFTER INSERT ON t FOR EACH ROW BEGIN\n-- DOWN\nSET @a = 1;\nEND";
    String text = "-- UP\n" + trigger + ";\n-- DOWN\nDROP TRIGGER g;\n";
    assertThat(texts(parse(text, MysqlSyntax.LEXICON).up())).containsExactly(trigger);
  }

  @Test
  void delimiterOfTheUpSectionDoesNotReachTheDownSection() {
    var migration =
        parse("-- UP\nDELIMITER //\nSELECT 1//\n-- DOWN\nSELECT 2; SELECT 3", MysqlSyntax.LEXICON);
    assertThat(texts(migration.down().orElseThrow())).containsExactly("SELECT 2", "SELECT 3");
  }

  @Test
  void noDownIsNotAnEmptyDown() {
    assertThat(parse("-- UP\nSELECT 1").down()).isEmpty();
    assertThat(parse("-- UP\nSELECT 1\n-- DOWN\n").down()).hasValue(List.of());
  }

  @Test
  void optionsAreReadFromTheHeader() {
    var migration =
        parse(
            """
            -- What this is for.
            -- dbmig:no-transaction
            -- dbmig:allow ZD001 the table is small
            -- dbmig:allow ZC103 nobody reads it

            -- UP
            SELECT 1;
            """);
    assertThat(migration.options())
        .isEqualTo(
            new RawsqlOptions(
                true,
                List.of(
                    new Allowance("ZD001", "the table is small", 3),
                    new Allowance("ZC103", "nobody reads it", 4))));
  }

  @TestFactory
  Stream<DynamicTest> malformedFilesAreRefusedWithTheirLine() {
    return Stream.of(
            new String[] {"", "migration-sections", "line 1"},
            new String[] {"SELECT 1;", "migration-sections", "line 1"},
            new String[] {"\nSELECT 1;\n-- UP\n", "migration-sections", "line 2"},
            new String[] {"-- DOWN\n-- UP\n", "migration-sections", "line 1"},
            new String[] {"-- UP\n-- UP\n", "migration-sections", "line 2"},
            new String[] {"-- UP\n-- DOWN\n\n-- DOWN\n", "migration-sections", "line 4"},
            new String[] {"-- UP\n-- DOWN\n-- UP\n", "migration-sections", "line 3"},
            new String[] {"-- dbmig:no-transactions\n-- UP\n", "migration-option", "line 1"},
            new String[] {"-- dbmig:allow ZD001\n-- UP\n", "migration-option", "line 1"},
            new String[] {"-- dbmig:allow all x\n-- UP\n", "migration-option", "line 1"},
            new String[] {"-- dbmig:no-transaction yes\n-- UP\n", "migration-option", "line 1"},
            new String[] {"-- UP\n-- dbmig:no-transaction\n", "migration-option", "line 2"},
            new String[] {"-- UP\nSELECT 1;\nSELECT '\n", "sql-unterminated", "line 3, column 8"},
            new String[] {"-- UP\nCOPY t FROM stdin;\n", "sql-copy-data", "line 2, column 1"})
        .map(one -> DynamicTest.dynamicTest(one[0].strip() + " " + one[2], () -> refused(one)));
  }

  private static void refused(String[] expected) {
    assertThatThrownBy(() -> parse(expected[0]))
        .isInstanceOfSatisfying(
            MigrationException.class,
            error -> {
              assertThat(error.code()).isEqualTo(expected[1]);
              assertThat(error.subject()).isEqualTo(NAME.file() + ", " + expected[2]);
              assertThat(error.advice()).isNotBlank();
            });
  }

  @Test
  void checksumIsTheSameForEveryLineEndAndDiffersForEveryOtherChange() {
    String unix = RawsqlText.of(NAME, "-- UP\nSELECT 1;\n").checksum();
    assertThat(RawsqlText.of(NAME, "-- UP\r\nSELECT 1;\r\n").checksum()).isEqualTo(unix);
    assertThat(RawsqlText.of(NAME, "-- UP\nSELECT 1; \n").checksum()).isNotEqualTo(unix);
    // printf -- '-- UP\nSELECT 1;\n' | sha256sum
    assertThat(unix).isEqualTo("43b5826166c3a8f59a4201cfcb4d300b380c0869cfa5e7b51044ca8cd5d7dd09");
  }

  @Test
  void templatesParseAndDoNothing() {
    for (Lexicon lexicon :
        List.of(PostgresqlSyntax.LEXICON, MysqlSyntax.LEXICON, SqliteSyntax.LEXICON)) {
      var empty = parse(RawsqlTemplate.empty("SERIAL PRIMARY KEY", "NOW()"), lexicon);
      assertThat(empty.up()).isEmpty();
      assertThat(empty.down()).hasValue(List.of());
    }
    assertThat(RawsqlTemplate.seed()).contains("NOT EXISTS");
  }

  @Test
  void whatIsWrittenIsReadBack() {
    var options = new RawsqlOptions(true, List.of(new Allowance("ZD001", "because", 2)));
    List<String> up = List.of("SELECT ';'", "DO $$ BEGIN; END $$");
    Optional<List<String>> down = Optional.of(List.of("SELECT 2"));
    var migration = parse(RawsqlTemplate.of(options, up, down));
    assertThat(migration.options()).isEqualTo(options);
    assertThat(texts(migration.up())).isEqualTo(up);
    assertThat(migration.down().map(RawsqlMigrationTest::texts)).isEqualTo(down);
  }
}
