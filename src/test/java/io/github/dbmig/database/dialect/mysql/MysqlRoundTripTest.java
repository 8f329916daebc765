package io.github.dbmig.database.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.diff.Snapshot;
import io.github.dbmig.server.EachEngine;
import io.github.dbmig.server.Engine;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the introspector reads, the statements make again. */
class MysqlRoundTripTest {
  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void anEmptyDatabaseBecomesTheWideSchema(Engine engine) {
    try (Pair pair = new Pair(engine)) {
      Pair.run(pair.to, wide(engine));
      pair.apply();
      Snapshot wanted = Pair.snapshot(pair.to);
      assertThat(Pair.snapshot(pair.from).schema()).isEqualTo(wanted.schema());
      assertThat(wanted.unseen()).isEmpty();
      assertThat(shown(pair.from)).isEqualTo(shown(pair.to));
      assertThat(pair.plan()).isEmpty();
    }
  }

  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void theWideSchemaGoesAsItCame(Engine engine) {
    try (Pair pair = new Pair(engine)) {
      Pair.run(pair.from, wide(engine));
      pair.apply();
      assertThat(Pair.snapshot(pair.from).schema()).isEqualTo(Pair.snapshot(pair.to).schema());
      assertThat(shown(pair.from)).isEmpty();
    }
  }

  @EachEngine({Engine.MYSQL, Engine.MARIADB})
  void readingLeavesTheSessionsModeAlone(Engine engine) {
    try (Pair pair = new Pair(engine)) {
      pair.from.execute("SET SESSION sql_mode = 'ANSI_QUOTES,STRICT_ALL_TABLES'");
      Pair.run(pair.from, "CREATE TABLE t (a VARCHAR(5) DEFAULT 'x')");
      assertThat(Pair.snapshot(pair.from).schema().tables()).hasSize(1);
      assertThat(pair.from.first("SELECT @@sql_mode", row -> row.text(1)))
          .hasValueSatisfying(mode -> assertThat(mode).contains("ANSI_QUOTES"));
    }
  }

  private static final Pattern LINE =
      Pattern.compile("(VIEW|SEQUENCE|BASE TABLE|SYSTEM VERSIONED) (.*)");

  private static String wide(Engine engine) {
    return Pair.resource(engine.name().toLowerCase(Locale.ROOT) + "-wide.sql");
  }

  /** Tables and views as the server itself writes them, counters aside. */
  private static List<String> shown(Session session) {
    return session.query("SHOW FULL TABLES", row -> row.text(2) + " " + row.text(1)).stream()
        .sorted()
        .map(line -> show(session, line))
        .toList();
  }

  private static String show(Session session, String line) {
    Matcher matcher = LINE.matcher(line);
    assertThat(matcher.matches()).as(line).isTrue();
    String kind = matcher.group(1).matches("VIEW|SEQUENCE") ? matcher.group(1) : "TABLE";
    String name = matcher.group(2).replace("`", "``");
    return session
        .first("SHOW CREATE " + kind + " `" + name + "`", row -> row.text(2))
        .orElse("")
        .replaceAll(" AUTO_INCREMENT=\\d+", "")
        .replace("`" + session.url().database() + "`.", "");
  }
}
