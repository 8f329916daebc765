package io.github.dbmig.tool.program;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.dbmig.base.error.DbmigException;
import io.github.dbmig.base.invocation.Invocation;
import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.tool.process.ProcessRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The SQL of migrations that are written in Python, asked of the tool without a database: one start
 * for {@value #CHUNK} of them, remembered as long as this lives.
 */
public final class PythonPreview {
  private static final int CHUNK = 100;
  private static final JsonFactory JSON = new JsonFactory();

  private final ProcessRunner programs;
  private final Start start;
  private final Map<String, Optional<String>> known = new HashMap<>();

  /** How the tool is started so that it writes a JSON object, id to {sql} or {error}, to a file. */
  @FunctionalInterface
  public interface Start {
    Invocation invocation(Pointing pointing, String request, String out);
  }

  public PythonPreview(ProcessRunner programs, Start start) {
    this.programs = programs;
    this.start = start;
  }

  /**
   * Empty where the tool cannot tell.
   *
   * @param order all ids in the order of application
   * @param engine in whose spelling
   */
  public Optional<String> of(String id, List<String> order, boolean up, String engine) {
    String key = key(id, up, engine);
    if (!known.containsKey(key)) {
      int at = Math.max(0, order.indexOf(id));
      List<String> wanted =
          up
              ? order.subList(at, Math.min(order.size(), at + CHUNK))
              : order.subList(Math.max(0, at + 1 - CHUNK), Math.min(order.size(), at + 1));
      Map<String, String> found = ask(wanted, up, engine);
      wanted.forEach(one -> known.put(key(one, up, engine), Optional.ofNullable(found.get(one))));
      known.putIfAbsent(key, Optional.empty());
    }
    return known.get(key);
  }

  private static String key(String id, boolean up, String engine) {
    return engine + " " + (up ? "up " : "down ") + id;
  }

  private Map<String, String> ask(List<String> ids, boolean up, String engine) {
    String request = ToolJson.text(Map.of("direction", up ? "up" : "down", "ids", ids));
    try {
      Path work = Files.createTempDirectory("dbmig-preview-").toRealPath();
      Path out = work.resolve("preview.json");
      try {
        programs.run(start.invocation(pointing(work, engine), request, out.toString()));
        return Files.exists(out) ? read(out) : Map.of();
      } finally {
        Files.deleteIfExists(out);
        Files.deleteIfExists(work);
      }
    } catch (DbmigException unable) {
      return Map.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A place that does not exist: nothing is connected to. */
  private static Pointing pointing(Path work, String engine) {
    boolean file = engine.equals("sqlite");
    Secret none = Secret.of("");
    DatabaseUrl url =
        new DatabaseUrl(
            engine,
            file ? "" : "dbmig.invalid",
            file ? 0 : 1,
            file ? ":memory:" : "dbmig",
            none,
            "dbmig",
            none,
            Map.of());
    return new Pointing(url, work, "dbmig", Duration.ofSeconds(5), List.of());
  }

  private static Map<String, String> read(Path file) throws IOException {
    Map<String, String> found = new HashMap<>();
    try (JsonParser json = JSON.createParser(file.toFile())) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String id = json.currentName();
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
          boolean sql = json.currentName().equals("sql");
          json.nextToken();
          if (sql) {
            found.put(id, json.getText());
          }
        }
      }
    }
    return found;
  }
}
