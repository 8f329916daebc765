package io.github.dbmig.tool.drizzle;

import io.github.dbmig.tool.sql.SqlScript;
import java.util.regex.Pattern;

/** A file of Drizzle's, whose statements need no other end than a mark. */
final class DrizzleScript {
  static final String BREAK = "--> statement-breakpoint";
  private static final Pattern MARK = Pattern.compile(Pattern.quote(BREAK));

  private DrizzleScript() {}

  /** Lines and columns stay as they are. */
  static SqlScript of(String name, String text) {
    return new SqlScript(name, MARK.matcher(text).replaceAll(";" + " ".repeat(BREAK.length() - 1)));
  }
}
