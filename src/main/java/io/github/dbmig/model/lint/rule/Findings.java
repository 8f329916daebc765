package io.github.dbmig.model.lint.rule;

import io.github.dbmig.model.lint.rule.Finding.Severity;
import io.github.dbmig.model.statement.QualifiedName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects what the rules say about one statement. Drops what is about tables that the file itself
 * made before, and takes the edge off what is about tables known to have no rows.
 */
public final class Findings {
  private final Subject subject;
  private final List<Finding> found = new ArrayList<>();

  public Findings(Subject subject) {
    this.subject = subject;
  }

  /** It breaks running code, or scans or rewrites under a lock that blocks. */
  public void unsafe(Rule rule, Remark remark, QualifiedName... tables) {
    add(rule, Severity.ERROR, remark, List.of(tables));
  }

  /** As {@link #unsafe}, where the engine offers no better statement. */
  public void unsafeWithoutRemedy(Rule rule, Remark remark, QualifiedName... tables) {
    add(rule, Severity.WARNING, remark, true, List.of(tables));
  }

  /** It cannot work, and breaks nothing that runs. */
  public void error(Rule rule, Remark remark, QualifiedName... tables) {
    add(rule, Severity.ERROR, remark, false, List.of(tables));
  }

  public void warn(Rule rule, Remark remark, QualifiedName... tables) {
    add(rule, Severity.WARNING, remark, List.of(tables));
  }

  public void note(Rule rule, Remark remark, QualifiedName... tables) {
    add(rule, Severity.NOTE, remark, List.of(tables));
  }

  private void add(Rule rule, Severity severity, Remark remark, List<QualifiedName> tables) {
    add(rule, severity, remark, severity == Severity.ERROR, tables);
  }

  private void add(
      Rule rule,
      Severity severity,
      Remark remark,
      boolean unsafe,
      Collection<QualifiedName> tables) {
    Set<QualifiedName> old = new LinkedHashSet<>();
    tables.stream().filter(table -> !subject.isNew(table)).map(subject::original).forEach(old::add);
    if (old.isEmpty() && !tables.isEmpty()) {
      return;
    }
    var finding =
        new Finding(
            rule.name().id(),
            severity,
            subject.index(),
            subject.tokens().line(remark.token()),
            remark.message(),
            remark.tryThis(),
            unsafe,
            old);
    boolean rows = old.isEmpty() || !old.stream().allMatch(subject::isEmpty);
    found.add(rows ? finding : finding.harmless());
  }

  public List<Finding> all() {
    return List.copyOf(found);
  }
}
