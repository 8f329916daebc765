package io.github.dbmig.database.dialect;

import io.github.dbmig.database.session.ErrorClasses;
import io.github.dbmig.database.session.ServerInfo;
import io.github.dbmig.database.session.UrlForm;
import io.github.dbmig.model.lint.rule.LintFacts;
import io.github.dbmig.model.sql.Lexicon;
import java.util.Optional;
import java.util.Set;

/** One family of engines, as the parts that differ from the others. */
public interface Dialect {
  /** {@code postgresql}, {@code mysql} or {@code sqlite}. */
  String name();

  /** The engines it drives, as URLs name them. */
  Set<String> engines();

  UrlForm urls();

  ErrorClasses errors();

  /** How its SQL is cut into words and statements. */
  Lexicon lexicon();

  Bookkeeping bookkeeping();

  Locks locks();

  Effects effects();

  Backups backups();

  /**
   * What the lint must know of the engine.
   *
   * @param server where one was asked; without one, the newest that is widely used
   */
  LintFacts lint(Optional<ServerInfo> server);

  /** The identifier as the engine's SQL writes it, quoted always. */
  String quote(String identifier);

  /** What reading and making schemas needs; empty where this version cannot. */
  default Optional<SchemaParts> schemaParts() {
    return Optional.empty();
  }

  /** What planning needs; empty on an engine that this version does not plan for. */
  default Optional<PlanParts> planParts() {
    return Optional.empty();
  }
}
