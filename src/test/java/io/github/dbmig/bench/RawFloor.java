package io.github.dbmig.bench;

import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** The least that any tool for files of migrations must do. */
final class RawFloor {
  private final DatabaseUrl url;
  private final Path folder;

  RawFloor(DatabaseUrl url, Path folder) {
    this.url = url;
    this.folder = folder;
  }

  void apply() throws IOException {
    try (Session session = JdbcSession.open(url)) {
      session.execute("CREATE TABLE floor_history (name VARCHAR(200) PRIMARY KEY, crc BIGINT)");
      for (Path file : files()) {
        String text = Files.readString(file);
        session.transaction(
            () -> {
              session.execute(text.substring(text.indexOf('\n') + 1, text.indexOf(";\n-- DOWN")));
              return session.update(
                  "INSERT INTO floor_history VALUES (?, ?)",
                  file.getFileName().toString(),
                  crc(text));
            });
      }
    }
  }

  void nothingToDo() throws IOException {
    try (Session session = JdbcSession.open(url)) {
      Map<String, Long> history = new HashMap<>();
      session.query(
          "SELECT name, crc FROM floor_history", row -> history.put(row.text(1), row.number(2)));
      Set<String> changed = new HashSet<>();
      for (Path file : files()) {
        String name = file.getFileName().toString();
        if (history.get(name) != crc(Files.readString(file))) {
          changed.add(name);
        }
      }
      if (!changed.isEmpty()) {
        throw new IllegalStateException(changed.toString());
      }
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static long crc(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return crc.getValue();
  }
}
