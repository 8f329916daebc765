package io.github.dbmig.tool.typeorm;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.tool.project.env.EnvChain;
import io.github.dbmig.tool.project.env.EnvFile;
import io.github.dbmig.tool.source.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code ormconfig.env}. Source: typeorm 0.2, {@code ConnectionOptionsEnvReader}. */
final class OrmVariables {
  private static final Map<String, String> TEXTS =
      Map.of(
          "type", "TYPEORM_CONNECTION",
          "url", "TYPEORM_URL",
          "host", "TYPEORM_HOST",
          "port", "TYPEORM_PORT",
          "username", "TYPEORM_USERNAME",
          "password", "TYPEORM_PASSWORD",
          "database", "TYPEORM_DATABASE",
          "schema", "TYPEORM_SCHEMA",
          "migrationsTableName", "TYPEORM_MIGRATIONS_TABLE_NAME");

  private OrmVariables() {}

  /** Without fields where the text is malformed. */
  static Value.Fields options(String name, String text) {
    Map<String, Value> options = new LinkedHashMap<>();
    try {
      EnvChain file = EnvChain.ofFiles(Map.of(), List.of(EnvFile.parse(name, text)));
      TEXTS.forEach(
          (option, variable) ->
              find(file, variable).ifPresent(value -> options.put(option, Value.text(value))));
      find(file, "TYPEORM_MIGRATIONS").ifPresent(globs -> options.put("migrations", list(globs)));
      find(file, "TYPEORM_MIGRATIONS_DIR")
          .ifPresent(
              dir ->
                  options.put(
                      "cli", new Value.Fields(Map.of("migrationsDir", Value.text(dir)), false)));
    } catch (ConfigurationException malformed) {
      options.clear();
    }
    if (options.get("type") == null && options.get("url") instanceof Value.Text url) {
      options.put("type", Value.text(url.text().split("://")[0]));
    }
    return new Value.Fields(options, false);
  }

  private static Value list(String globs) {
    return new Value.Items(
        Stream.of(globs.split(",")).map(String::strip).map(Value::text).toList());
  }

  private static Optional<String> find(EnvChain file, String variable) {
    return file.find(variable).map(found -> found.value().reveal());
  }
}
