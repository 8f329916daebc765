package io.github.dbmig.database.dialect.postgresql.object;

import io.github.dbmig.model.schema.StoredObject.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * GRANT and REVOKE that lead from one set of privileges to another. A part is a role and a
 * privilege, {@code NOT} before what a new object has and this one has not, {@code WITH GRANT
 * OPTION} behind. Source: postgresql.org/docs/16/sql-grant.html.
 */
final class Grants {
  private static final String NOT = "NOT ";
  private static final String OPTION = " WITH GRANT OPTION";

  /** By what is said and to whom: the privileges. */
  private final Map<Statement, Set<String>> statements = new LinkedHashMap<>();

  private Grants() {}

  /**
   * @param columns behind each privilege; empty for none
   * @param on what follows ON
   */
  static List<String> between(List<Part> from, List<Part> to, String columns, String on) {
    Grants grants = new Grants();
    from.stream().filter(part -> !to.contains(part)).forEach(part -> grants.undo(part, to));
    to.stream().filter(part -> !from.contains(part)).forEach(grants::make);
    List<String> sql = new ArrayList<>();
    grants.statements.forEach((one, names) -> sql.add(one.sql(names, columns, on)));
    return sql;
  }

  /** What is granted anew with or without the option needs no full revocation. */
  private void undo(Part part, List<Part> to) {
    String privilege = bare(part.sql());
    if (part.sql().startsWith(NOT)) {
      add("GRANT ", " TO ", part, "");
    } else if (to.contains(new Part(part.name(), privilege))) {
      add("REVOKE GRANT OPTION FOR ", " FROM ", part, "");
    } else if (!to.contains(new Part(part.name(), privilege + OPTION))) {
      add("REVOKE ", " FROM ", part, "");
    }
  }

  private void make(Part part) {
    if (part.sql().startsWith(NOT)) {
      add("REVOKE ", " FROM ", part, "");
    } else {
      add("GRANT ", " TO ", part, part.sql().endsWith(OPTION) ? OPTION : "");
    }
  }

  private void add(String verb, String to, Part part, String end) {
    statements
        .computeIfAbsent(new Statement(verb, to + part.name() + end), any -> new LinkedHashSet<>())
        .add(bare(part.sql()));
  }

  private static String bare(String privilege) {
    String text = privilege.startsWith(NOT) ? privilege.substring(NOT.length()) : privilege;
    return text.endsWith(OPTION) ? text.substring(0, text.length() - OPTION.length()) : text;
  }

  private record Statement(String verb, String end) {
    String sql(Set<String> privileges, String columns, String on) {
      return verb
          + String.join(", ", privileges.stream().map(name -> name + columns).toList())
          + " ON "
          + on
          + end;
    }
  }
}
