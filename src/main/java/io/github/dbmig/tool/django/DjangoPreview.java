package io.github.dbmig.tool.django;

import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.model.sql.StatementSplitter;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Execution.Statements;
import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.program.PythonPreview;
import io.github.dbmig.tool.project.ToolProject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The SQL of migrations as Django's schema editor writes it, without a server; none for Python, and
 * for changes that need the names which a server gave. Source: {@code
 * knex-typeorm-alembic-django.md} §4d.
 */
final class DjangoPreview {
  private static final String NO_TRANSACTION = "-- dbmig:no-transaction\n";

  private final DjangoHistory history;
  private final PythonPreview preview;

  DjangoPreview(ToolProject project, DjangoHistory history) {
    DjangoStart start = new DjangoStart(project);
    this.history = history;
    this.preview =
        new PythonPreview(
            project.programs(),
            (pointing, request, out) ->
                start.invocation(
                    pointing,
                    Map.of("DBMIG_PREVIEW", Secret.of(request), "DBMIG_OUT", Secret.of(out)),
                    List.of("sqlmigrate", "app", "name")));
  }

  Optional<Statements> of(Migration migration, Direction direction, Dialect dialect) {
    List<String> all = history.graph().inOrder().stream().map(AppMigration::id).toList();
    return preview
        .of(migration.id(), all, direction == Direction.UP, dialect.name())
        .map(
            sql ->
                new Statements(
                    StatementSplitter.split(sql, dialect.lexicon()),
                    !sql.startsWith(NO_TRANSACTION),
                    List.of(),
                    history.tracking(migration.id(), direction, dialect).get(0)));
  }
}
