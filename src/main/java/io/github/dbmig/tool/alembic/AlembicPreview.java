package io.github.dbmig.tool.alembic;

import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.model.sql.SqlStatement;
import io.github.dbmig.model.sql.StatementSplitter;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Execution.Statements;
import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.program.PythonPreview;
import io.github.dbmig.tool.project.ToolProject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The SQL of revisions as Alembic's offline mode writes it; a revision that reads data has none.
 * Source: {@code knex-typeorm-alembic-django.md} §3d.
 */
final class AlembicPreview {
  private static final Pattern TRANSACTION = Pattern.compile("(?i)(BEGIN|COMMIT)( TRANSACTION)?");
  private static final Pattern REMARKS = Pattern.compile("(?m)^-- Running (up|down)grade .*\\n?");

  private final AlembicStart start;
  private final AlembicHistory history;
  private final PythonPreview preview;

  AlembicPreview(ToolProject project, AlembicHistory history) {
    this.start = new AlembicStart(project);
    this.history = history;
    this.preview =
        new PythonPreview(
            project.programs(),
            (pointing, request, out) ->
                start.invocation(
                    pointing,
                    Map.of("DBMIG_PREVIEW", Secret.of(request), "DBMIG_OUT", Secret.of(out)),
                    List.of("heads")));
  }

  Optional<Statements> of(Migration migration, Direction direction, Dialect dialect) {
    List<String> all = history.graph().inOrder().stream().map(Revision::id).toList();
    return preview
        .of(migration.id(), all, direction == Direction.UP, dialect.name())
        .map(sql -> statements(sql, migration, direction, dialect));
  }

  private Statements statements(
      String sql, Migration migration, Direction direction, Dialect dialect) {
    List<SqlStatement> all =
        StatementSplitter.split(REMARKS.matcher(sql).replaceAll(""), dialect.lexicon());
    List<SqlStatement> own =
        all.stream().filter(one -> !TRANSACTION.matcher(one.text().strip()).matches()).toList();
    long commits = all.stream().filter(one -> one.text().strip().startsWith("COMMIT")).count();
    return new Statements(
        own, commits == 1, List.of(), history.tracking(migration.id(), direction, dialect).get(0));
  }
}
