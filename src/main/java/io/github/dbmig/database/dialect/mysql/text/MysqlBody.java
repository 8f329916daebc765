package io.github.dbmig.database.dialect.mysql.text;

/**
 * The statement that makes a view, routine, trigger or event, under the settings that it was made
 * under and keeps for its life. Both stand in the definition, the settings as its first line.
 *
 * @param settings assignments behind SET SESSION; empty where none matters
 * @param create the statement, without an end
 */
public record MysqlBody(String settings, String create) {
  private static final String SET = "SET SESSION ";

  public static MysqlBody of(String definition) {
    if (!definition.startsWith(SET)) {
      return new MysqlBody("", definition);
    }
    int line = definition.indexOf('\n');
    return new MysqlBody(definition.substring(SET.length(), line), definition.substring(line + 1));
  }

  public String definition() {
    return settings.isEmpty() ? create : set() + "\n" + create;
  }

  public String set() {
    return SET + settings;
  }
}
