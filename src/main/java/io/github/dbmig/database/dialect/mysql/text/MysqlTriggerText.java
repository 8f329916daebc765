package io.github.dbmig.database.dialect.mysql.text;

import java.util.Locale;

/**
 * The head of a CREATE TRIGGER statement.
 *
 * @param slot timing and event; triggers of one slot have an order
 * @param body where its body begins
 */
public record MysqlTriggerText(String create, String slot, int body) {
  private static final String FOLLOWS = " FOLLOWS `";

  /** The body may be written in another sql_mode, so that only the head is read. */
  public static MysqlTriggerText of(String create) {
    MysqlTokens tokens = MysqlTokens.head(create, "ROW");
    while (!tokens.is("TRIGGER")) {
      tokens.next();
    }
    while (!(tokens.is("BEFORE") || tokens.is("AFTER"))) {
      tokens.next();
    }
    String slot = tokens.next() + " " + tokens.next();
    return new MysqlTriggerText(create, slot.toUpperCase(Locale.ROOT), tokens.end());
  }

  /** The statement with its place behind another trigger of its slot. */
  public String following(String other) {
    return create.substring(0, body)
        + FOLLOWS
        + other.replace("`", "``")
        + "`"
        + create.substring(body);
  }

  /** The trigger that {@link #following} named; empty for none. */
  public static String followed(String create) {
    String behind = create.substring(of(create).body());
    if (!behind.startsWith(FOLLOWS)) {
      return "";
    }
    int end = FOLLOWS.length();
    while (behind.charAt(end) != '`' || behind.startsWith("``", end)) {
      end += behind.charAt(end) == '`' ? 2 : 1;
    }
    return behind.substring(FOLLOWS.length(), end).replace("``", "`");
  }
}
