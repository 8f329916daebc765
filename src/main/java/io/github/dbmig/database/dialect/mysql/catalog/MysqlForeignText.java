package io.github.dbmig.database.dialect.mysql.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The foreign keys in what SHOW CREATE TABLE says. MariaDB leaves the backticks of their names
 * single, unlike those of all others (11.4.5).
 */
final class MysqlForeignText {
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^  CONSTRAINT `(.*?)` FOREIGN KEY \\(`(.*?)`\\) REFERENCES `(.*?)` \\(`(.*?)`\\)");

  /** A backtick that has no other beside it. */
  private static final Pattern SINGLE = Pattern.compile("(?<!`)`(?:``)*(?!`)");

  private MysqlForeignText() {}

  static String doubled(String create) {
    return LINE.matcher(create)
        .replaceAll(
            line ->
                Matcher.quoteReplacement(
                    "  CONSTRAINT `"
                        + doubled(line.group(1), "")
                        + "` FOREIGN KEY (`"
                        + doubled(line.group(2), "`, `")
                        + "`) REFERENCES `"
                        + doubled(line.group(3), "`.`")
                        + "` (`"
                        + doubled(line.group(4), "`, `")
                        + "`)"));
  }

  private static String doubled(String names, String separator) {
    if (separator.isEmpty() || !names.contains(separator)) {
      return SINGLE.matcher(names).find() ? names.replace("`", "``") : names;
    }
    int at = names.indexOf(separator);
    return doubled(names.substring(0, at), "")
        + separator
        + doubled(names.substring(at + separator.length()), separator);
  }
}
