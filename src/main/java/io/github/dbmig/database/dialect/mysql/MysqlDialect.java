package io.github.dbmig.database.dialect.mysql;

import io.github.dbmig.database.dialect.Backups;
import io.github.dbmig.database.dialect.Bookkeeping;
import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.database.dialect.Effects;
import io.github.dbmig.database.dialect.Locks;
import io.github.dbmig.database.dialect.SchemaParts;
import io.github.dbmig.database.dialect.mysql.text.MysqlSyntax;
import io.github.dbmig.database.session.ErrorClasses;
import io.github.dbmig.database.session.ServerInfo;
import io.github.dbmig.database.session.UrlForm;
import io.github.dbmig.model.lint.rule.LintFacts;
import io.github.dbmig.model.sql.Lexicon;
import java.util.Optional;
import java.util.Set;

/** MySQL and MariaDB, as the sum of its parts. */
public final class MysqlDialect implements Dialect {
  @Override
  public String name() {
    return "mysql";
  }

  @Override
  public Set<String> engines() {
    return Set.of("mysql", "mariadb");
  }

  @Override
  public UrlForm urls() {
    return new MysqlUrl();
  }

  @Override
  public ErrorClasses errors() {
    return new MysqlErrors();
  }

  @Override
  public Lexicon lexicon() {
    return MysqlSyntax.LEXICON;
  }

  @Override
  public Bookkeeping bookkeeping() {
    return new MysqlBookkeeping();
  }

  @Override
  public Locks locks() {
    return new MysqlLocks();
  }

  @Override
  public Effects effects() {
    return new MysqlEffects();
  }

  @Override
  public Backups backups() {
    return new MysqlBackups();
  }

  @Override
  public LintFacts lint(Optional<ServerInfo> server) {
    boolean onlineCopy =
        server
            .filter(known -> known.product().equals("MariaDB") && known.atLeast(11, 2, 0))
            .isPresent();
    return onlineCopy ? MysqlLint.ONLINE_COPY_FACTS : MysqlLint.FACTS;
  }

  @Override
  public String quote(String identifier) {
    return quoted(identifier);
  }

  @Override
  public Optional<SchemaParts> schemaParts() {
    return Optional.of(MysqlParts.schema());
  }

  static String quoted(String identifier) {
    return "`" + identifier.replace("`", "``") + "`";
  }
}
