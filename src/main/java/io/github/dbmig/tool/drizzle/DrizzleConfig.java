package io.github.dbmig.tool.drizzle;

import io.github.dbmig.tool.ConfigConnection;
import io.github.dbmig.tool.detection.Connections;
import io.github.dbmig.tool.detection.EngineNames;
import io.github.dbmig.tool.source.FolderView;
import io.github.dbmig.tool.source.JsonText;
import io.github.dbmig.tool.source.Value;
import io.github.dbmig.tool.source.js.JsFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A {@code drizzle.config.*}, as far as it can be read. */
record DrizzleConfig(Value value) {
  /** Source: {@code prisma-drizzle.md} §2.1. */
  private static final String DEFAULT_OUT = "./drizzle";

  private static final Map<String, String> PARTS =
      Map.of(
          "host",
          "host",
          "port",
          "port",
          "database",
          "database",
          "user",
          "user",
          "password",
          "password");

  static DrizzleConfig read(FolderView dir, String path) {
    if (path.endsWith(".json")) {
      return new DrizzleConfig(dir.text(path).map(JsonText::read).orElse(Value.ABSENT));
    }
    Value value = JsFile.read(dir, path).map(JsFile::defaultExport).orElse(Value.ABSENT);
    return new DrizzleConfig(value);
  }

  /** Whether a file with another name is one all the same: by what it imports, or by its name. */
  static boolean isOne(FolderView dir, String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (name.startsWith("drizzle")
        && name.contains("config")
        && !read(dir, path).get("dialect").isAbsent()) {
      return true;
    }
    boolean mentions = dir.text(path).filter(text -> text.contains("drizzle-kit")).isPresent();
    return mentions
        && JsFile.read(dir, path).filter(file -> file.imports("drizzle-kit")).isPresent();
  }

  Value get(String key) {
    return value.get(key);
  }

  /** Relative to where Drizzle is started; empty if only running the file tells. */
  Optional<String> out() {
    Value out = get("out");
    return out.isAbsent() ? Optional.of(DEFAULT_OUT) : out.asText();
  }

  /** Before 0.21 the driver said it. */
  Value dialect() {
    Value dialect = get("dialect");
    Value driver = get("driver");
    boolean old = dialect.isAbsent() && driver.asText().flatMap(EngineNames::dialect).isPresent();
    return old ? driver : dialect;
  }

  private Value url() {
    Value credentials = get("dbCredentials");
    return List.of("url", "connectionString", "uri").stream()
        .map(credentials::get)
        .filter(found -> !found.isAbsent())
        .findFirst()
        .orElse(Value.ABSENT);
  }

  ConfigConnection connection(String path) {
    Value credentials = get("dbCredentials");
    return url().isAbsent()
        ? Connections.ofParts(Connections.parts(credentials, PARTS), path + " dbCredentials")
        : Connections.ofUrl(url(), path + " dbCredentials.url");
  }

  Optional<String> connectionUnknown() {
    Value url = url();
    boolean readable = url.asText().isPresent() || url instanceof Value.Variable || url.isAbsent();
    return readable ? Optional.empty() : Optional.of(url.reason());
  }
}
