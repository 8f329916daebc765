package io.github.dbmig.database.dialect.postgresql.ddl.relation;

import static io.github.dbmig.database.dialect.postgresql.spelling.Spelling.quote;

import io.github.dbmig.database.dialect.postgresql.spelling.ObjectWriter;
import io.github.dbmig.model.schema.StoredObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Source: postgresql.org/docs/16/sql-createview.html. */
public final class ViewWriter implements ObjectWriter {
  @Override
  public List<String> add(StoredObject view) {
    List<String> sql = new ArrayList<>(List.of(create("CREATE VIEW ", view)));
    sql.addAll(defaults(view, Map.of(), view.options()));
    return sql;
  }

  private static String create(String words, StoredObject view) {
    return words
        + quote(view.name())
        + RelationOptions.with(view.options())
        + " AS\n"
        + view.definition();
  }

  @Override
  public List<String> drop(StoredObject view) {
    return List.of("DROP VIEW " + quote(view.name()));
  }

  /** The columns that are there stay, under their names and with their types; others may follow. */
  @Override
  public boolean alters(StoredObject from, StoredObject to) {
    int columns = from.parts().size();
    return columns <= to.parts().size() && from.parts().equals(to.parts().subList(0, columns));
  }

  @Override
  public List<String> alter(StoredObject from, StoredObject to) {
    List<String> sql = new ArrayList<>();
    if (from.definition().equals(to.definition())) {
      sql.addAll(RelationOptions.between("VIEW", from, to));
    } else {
      sql.add(create("CREATE OR REPLACE VIEW ", to));
    }
    sql.addAll(defaults(to, from.options(), to.options()));
    return sql;
  }

  private static List<String> defaults(
      StoredObject view, Map<String, String> before, Map<String, String> after) {
    List<String> sql = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    names.removeIf(name -> !name.startsWith("default "));
    for (String name : names) {
      String now = after.get(name);
      if (!Objects.equals(before.get(name), now)) {
        sql.add(
            "ALTER VIEW "
                + quote(view.name())
                + " ALTER COLUMN "
                + name.substring("default ".length())
                + (now == null ? " DROP DEFAULT" : " SET DEFAULT " + now));
      }
    }
    return sql;
  }
}
