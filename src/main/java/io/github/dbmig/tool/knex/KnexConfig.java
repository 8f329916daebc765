package io.github.dbmig.tool.knex;

import io.github.dbmig.tool.ConfigConnection;
import io.github.dbmig.tool.detection.Connections;
import io.github.dbmig.tool.detection.EngineNames;
import io.github.dbmig.tool.detection.ToolConfig;
import io.github.dbmig.tool.source.FolderView;
import io.github.dbmig.tool.source.Value;
import io.github.dbmig.tool.source.js.JsFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A knexfile: one configuration, or one for each environment.
 *
 * @param environments by name; {@link ToolConfig#DEFAULT} where there is only one
 */
record KnexConfig(Value whole, Map<String, Value> environments) {
  private static final Map<String, String> PARTS =
      Map.of(
          "host",
          "host",
          "port",
          "port",
          "user",
          "user",
          "password",
          "password",
          "database",
          "database",
          "filename",
          "database");

  static KnexConfig read(FolderView folder, String file) {
    Value whole = JsFile.read(folder, file).map(JsFile::defaultExport).orElse(Value.ABSENT);
    Map<String, Value> environments = new LinkedHashMap<>();
    if (whole instanceof Value.Fields fields && !fields.fields().containsKey("client")) {
      fields.fields().forEach((name, value) -> addEnvironment(environments, name, value));
    }
    if (environments.isEmpty()) {
      environments.put(ToolConfig.DEFAULT, whole);
    }
    return new KnexConfig(whole, environments);
  }

  private static void addEnvironment(Map<String, Value> environments, String name, Value value) {
    boolean isConfig =
        value instanceof Value.Fields fields
            && (fields.open()
                || fields.fields().keySet().stream()
                    .anyMatch(List.of("client", "connection", "migrations")::contains));
    if (isConfig && !name.equals("default")) {
      environments.put(name, value);
    }
  }

  /** What all environments agree on, else what is different between them. */
  Value get(String key) {
    return agreed(environments.values().stream().map(value -> value.get(key)).toList());
  }

  Value migrations(String key) {
    return agreed(
        environments.values().stream().map(value -> value.get("migrations").get(key)).toList());
  }

  private static Value agreed(List<Value> values) {
    Value one = Value.oneOf(values);
    return one instanceof Value.OneOf
        ? Value.unknown("the environments of the knexfile differ")
        : one;
  }

  /** The engine that all environments' clients mean. */
  Value client() {
    List<Value> clients =
        environments.values().stream()
            .map(value -> value.get("client"))
            .map(
                client ->
                    client.asText().flatMap(EngineNames::dialect).map(Value::text).orElse(client))
            .toList();
    return agreed(clients);
  }

  static ConfigConnection connection(Value config, String source) {
    Value connection = config.get("connection");
    for (String key : List.of("connectionString", "uri", "url")) {
      if (!connection.get(key).isAbsent() && connection instanceof Value.Fields) {
        return Connections.ofUrl(connection.get(key), source + "." + key);
      }
    }
    return connection instanceof Value.Fields
        ? Connections.ofParts(Connections.parts(connection, PARTS), source)
        : Connections.ofUrl(connection, source);
  }
}
