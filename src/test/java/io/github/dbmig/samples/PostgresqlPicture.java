package io.github.dbmig.samples;

import io.github.dbmig.database.session.Session;
import io.github.dbmig.server.Programs;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code pg_dump --schema-only}, and rows and sequences by query. */
final class PostgresqlPicture {
  private static final String RELATIONS =
      """
      SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname), c.relkind::text
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'm', 'S')
         AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'dbmig')
         AND c.relname NOT LIKE '\\_migrations%'
       ORDER BY 1
      """;

  private PostgresqlPicture() {}

  static List<String> of(TestDatabase database, Session session, Path work) {
    List<String> lines = new ArrayList<>(schema(database, work));
    for (String[] relation :
        session.query(RELATIONS, row -> new String[] {row.text(1), row.text(2)})) {
      String sql = relation[1].equals("S") ? sequence(relation[0]) : rows(relation[0]);
      lines.add(relation[0] + " " + session.query(sql, Picture::values));
    }
    return lines;
  }

  private static String sequence(String name) {
    return "SELECT last_value, is_called FROM " + name;
  }

  private static String rows(String name) {
    return "SELECT count(*), md5(string_agg(t::text, chr(10) ORDER BY t::text)) FROM "
        + name
        + " t";
  }

  private static List<String> schema(TestDatabase database, Path work) {
    String dump =
        EngineClient.run(
            List.of(
                Programs.pgDump(database.engine()).toString(),
                "--schema-only",
                "--exclude-schema=dbmig",
                "--exclude-table=_migrations*",
                "--host=127.0.0.1",
                "--port=" + database.url().port(),
                "--username=test",
                database.url().database()),
            Path.of("/dev/null"),
            work.resolve("dump.sql"));
    // pg_dump since 15.14 guards its output with a random word.
    return dump.lines().filter(line -> !line.matches("\\\\(un)?restrict .*")).toList();
  }
}
