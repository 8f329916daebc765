package io.github.dbmig.database.dialect.mysql.catalog;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.database.dialect.mysql.text.MysqlBody;
import io.github.dbmig.database.dialect.mysql.text.MysqlQuoting;
import io.github.dbmig.database.session.Row;
import io.github.dbmig.database.session.RowReader;
import io.github.dbmig.database.session.Session;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What SHOW CREATE says; nothing where the user may not see it, or it could not be said again. */
record MysqlShown(Session session) {
  /** ER_TABLEACCESS_DENIED, ER_SPECIFIC_ACCESS_DENIED, ER_VIEW_INVALID, ER_SP_DOES_NOT_EXIST. */
  private static final Set<Integer> HIDDEN = Set.of(1142, 1227, 1356, 1305, 1044);

  Optional<String> table(String name) {
    return text("TABLE", name, 2).map(MysqlForeignText::doubled);
  }

  Optional<String> sequence(String name) {
    return text("SEQUENCE", name, 2);
  }

  private Optional<String> text(String kind, String name, int column) {
    return show(kind, name, row -> Optional.ofNullable(row.text(column)));
  }

  /** A view has no sql_mode: its text is the server's own, which the empty one reads. */
  Optional<MysqlBody> view(String name) {
    return body("VIEW", name, row -> new Shown(row.text(2), "", row.text(3), row.text(4), ""));
  }

  Optional<MysqlBody> routine(String kind, String name) {
    return body(
        kind, name, row -> new Shown(row.text(3), row.text(2), row.text(4), row.text(5), ""));
  }

  Optional<MysqlBody> trigger(String name) {
    return routine("TRIGGER", name);
  }

  Optional<MysqlBody> event(String name) {
    return body(
        "EVENT",
        name,
        row -> new Shown(row.text(4), row.text(2), row.text(5), row.text(6), row.text(3)));
  }

  private Optional<MysqlBody> body(String kind, String name, RowReader<Shown> reader) {
    return show(kind, name, row -> Optional.of(reader.read(row)))
        .filter(shown -> shown.create() != null && shown.sendable())
        .map(Shown::body);
  }

  private <T> Optional<T> show(String kind, String name, Function<Row, Optional<T>> reader) {
    try {
      return session.first(
          "SHOW CREATE " + kind + " " + MysqlQuoting.quote(name),
          row -> reader.apply(row).orElse(null));
    } catch (DatabaseException e) {
      if (HIDDEN.contains(e.vendorCode())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** One answer, with the settings that the body was made under. */
  private record Shown(
      String create, String mode, String charset, String collation, String timeZone) {
    /** The driver sends UTF-8, which a session of another character set would take for that. */
    boolean sendable() {
      return charset.startsWith("utf8") || create.chars().allMatch(c -> c < 128);
    }

    MysqlBody body() {
      Map<String, String> settings = new LinkedHashMap<>();
      settings.put("sql_mode", mode);
      settings.put("character_set_client", charset);
      settings.put("collation_connection", collation);
      if (!timeZone.isEmpty()) {
        settings.put("time_zone", timeZone);
      }
      String assignments =
          settings.entrySet().stream()
              .map(entry -> entry.getKey() + " = '" + entry.getValue() + "'")
              .collect(Collectors.joining(", "));
      return new MysqlBody(assignments, create);
    }
  }
}
