package io.github.dbmig.command.safety;

import io.github.dbmig.command.target.Opened;
import io.github.dbmig.model.sql.SqlStatement;
import io.github.dbmig.model.statement.Classified;
import io.github.dbmig.model.statement.Classified.Kind;
import io.github.dbmig.model.statement.DdlTarget;
import io.github.dbmig.model.statement.ObjectKind;
import io.github.dbmig.model.statement.QualifiedName;
import io.github.dbmig.model.statement.Statements;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Migration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the down sections of a rollback remove that holds data now, asked of the database. */
public final class Losses {
  private static final Pattern REMOVES =
      Pattern.compile("(?i)\\b(drop|type|modify|change|truncate)\\b");

  private static final Pattern REPLACES = Pattern.compile("(?i)^\\s*create\\s+or\\s+replace\\b");

  private final Opened opened;
  private final TableRows rows;

  public Losses(Opened opened) {
    this.opened = opened;
    this.rows = new TableRows(opened);
  }

  /** One sentence each; empty when nothing is lost. What cannot be decided counts as a loss. */
  public List<String> of(List<Migration> migrations) {
    List<String> losses = new ArrayList<>();
    for (Migration migration : migrations) {
      var execution =
          opened.target().tool().execution(migration, Direction.DOWN, opened.target().dialect());
      if (execution.sql().isPresent()) {
        execution.sql().get().statements().forEach(sql -> of(sql).ifPresent(losses::add));
      } else {
        losses.add(migration.id() + " is reverted by its tool, which cannot be foreseen");
      }
    }
    return List.copyOf(losses);
  }

  private Optional<String> of(SqlStatement statement) {
    Classified classified = Statements.classify(statement, opened.target().dialect().lexicon());
    boolean reads = classified.kind() == Kind.QUERY && !statement.text().contains("(");
    if (classified.kind() == Kind.SESSION || reads) {
      return Optional.empty();
    }
    return classified.kind() == Kind.DDL && classified.target().isPresent()
        ? of(statement, classified.target().get())
        : Optional.of("line " + statement.line() + " changes rows, or what it does cannot be told");
  }

  private Optional<String> of(SqlStatement statement, DdlTarget target) {
    return switch (target.verb()) {
      case CREATE -> replaced(statement, target);
      case DROP -> dropped(target);
      case ALTER, RENAME -> altered(statement, target);
      default -> Optional.of("line " + statement.line() + " may remove rows");
    };
  }

  private Optional<String> replaced(SqlStatement statement, DdlTarget target) {
    return target.kind() == ObjectKind.TABLE
            && REPLACES.matcher(statement.text()).find()
            && target.names().stream().anyMatch(rows::any)
        ? Optional.of(text(target) + " is replaced with its rows")
        : Optional.empty();
  }

  /** Views, indexes, triggers and routines hold no data of their own. */
  private Optional<String> dropped(DdlTarget target) {
    return switch (target.kind()) {
      case INDEX, VIEW, TRIGGER, FUNCTION, PROCEDURE, MATERIALIZED_VIEW -> Optional.empty();
      case TABLE ->
          target.names().stream()
              .filter(rows::any)
              .findFirst()
              .map(name -> "table " + name + " is dropped with its rows");
      default -> Optional.of(text(target) + " is dropped");
    };
  }

  private Optional<String> altered(SqlStatement statement, DdlTarget target) {
    boolean removes = REMOVES.matcher(statement.text()).find();
    boolean filled =
        target.kind() != ObjectKind.TABLE || target.names().stream().anyMatch(rows::any);
    return removes && filled
        ? Optional.of(text(target) + " is altered and may lose values")
        : Optional.empty();
  }

  private static String text(DdlTarget target) {
    return target.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
        + " "
        + target.name().map(QualifiedName::toString).orElse("without a name");
  }
}
