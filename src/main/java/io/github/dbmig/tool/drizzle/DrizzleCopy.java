package io.github.dbmig.tool.drizzle;

import io.github.dbmig.tool.program.ToolJson;
import io.github.dbmig.tool.source.FileText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The folder with some of its migrations only, since Drizzle runs all that it finds.
 *
 * @param wanted ids
 */
record DrizzleCopy(DrizzleHistory history, Set<String> wanted) {
  Map<Path, String> files(Path out) {
    List<DrizzleEntry> kept =
        history.entries().stream().filter(one -> wanted.contains(one.id())).toList();
    Map<Path, String> files = new HashMap<>();
    for (DrizzleEntry entry : kept) {
      Path place = history.folder().relativize(entry.file());
      files.put(out.resolve(place.toString()), FileText.read(entry.file()));
    }
    if (history.line() == 0) {
      files.put(out.resolve(DrizzleFolder.JOURNAL), journal(kept));
    }
    return files;
  }

  private static String journal(List<DrizzleEntry> kept) {
    List<Object> entries = new ArrayList<>();
    for (DrizzleEntry one : kept) {
      entries.add(
          Map.of(
              "idx",
              entries.size(),
              "version",
              "7",
              "when",
              one.when(),
              "tag",
              one.id(),
              "breakpoints",
              true));
    }
    return ToolJson.text(Map.of("version", "7", "dialect", "any", "entries", entries));
  }
}
