package io.github.dbmig.tool.alembic;

import io.github.dbmig.tool.source.FileText;
import io.github.dbmig.tool.source.Value;
import io.github.dbmig.tool.source.python.PyOutline;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A revision file, read without running it. Source: {@code knex-typeorm-alembic-django.md} §3b.
 *
 * @param downs its parents; none for a base
 * @param depends revisions or branch labels that must be applied before it as well
 * @param reversible whether it has a {@code downgrade} that does not refuse at once
 */
record Revision(
    String id,
    List<String> downs,
    List<String> depends,
    List<String> labels,
    Path file,
    boolean reversible) {

  /** Empty for a file that names no revision. */
  static Optional<Revision> read(Path file) {
    PyOutline outline = PyOutline.of(file, FileText.read(file));
    return outline
        .value("revision")
        .asText()
        .map(
            id ->
                new Revision(
                    id,
                    texts(outline.value("down_revision")),
                    texts(outline.value("depends_on")),
                    texts(outline.value("branch_labels")),
                    file,
                    reversible(outline)));
  }

  private static List<String> texts(Value value) {
    return value.asTexts();
  }

  private static boolean reversible(PyOutline outline) {
    return outline.block("downgrade").filter(down -> !down.firstWord().equals("raise")).isPresent();
  }
}
