package io.github.dbmig.tool.alembic;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.base.hash.Sha256;
import io.github.dbmig.tool.NewFile;
import io.github.dbmig.tool.project.ToolProject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Revision files behind the one head. Source: {@code knex-typeorm-alembic-django.md} §3b. */
final class AlembicWriter {
  private static final String TODO = "    # op.execute(\"…\")\n    pass\n";

  private final ToolProject project;
  private final AlembicHistory history;

  AlembicWriter(ToolProject project, AlembicHistory history) {
    this.project = project;
    this.history = history;
  }

  NewFile template(String name, Instant now) {
    return file(name, now, TODO, TODO);
  }

  /** Rows that are there afterwards, however often it runs; taken away by its downgrade. */
  NewFile seed(String name, Instant now) {
    String up =
        """
            # Rows that exist already stay as they are, so that this may run again.
            table = sa.table("table_name", sa.column("id", sa.Integer), sa.column("name", sa.String))
            connection = op.get_bind()
            for row in [{"id": 1, "name": "example"}]:
                known = sa.select(sa.func.count()).select_from(table).where(table.c.id == row["id"])
                if not connection.scalar(known):
                    op.bulk_insert(table, [row])
        """;
    return file("seed " + name, now, up.indent(4).replaceAll("(?m)^ {8}(?=\\S)", "    "), TODO);
  }

  private NewFile file(String name, Instant now, String up, String down) {
    Optional<String> parent = head();
    String id = Sha256.hex(name + now + parent).substring(0, 12);
    return new NewFile(
        project.folder().resolve(id + "_" + slug(name) + ".py"),
        RevisionText.of(id, parent, name, now, up, down));
  }

  /**
   * What a new revision stands behind.
   *
   * @throws MigrationException when there are several heads
   */
  Optional<String> head() {
    RevisionGraph graph = history.graph();
    List<String> heads = graph.heads(graph.inOrder().stream().map(Revision::id).toList());
    if (heads.size() > 1) {
      throw new MigrationException(
          "several-heads",
          String.join(", ", heads),
          "are all heads, so that a new revision has no place",
          "alembic merge -m merge heads");
    }
    return heads.stream().findFirst();
  }

  static String slug(String name) {
    String slug = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
    String cut = slug.length() > 40 ? slug.substring(0, 40) : slug;
    return cut.isEmpty() ? "revision" : cut;
  }
}
