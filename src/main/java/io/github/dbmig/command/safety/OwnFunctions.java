package io.github.dbmig.command.safety;

import io.github.dbmig.command.target.Opened;
import io.github.dbmig.model.sql.SqlStatement;
import io.github.dbmig.model.statement.Classified;
import io.github.dbmig.model.statement.Classified.Kind;
import io.github.dbmig.model.statement.DdlTarget;
import io.github.dbmig.model.statement.ObjectKind;
import io.github.dbmig.model.statement.QualifiedName;
import io.github.dbmig.model.statement.Statements;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Functions that are not the engine's and may change something: those of the server when they are
 * first asked for, and those that pending statements make (ADR 41).
 */
final class OwnFunctions {
  private final Opened opened;
  private final Set<String> made = new HashSet<>();
  private Optional<Set<String>> there = Optional.empty();

  OwnFunctions(Opened opened) {
    this.opened = opened;
  }

  /** A query that calls one does what its tokens do not say. */
  boolean calledBy(SqlStatement statement, Classified classified) {
    if (classified.kind() != Kind.QUERY) {
      return false;
    }
    List<String> called =
        Statements.calls(statement, opened.target().dialect().lexicon()).stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList();
    return !called.isEmpty()
        && called.stream().anyMatch(name -> made.contains(name) || there().contains(name));
  }

  /** What the statement makes, later ones may call. */
  void remember(Classified classified) {
    classified
        .target()
        .filter(target -> target.kind() == ObjectKind.FUNCTION)
        .map(DdlTarget::names)
        .ifPresent(
            names ->
                names.stream()
                    .map(QualifiedName::name)
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .forEach(made::add));
  }

  private Set<String> there() {
    if (there.isEmpty()) {
      there = Optional.of(opened.target().dialect().effects().ownFunctions(opened.session()));
    }
    return there.get();
  }
}
