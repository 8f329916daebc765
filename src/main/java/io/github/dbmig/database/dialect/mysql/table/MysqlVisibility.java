package io.github.dbmig.database.dialect.mysql.table;

import io.github.dbmig.database.dialect.mysql.text.MysqlQuoting;
import io.github.dbmig.model.schema.Index;
import java.util.LinkedHashMap;
import java.util.Map;

/** Indexes that the optimizer leaves aside: INVISIBLE on MySQL, IGNORED on MariaDB. */
final class MysqlVisibility {
  private MysqlVisibility() {}

  static Index without(Index index) {
    Map<String, String> options = new LinkedHashMap<>(index.options());
    options.remove("invisible");
    options.remove("ignored");
    return new Index(
        index.name(), index.unique(), index.parts(), index.predicate(), index.valid(), options);
  }

  /** What makes the one the other, where nothing else differs. */
  static String clause(Index from, Index to) {
    String name = "ALTER INDEX " + MysqlQuoting.quote(to.name());
    if (from.options().containsKey("ignored") || to.options().containsKey("ignored")) {
      return name + (to.options().containsKey("ignored") ? " IGNORED" : " NOT IGNORED");
    }
    return name + (to.options().containsKey("invisible") ? " INVISIBLE" : " VISIBLE");
  }
}
