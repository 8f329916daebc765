package io.github.dbmig.model.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.database.dialect.sqlite.SqliteSyntax;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

/** The engine itself takes every statement that the splitter finds. */
class SplitOnSqliteTest {
  private static final String SCRIPT =
      """
      \uFEFF-- A shop; with 'everything'.
      PRAGMA foreign_keys = ON;
      CREATE TABLE [odd;name] (
        id INTEGER PRIMARY KEY, -- the key;
        "a;""b" TEXT DEFAULT ';', /* ; */
        `c``d` TEXT CHECK (`c``d` <> 'it''s;')
      );
      CREATE TABLE log (what TEXT, [end] INTEGER);;
      CREATE TRIGGER logged AFTER UPDATE OF "a;""b" ON [odd;name]
      WHEN CASE WHEN new.id > 0 THEN 1 ELSE 0 END
      BEGIN
        INSERT INTO log VALUES (CASE new.id WHEN 1 THEN 'one; END;' ELSE 'other' END, 1);
        UPDATE log SET end = CASE WHEN end THEN CASE end WHEN 1 THEN 2 END END; -- END;
      END;
      BEGIN;
      INSERT INTO [odd;name] (id) VALUES (1), (2);
      UPDATE [odd;name] SET "a;""b" = 'C:\\';
      COMMIT;
      CREATE VIEW v AS SELECT what, end FROM log;
      CREATE TRIGGER through INSTEAD OF DELETE ON v BEGIN DELETE FROM log; END;
      SELECT count(*) FROM log
      """;

  @Test
  void everyStatementOfAScriptExecutes() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Statement statement = connection.createStatement()) {
      var split = StatementSplitter.split(SCRIPT, SqliteSyntax.LEXICON);
      assertThat(split).hasSize(11);
      for (SqlStatement one : split) {
        statement.execute(one.text());
      }
      try (ResultSet rows = statement.executeQuery("SELECT what FROM log ORDER BY what")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).isEqualTo("one; END;");
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).isEqualTo("other");
      }
    }
  }
}
