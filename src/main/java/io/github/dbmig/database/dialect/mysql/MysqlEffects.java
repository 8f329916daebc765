package io.github.dbmig.database.dialect.mysql;

import io.github.dbmig.base.error.DatabaseException;
import io.github.dbmig.database.dialect.Effects;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.model.statement.DdlTarget;
import io.github.dbmig.model.statement.DdlTarget.Verb;
import io.github.dbmig.model.statement.QualifiedName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * MySQL 8 and MariaDB 10.6 carry out each DDL statement whole or not at all, so that comparing SHOW
 * CREATE before and after decides. Source: MySQL 8.0 manual, "Atomic Data Definition Statement
 * Support".
 */
final class MysqlEffects implements Effects {
  /** The column that holds the text differs by kind of object. */
  private static final int TABLE_TEXT = 2;

  private static final int ROUTINE_TEXT = 3;
  private static final int EVENT_TEXT = 4;

  @Override
  public Optional<String> describe(Session session, DdlTarget target) {
    if (target.verb() == Verb.TRUNCATE) {
      return Optional.empty();
    }
    return switch (target.kind()) {
      case TABLE -> show(session, "TABLE", target.name(), TABLE_TEXT);
      case INDEX -> show(session, "TABLE", target.onTable(), TABLE_TEXT);
      case VIEW -> show(session, "VIEW", target.name(), TABLE_TEXT);
      case TRIGGER -> show(session, "TRIGGER", target.name(), ROUTINE_TEXT);
      case FUNCTION -> show(session, "FUNCTION", target.name(), ROUTINE_TEXT);
      case PROCEDURE -> show(session, "PROCEDURE", target.name(), ROUTINE_TEXT);
      case EVENT -> show(session, "EVENT", target.name(), EVENT_TEXT);
      default -> Optional.empty();
    };
  }

  private static Optional<String> show(
      Session session, String kind, Optional<QualifiedName> name, int column) {
    return name.flatMap(
        object -> {
          try {
            List<Optional<String>> rows =
                session.query(
                    "SHOW CREATE " + kind + " " + quoted(object),
                    row -> Optional.ofNullable(row.text(column)));
            // A routine whose body this user may not see is there all the same.
            return rows.isEmpty() ? Optional.of("") : rows.get(0).map(MysqlEffects::withoutCounter);
          } catch (DatabaseException absent) {
            return Optional.of(absentOr(absent));
          }
        });
  }

  /**
   * No such table, trigger, routine or event. Source: MySQL 8.0 error reference, 1146, 1360, 1305,
   * 1539; 1347 says that a table is no view.
   */
  private static String absentOr(DatabaseException error) {
    return switch (error.vendorCode()) {
      case 1146, 1360, 1305, 1539, 1347 -> "";
      default -> throw error;
    };
  }

  /** Rows that others insert meanwhile move the counter. */
  private static String withoutCounter(String create) {
    return create.replaceAll(" AUTO_INCREMENT=\\d+", "");
  }

  private static String quoted(QualifiedName name) {
    return name.schema().map(schema -> MysqlDialect.quoted(schema) + ".").orElse("")
        + MysqlDialect.quoted(name.name());
  }

  /** What a function says of itself; the server does not hold it to that. */
  @Override
  public Set<String> ownFunctions(Session session) {
    return Set.copyOf(
        session.query(
            "SELECT DISTINCT LOWER(routine_name) FROM information_schema.routines"
                + " WHERE routine_type = 'FUNCTION' AND routine_schema NOT IN ('mysql', 'sys')"
                + " AND sql_data_access NOT IN ('NO SQL', 'READS SQL DATA')",
            row -> row.text(1)));
  }

  @Override
  public boolean transactionalDdl() {
    return false;
  }
}
