package io.github.dbmig.database.dialect.sqlite;

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

/** SQLite, as the sum of its parts. */
public final class SqliteDialect implements Dialect {
  @Override
  public String name() {
    return "sqlite";
  }

  @Override
  public Set<String> engines() {
    return Set.of("sqlite");
  }

  @Override
  public UrlForm urls() {
    return new SqliteUrl();
  }

  @Override
  public ErrorClasses errors() {
    return new SqliteErrors();
  }

  @Override
  public Lexicon lexicon() {
    return SqliteSyntax.LEXICON;
  }

  @Override
  public Bookkeeping bookkeeping() {
    return new SqliteBookkeeping();
  }

  @Override
  public Locks locks() {
    return new SqliteLocks();
  }

  @Override
  public Effects effects() {
    return new SqliteEffects();
  }

  @Override
  public Backups backups() {
    return new SqliteBackups();
  }

  @Override
  public LintFacts lint(Optional<ServerInfo> server) {
    return SqliteLint.FACTS;
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
    return Optional.of(SqliteParts.schema());
  }

  @Override
  public Optional<PlanParts> planParts() {
    return Optional.of(SqliteParts.plan());
  }
}
