package io.github.dbmig.database.dialect.mysql.ddl;

import io.github.dbmig.database.dialect.mysql.text.MysqlBody;
import io.github.dbmig.database.dialect.mysql.text.MysqlQuoting;
import io.github.dbmig.model.schema.StoredObject;
import java.util.Locale;

/** Statements for what is no table. */
final class MysqlObjects {
  private MysqlObjects() {}

  static String drop(StoredObject object) {
    return "DROP " + word(object) + " " + MysqlQuoting.quote(object.name());
  }

  /** A routine's signature says what it is: {@code (function)}, {@code (package body)}. */
  private static String word(StoredObject object) {
    if (object.kind() == StoredObject.Kind.ROUTINE) {
      return object.signature().replaceAll("[()]", "").toUpperCase(Locale.ROOT);
    }
    return object.kind().name();
  }

  /** A sequence keeps how far it has counted. */
  static String alter(StoredObject sequence) {
    String text = "ALTER" + sequence.definition().substring("CREATE".length());
    int engine = text.lastIndexOf(" ENGINE=");
    return engine < 0 ? text : text.substring(0, engine);
  }

  /** A view is replaced as a whole, so that nobody ever finds it missing. */
  static String replaced(StoredObject view) {
    MysqlBody body = MysqlBody.of(view.definition());
    return new MysqlBody(
            body.settings(), "CREATE OR REPLACE" + body.create().substring("CREATE".length()))
        .definition();
  }
}
