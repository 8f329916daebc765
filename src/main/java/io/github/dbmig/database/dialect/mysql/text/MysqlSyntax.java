package io.github.dbmig.database.dialect.mysql.text;

import io.github.dbmig.model.sql.Lexicon;
import io.github.dbmig.model.sql.Lexicon.Feature;
import io.github.dbmig.model.sql.Lexicon.Folding;
import java.util.List;
import java.util.Set;

/**
 * How MySQL and MariaDB write SQL, in the default sql_mode. Source: MySQL 8.4 manual, chapters
 * Comments, String Literals, mysql Client Commands; MariaDB: Comment Syntax.
 */
public final class MysqlSyntax {
  public static final Lexicon LEXICON =
      new Lexicon(
          Set.of(
              Feature.BACKTICKS,
              Feature.HASH_COMMENTS,
              Feature.SPACED_DASHES,
              Feature.BACKSLASH_ESCAPES,
              Feature.DOUBLE_QUOTED_STRINGS,
              Feature.DELIMITER_COMMAND,
              Feature.VERSION_COMMENTS,
              Feature.COMPOUND_BODIES),
          Folding.KEEP,
          List.of());

  private MysqlSyntax() {}
}
