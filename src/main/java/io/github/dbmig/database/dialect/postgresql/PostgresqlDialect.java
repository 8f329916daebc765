package io.github.dbmig.database.dialect.postgresql;

import io.github.dbmig.database.dialect.Backups;
import io.github.dbmig.database.dialect.Bookkeeping;
import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.database.dialect.Effects;
import io.github.dbmig.database.dialect.Locks;
import io.github.dbmig.database.dialect.PlanParts;
import io.github.dbmig.database.dialect.SchemaParts;
import io.github.dbmig.database.session.ErrorClasses;
import io.github.dbmig.database.session.ServerInfo;
import io.github.dbmig.database.session.UrlForm;
import io.github.dbmig.model.lint.rule.LintFacts;
import io.github.dbmig.model.sql.Lexicon;
import java.util.Optional;
import java.util.Set;

/** PostgreSQL, as the sum of its parts. */
public final class PostgresqlDialect implements Dialect {
  @Override
  public String name() {
    return "postgresql";
  }

  @Override
  public Set<String> engines() {
    return Set.of("postgresql");
  }

  @Override
  public UrlForm urls() {
    return new PostgresqlUrl();
  }

  @Override
  public ErrorClasses errors() {
    return new PostgresqlErrors();
  }

  @Override
  public Lexicon lexicon() {
    return PostgresqlSyntax.LEXICON;
  }

  @Override
  public Bookkeeping bookkeeping() {
    return new PostgresqlBookkeeping();
  }

  @Override
  public Locks locks() {
    return new PostgresqlLocks();
  }

  @Override
  public Effects effects() {
    return new PostgresqlEffects();
  }

  @Override
  public Backups backups() {
    return new PostgresqlBackups();
  }

  @Override
  public LintFacts lint(Optional<ServerInfo> server) {
    return PostgresqlLint.FACTS;
  }

  @Override
  public String quote(String identifier) {
    return quoted(identifier);
  }

  static String quoted(String identifier) {
    return "\"" + identifier.replace("\"", "\"\"") + "\"";
  }

  @Override
  public Optional<SchemaParts> schemaParts() {
    return Optional.of(PostgresqlParts.schema());
  }

  @Override
  public Optional<PlanParts> planParts() {
    return Optional.of(PostgresqlParts.plan());
  }
}
