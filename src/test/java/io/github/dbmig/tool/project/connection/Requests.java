package io.github.dbmig.tool.project.connection;

import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.dialect.mysql.MysqlUrl;
import io.github.dbmig.database.dialect.postgresql.PostgresqlUrl;
import io.github.dbmig.database.dialect.sqlite.SqliteUrl;
import io.github.dbmig.database.session.UrlForm;
import io.github.dbmig.tool.ConfigConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A project in a folder, and what is said about its database. */
final class Requests {
  static final List<UrlForm> FORMS = List.of(new PostgresqlUrl(), new MysqlUrl(), new SqliteUrl());

  private final Path folder;
  private final Map<String, String> process = new HashMap<>();
  private final Map<String, ConnectionEntry> entries = new HashMap<>();
  private Environment environment = Environment.of("", "development");
  private ConnectionEntry target = ConnectionEntry.none();
  private ToolConnection tool;

  Requests(Path folder) {
    this.folder = folder;
    this.tool = ToolConnection.none(folder);
    process.put("PATH", System.getenv().getOrDefault("PATH", ""));
  }

  static Requests in(Path folder) {
    return new Requests(folder);
  }

  Requests named(String name) {
    environment = Environment.of(name, "development");
    return this;
  }

  Requests productionByDefault() {
    environment = Environment.of("", "production");
    return this;
  }

  Requests target(ConnectionEntry said) {
    target = said;
    return this;
  }

  Requests url(String url) {
    return target(ConnectionEntry.ofUrl(Secret.of(url)));
  }

  Requests entry(String name, ConnectionEntry said) {
    entries.put(name, said);
    return this;
  }

  Requests process(String name, String value) {
    process.put(name, value);
    return this;
  }

  Requests file(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Requests tool(ToolConnection said) {
    tool = said;
    return this;
  }

  Requests toolUrl(String url) {
    return tool(
        new ToolConnection(
            new ConfigConnection(
                Optional.of(Secret.of(url)), Map.of(), List.of(), "url in drizzle.config.ts"),
            "postgresql",
            folder));
  }

  ConnectionRequest request() {
    return new ConnectionRequest(environment, target, entries, process, folder, tool);
  }

  Connection resolve() {
    return ConnectionResolver.resolve(request(), FORMS);
  }

  /** {@code database from source}. */
  String found() {
    Connection connection = resolve();
    return connection.url().database() + " from " + connection.source();
  }
}
