package io.github.dbmig.tool.drizzle.plan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.dbmig.tool.NewFile;
import java.nio.file.Path;

/** The list of 0.x's migrations, to which new ones are added. */
public final class Journal {
  private final Path file;
  private final ObjectNode json;
  private long newest;

  public Journal(Path file, long newest) {
    this.file = file;
    this.json = PrettyJson.read(file);
    this.newest = newest;
  }

  public int size() {
    return json.path("entries").size();
  }

  /**
   * Adds one behind all that are there: Drizzle skips what is not younger than what is applied.
   *
   * @param now milliseconds since 1970
   */
  public void add(String tag, long now) {
    newest = Math.max(newest + 1, now);
    ObjectNode entry = json.withArray("/entries").addObject();
    entry.put("idx", size() - 1);
    entry.put("version", json.path("version").asText("7"));
    entry.put("when", newest);
    entry.put("tag", tag);
    entry.put("breakpoints", true);
  }

  public NewFile file() {
    return new NewFile(file, PrettyJson.text(json), true);
  }
}
