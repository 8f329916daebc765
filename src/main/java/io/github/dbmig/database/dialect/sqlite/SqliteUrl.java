package io.github.dbmig.database.dialect.sqlite;

import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.database.session.UrlForm;
import io.github.dbmig.database.url.MalformedUrl;
import io.github.dbmig.database.url.Percent;
import io.github.dbmig.database.url.Scheme;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code sqlite:///relative}, {@code sqlite:////absolute}, {@code sqlite:path}, {@code file:path},
 * {@code jdbc:sqlite:path}, and bare paths that end in {@code .db}, {@code .sqlite} or {@code
 * .sqlite3}. A database in memory is refused: it would be gone when the goal ends. libSQL's schemes
 * are recognised and refused for now.
 *
 * <p>Sources: sqlite.org/uri.html; docs.sqlalchemy.org/en/20/core/engines.html#sqlite.
 */
public final class SqliteUrl implements UrlForm {
  private static final String SUBJECT = "SQLite URL";
  private static final Set<String> FILES = Set.of("sqlite", "sqlite3", "file");
  private static final Set<String> LIBSQL = Set.of("libsql", "http", "https", "ws", "wss");
  private static final Pattern BARE =
      Pattern.compile(".+\\.(db|sqlite|sqlite3)", Pattern.CASE_INSENSITIVE);

  /** {@code file:///C:/dev.db}. */
  private static final Pattern DRIVE = Pattern.compile("///[A-Za-z]:[/\\\\].*");

  private static final Pattern USER = Pattern.compile(":.*@", Pattern.DOTALL);

  @Override
  public boolean accepts(Secret url) {
    Scheme scheme = Scheme.of(url);
    return FILES.contains(scheme.name())
        || LIBSQL.contains(scheme.name())
        || scheme.name().isEmpty() && bare(scheme.rest().reveal());
  }

  private static boolean bare(String text) {
    return text.equals(":memory:")
        || BARE.matcher(text).matches() && !text.contains("://") && !text.contains("@");
  }

  @Override
  public DatabaseUrl parse(Secret url, Path base) {
    Scheme scheme = Scheme.of(url);
    if (LIBSQL.contains(scheme.name())) {
      throw MalformedUrl.of(
          "libSQL URL",
          "libSQL comes with a later version",
          "name a SQLite file, as file:./dev.db");
    }
    String rest = scheme.rest().reveal();
    int question = scheme.name().isEmpty() ? -1 : rest.indexOf('?');
    String query = question < 0 ? "" : rest.substring(question + 1);
    String path = path(scheme, question < 0 ? rest : rest.substring(0, question));
    refuseMemory(path, query);
    refuseUser(path);
    Path file = SqliteFile.of(path, base, !scheme.name().isEmpty());
    return new DatabaseUrl(
        "sqlite", "", 0, file.toString(), jdbc(file), "", Secret.of(""), properties(query));
  }

  private static String path(Scheme scheme, String text) {
    if (scheme.jdbc()) {
      return text.startsWith("file:") ? uriPath(text.substring(5)) : text;
    }
    if (scheme.name().equals("file")) {
      return uriPath(text);
    }
    if (text.startsWith("///")) {
      return text.substring(3);
    }
    return text.startsWith("//") ? text.substring(2) : text;
  }

  /** {@code file:rel}, {@code file:/abs}, {@code file:///abs}, {@code file://localhost/abs}. */
  private static String uriPath(String text) {
    if (text.startsWith("///")) {
      return text.substring(DRIVE.matcher(text).matches() ? 3 : 2);
    }
    if (text.toLowerCase(Locale.ROOT).startsWith("//localhost/")) {
      return text.substring("//localhost".length());
    }
    if (text.startsWith("//")) {
      throw MalformedUrl.of(
          SUBJECT, "names a host", "write file:./name.db for a file beside the project");
    }
    return text;
  }

  private static void refuseMemory(String path, String query) {
    if (path.isEmpty()
        || path.endsWith(":memory:")
        || path.startsWith(":resource:")
        || ("&" + query + "&").contains("&mode=memory&")) {
      throw MalformedUrl.of(
          SUBJECT,
          "names no file; a database in memory would be gone when the goal ends",
          "name a file, as sqlite:///dev.db");
    }
  }

  /** A password must not become the name of a file. */
  private static void refuseUser(String path) {
    if (USER.matcher(path).find()) {
      throw MalformedUrl.of(
          SUBJECT, "has a user and a password, which SQLite has not", "name the file alone");
    }
  }

  /** The driver cuts a plain path at its first {@code ?}; a URI path is decoded by SQLite. */
  private static Secret jdbc(Path file) {
    String plain = file.toString();
    return Secret.of(
        "jdbc:sqlite:" + (plain.indexOf('?') < 0 ? plain : "file:" + Percent.encode(plain, "/")));
  }

  /**
   * Foreign keys stay off, as in every other client: a migration must see what it sees elsewhere.
   */
  private static Map<String, Secret> properties(String query) {
    Map<String, Secret> properties = new HashMap<>();
    properties.put("busy_timeout", Secret.of("5000"));
    properties.put("transaction_mode", Secret.of("IMMEDIATE"));
    properties.put("date_class", Secret.of("TEXT"));
    if (("&" + query + "&").matches(".*&(mode=ro|immutable=1)&.*")) {
      properties.put("open_mode", Secret.of("1"));
    }
    return properties;
  }
}
