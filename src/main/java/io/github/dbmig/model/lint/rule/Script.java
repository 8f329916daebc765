package io.github.dbmig.model.lint.rule;

import io.github.dbmig.model.sql.Lexicon.Feature;
import io.github.dbmig.model.statement.DdlTarget;
import io.github.dbmig.model.statement.DdlTarget.Verb;
import io.github.dbmig.model.statement.ObjectKind;
import io.github.dbmig.model.statement.QualifiedName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the statements of a file do to each other. Filled in one pass before the rules look, so that
 * no rule has to search the file.
 */
final class Script {
  private final LintFacts engine;
  private final TableFacts tables;
  private final boolean transaction;
  private final Map<QualifiedName, Integer> newTables = new HashMap<>();
  private final Map<QualifiedName, Integer> lastMade = new HashMap<>();
  private final Map<QualifiedName, Integer> lastRenamedTo = new HashMap<>();
  private final Map<QualifiedName, Renamed> originals = new HashMap<>();
  private final Set<String> notValid = new HashSet<>();

  /** What a table was called before the file, and where it got its name. */
  private record Renamed(QualifiedName from, int index) {}

  Script(LintFacts engine, TableFacts tables, boolean transaction) {
    this.engine = engine;
    this.tables = tables;
    this.transaction = transaction && engine.has(LintFacts.Trait.TRANSACTIONAL_DDL);
  }

  void add(Subject subject) {
    subject.target().ifPresent(target -> add(target, subject.index()));
    for (Clause clause : subject.clauses()) {
      if (clause.starts("ADD", "CONSTRAINT") && clause.has("NOT", "VALID")) {
        notValid.add(clause.name(2));
      }
    }
  }

  private void add(DdlTarget target, int index) {
    if (target.verb() == Verb.CREATE) {
      target.name().ifPresent(name -> made(target, normal(name), index));
    }
    for (int i = 0; i < target.renamedTo().size(); i++) {
      QualifiedName to = normal(target.renamedTo().get(i));
      QualifiedName from = normal(target.names().get(i));
      lastRenamedTo.put(to, index);
      originals.put(to, new Renamed(original(from, index), index));
      if (newTables.containsKey(from)) {
        newTables.putIfAbsent(to, index);
      }
    }
  }

  private void made(DdlTarget target, QualifiedName name, int index) {
    lastMade.put(name, index);
    boolean surely = !target.ifExists() || !tables.knows(name);
    if (target.kind() == ObjectKind.TABLE && surely || target.temporary()) {
      newTables.putIfAbsent(name, index);
    }
  }

  /** The name without the default schema, in one case where case does not matter. */
  QualifiedName normal(QualifiedName name) {
    boolean caseless = engine.lexicon().has(Feature.CASELESS_NAMES);
    QualifiedName one =
        caseless ? new QualifiedName(name.schema().map(Script::lower), lower(name.name())) : name;
    return one.schema().equals(engine.defaultSchema()) ? QualifiedName.of(one.name()) : one;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The name that the table had before the file. */
  QualifiedName original(QualifiedName table, int index) {
    Renamed renamed = originals.get(normal(table));
    return renamed != null && renamed.index() < index ? renamed.from() : table;
  }

  boolean isNewBefore(QualifiedName table, int index) {
    return newTables.getOrDefault(normal(table), Integer.MAX_VALUE) < index;
  }

  /** Whether a later statement of the same transaction makes an object of this name. */
  boolean isReplacedAfter(QualifiedName name, int index) {
    return transaction && lastMade.getOrDefault(normal(name), -1) > index;
  }

  /** Whether a later statement gives another table this name. */
  boolean isSucceededAfter(QualifiedName name, int index) {
    return lastRenamedTo.getOrDefault(normal(name), -1) > index;
  }

  boolean isNotValidHere(String constraint) {
    return notValid.contains(constraint);
  }

  boolean inTransaction() {
    return transaction;
  }

  LintFacts engine() {
    return engine;
  }

  TableFacts tables() {
    return tables;
  }
}
