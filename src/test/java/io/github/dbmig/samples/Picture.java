package io.github.dbmig.samples;

import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Row;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything that a database holds, as lines that can be compared: each object as its engine writes
 * it, each table's rows as a count and a checksum. What dbmig keeps for itself is left out.
 */
final class Picture {
  private Picture() {}

  static List<String> of(TestDatabase database, Path work) {
    try (Session session = JdbcSession.open(database.url())) {
      return switch (database.engine().family()) {
        case "postgresql" -> PostgresqlPicture.of(database, session, work);
        case "sqlite" -> SqlitePicture.of(session);
        default -> MysqlPicture.of(database, session);
      };
    }
  }

  /** The lines that only one of the two has. */
  static List<String> differences(List<String> expected, List<String> actual) {
    List<String> differences = new ArrayList<>();
    Set<String> wanted = new LinkedHashSet<>(expected);
    Set<String> found = new LinkedHashSet<>(actual);
    expected.stream()
        .filter(line -> !found.contains(line))
        .forEach(line -> differences.add("missing: " + line));
    actual.stream()
        .filter(line -> !wanted.contains(line))
        .forEach(line -> differences.add("too much: " + line));
    return differences;
  }

  /** The values of a row, separated; for checksums. */
  static String values(Row row) {
    List<String> values = new ArrayList<>();
    for (int i = 1; i <= row.width(); i++) {
      values.add(row.isNull(i) ? "NULL" : row.text(i));
    }
    return String.join("|", values);
  }
}
