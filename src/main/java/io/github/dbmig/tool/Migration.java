package io.github.dbmig.tool;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One migration as it lies on disk.
 *
 * @param id the tool's own name for it; {@code app.name} for Django
 * @param checksum SHA-256 of the file in lower-case hex, line ends normalised
 * @param needs the ids that must be applied before it; empty where its place in the list decides
 */
public record Migration(String id, Path file, String checksum, Optional<List<String>> needs) {
  public Migration {
    needs = needs.map(List::copyOf);
  }

  /** One of a list. */
  public Migration(String id, Path file, String checksum) {
    this(id, file, checksum, Optional.empty());
  }
}
