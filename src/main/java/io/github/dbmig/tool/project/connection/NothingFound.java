package io.github.dbmig.tool.project.connection;

import io.github.dbmig.base.error.ConfigurationException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Says where dbmig looked, and how to say it. */
final class NothingFound {
  private NothingFound() {}

  /**
   * @param half whether a database's name was found without a server
   */
  static ConfigurationException in(ConnectionRequest request, boolean half) {
    Environment environment = request.environment();
    if (half) {
      return UrlOfParts.half("DB_NAME", "names a database without a server");
    }
    return new ConfigurationException(
        "no-connection",
        "environment " + environment.name(),
        "nothing names its database; looked at " + String.join("; ", lookedAt(request)),
        advice(environment));
  }

  static ConfigurationException variable(String name, String source) {
    return new ConfigurationException(
        "no-connection",
        source,
        "names the variable " + name + ", which is not set",
        "set " + name + " in the process environment");
  }

  private static List<String> lookedAt(ConnectionRequest request) {
    Environment environment = request.environment();
    boolean byDefault = environment.isDefault();
    boolean development = byDefault && !environment.isProtected();
    List<String> places = new ArrayList<>();
    if (byDefault) {
      places.add("dbmig.url and serverId");
    }
    places.add("<environments> " + environment.name());
    if (!development) {
      places.add(environment.urlVariable());
    }
    if (byDefault) {
      places.add(
          "DATABASE_URL, DB_HOST, SQLALCHEMY_DATABASE_URI, POSTGRES_URL, POSTGRES_PRISMA_URL and"
              + " TURSO_DATABASE_URL of the process environment");
    }
    for (String name : EnvFileNames.of(environment, development)) {
      boolean there = Files.isRegularFile(request.directory().resolve(name));
      places.add(name + (there ? "" : " (not there)"));
    }
    if (development) {
      places.add(
          request.tool().config().source().isEmpty()
              ? "the tool's configuration"
              : request.tool().config().source() + " (no literal)");
    }
    return places;
  }

  private static String advice(Environment environment) {
    boolean development = environment.isDefault() && !environment.isProtected();
    return development
        ? "write DATABASE_URL=postgres://user:password@host:5432/name into .env, or set the"
            + " variable DATABASE_URL, or give -Ddbmig.url="
        : "set the variable "
            + environment.urlVariable()
            + ", or write DATABASE_URL= into .env."
            + environment.name()
            + ".local, or add an entry with serverId or urlEnv to <environments>";
  }
}
