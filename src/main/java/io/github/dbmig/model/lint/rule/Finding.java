package io.github.dbmig.model.lint.rule;

import io.github.dbmig.model.statement.QualifiedName;
import java.util.Set;

/**
 * What a rule says about a statement.
 *
 * @param rule the rule's id
 * @param statement its index among the statements, from 0; -1 for a finding about the file
 * @param line in the file, from 1
 * @param tryThis a statement or a command
 * @param unsafe whether it breaks running code, or scans or rewrites under a lock that blocks
 * @param tables what it touches, by the names they had before the file; none where the statement
 *     names none, which concerns any
 */
public record Finding(
    String rule,
    Severity severity,
    int statement,
    int line,
    String message,
    String tryThis,
    boolean unsafe,
    Set<QualifiedName> tables) {
  public Finding {
    tables = Set.copyOf(tables);
  }

  /** How bad it is, worst first. */
  public enum Severity {
    ERROR,
    WARNING,
    NOTE
  }

  /** The same about tables without rows: worth knowing, and dangerous to nobody. */
  Finding harmless() {
    return new Finding(rule, Severity.NOTE, statement, line, message, tryThis, false, tables);
  }
}
