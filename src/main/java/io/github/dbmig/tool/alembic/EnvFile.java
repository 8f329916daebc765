package io.github.dbmig.tool.alembic;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an {@code env.py} does with the connection. */
record EnvFile(String text) {
  private static final Pattern VARIABLE =
      Pattern.compile(
          "(?:os\\.)?(?:environ(?:\\.get)?\\s*[\\[(]|getenv\\s*\\()\\s*[\"']([A-Za-z_][\\w]*)[\"']");
  private static final Pattern SETS_URL =
      Pattern.compile(
          "set_main_option\\(\\s*[\"']sqlalchemy\\.url"
              + "|set_section_option\\([^)]*sqlalchemy\\.url"
              + "|[\"']sqlalchemy\\.url[\"']\\s*\\]\\s*="
              + "|\\bcreate_(async_)?engine\\(");
  private static final Pattern FLASK =
      Pattern.compile("\\bcurrent_app\\b|flask_migrate|from flask");
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*#.*$");

  static EnvFile of(String text) {
    return new EnvFile(COMMENT.matcher(text).replaceAll(""));
  }

  boolean isAlembic() {
    return text.contains("alembic") || text.contains("run_migrations");
  }

  boolean isFlask() {
    return FLASK.matcher(text).find();
  }

  /** Whether the URL of the INI file is not the last word. */
  boolean setsUrl() {
    return SETS_URL.matcher(text).find();
  }

  List<String> variables() {
    return VARIABLE.matcher(text).results().map(found -> found.group(1)).distinct().toList();
  }

  /** A table that the file names in {@code version_table="…"}. */
  java.util.Optional<String> option(String name) {
    Matcher found = Pattern.compile(name + "\\s*=\\s*[\"']([^\"']+)[\"']").matcher(text);
    return found.find() ? java.util.Optional.of(found.group(1)) : java.util.Optional.empty();
  }
}
