package io.github.dbmig.tool.django;

import io.github.dbmig.tool.ConfigConnection;
import io.github.dbmig.tool.detection.Connections;
import io.github.dbmig.tool.detection.EngineNames;
import io.github.dbmig.tool.source.FolderView;
import io.github.dbmig.tool.source.Value;
import io.github.dbmig.tool.source.Values;
import io.github.dbmig.tool.source.python.PyFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A settings module.
 *
 * @param path of the file, relative to the folder of manage.py
 */
record DjangoSettings(String path, PyFile file) {
  private static final Map<String, String> PARTS =
      Map.of(
          "NAME",
          "database",
          "HOST",
          "host",
          "PORT",
          "port",
          "USER",
          "user",
          "PASSWORD",
          "password");

  /** What reads DATABASE_URL, or the variable that it is given. */
  private static final List<String> URL_READERS =
      List.of("dj_database_url.config", "env.db", "env.db_url", "env.dj_db_url", "config");

  static Optional<DjangoSettings> read(FolderView folder, String module) {
    String path = module.replace('.', '/');
    return Stream.of(path + ".py", path + "/__init__.py", "src/" + path + ".py")
        .filter(folder::isFile)
        .findFirst()
        .flatMap(found -> PyFile.read(folder, found).map(file -> new DjangoSettings(found, file)));
  }

  Value database() {
    return file.value("DATABASES").get("default");
  }

  Value get(String name) {
    return file.value(name);
  }

  /** The engine's name, or the reason why only running the settings tells. */
  Value engine() {
    Value database = file.value("DATABASES");
    if (database.isAbsent()) {
      return Value.unknown("the settings have no DATABASES");
    }
    if (database() instanceof Value.Call call) {
      return Value.unknown("the URL that " + call.callee() + "(…) reads decides");
    }
    Value engine = database().get("ENGINE");
    boolean known = engine.asText().flatMap(EngineNames::dialect).isPresent();
    return known || engine.asText().isEmpty() ? engine : Value.unknown("no engine of that name");
  }

  ConfigConnection connection() {
    Value database = database();
    String source = path + " DATABASES";
    if (database instanceof Value.Call call) {
      return Connections.ofUrl(url(call), source);
    }
    return Connections.ofParts(Connections.parts(database, PARTS), source);
  }

  private static Value url(Value.Call call) {
    Value first = call.arguments().stream().findFirst().orElse(Value.ABSENT);
    if (!URL_READERS.contains(call.callee())) {
      return first;
    }
    Value variable = call.named().getOrDefault("env", first);
    Value name = Value.variable(variable.asText().orElse("DATABASE_URL"));
    Value otherwise = call.named().getOrDefault("default", Value.ABSENT);
    return otherwise.isAbsent() ? name : Values.or(name, otherwise);
  }
}
