package io.github.dbmig.command;

import io.github.dbmig.base.error.DbmigException;
import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.base.error.UnsafeChangeException;
import io.github.dbmig.command.request.ValidateRequest;
import io.github.dbmig.command.result.ValidateResult;
import io.github.dbmig.command.result.ValidateResult.Finding;
import io.github.dbmig.command.target.ChecksumFile;
import io.github.dbmig.command.target.Place;
import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.model.lint.Lint;
import io.github.dbmig.model.lint.LintInput;
import io.github.dbmig.model.lint.rule.TableFacts;
import io.github.dbmig.run.apply.Preflight;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Execution;
import io.github.dbmig.tool.Migration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the migrations without a database: names, order, sections, checksums, and the lint. */
public final class Validate {
  private final Place place;

  public Validate(Place place) {
    this.place = place;
  }

  public ValidateResult execute(ValidateRequest request) {
    List<Finding> findings = new ArrayList<>();
    List<Migration> migrations = migrations(findings);
    place.tool().strangers().forEach(name -> findings.add(stranger(name)));
    new ChecksumFile(place).check(migrations).forEach(edited -> findings.add(finding(edited)));
    migrations.forEach(migration -> read(migration, request, findings));
    return new ValidateResult(migrations.size(), findings, failure(request, findings));
  }

  private List<Migration> migrations(List<Finding> findings) {
    try {
      return place.tool().migrations();
    } catch (MigrationException duplicate) {
      findings.add(finding(duplicate));
      return List.of();
    }
  }

  private Finding stranger(String name) {
    return new Finding(
        "file-name",
        "warning",
        place.relative(place.folder().resolve(name)),
        0,
        "is no migration's name, so it is never applied",
        "name it YYYYMMDDHHMMSS_description.sql, or move it elsewhere");
  }

  private void read(Migration migration, ValidateRequest request, List<Finding> findings) {
    if (place.dialect().isEmpty()) {
      return;
    }
    Dialect dialect = place.dialect().get();
    try {
      Execution up = place.tool().execution(migration, Direction.UP, dialect);
      if (up instanceof Execution.Statements ours) {
        Preflight.check(migration.id(), ours, dialect);
      }
      if (up.sql().isPresent()) {
        if (request.baseline().filter(last -> isUpTo(migration, last)).isEmpty()) {
          lint(migration, up.sql().get(), dialect, findings);
        }
      }
    } catch (MigrationException malformed) {
      findings.add(finding(malformed));
    }
  }

  private static boolean isUpTo(Migration migration, String last) {
    return migration.id().startsWith(last) || migration.id().compareTo(last) <= 0;
  }

  private void lint(
      Migration migration, Execution.Statements work, Dialect dialect, List<Finding> findings) {
    LintInput input =
        new LintInput(
            work.statements(), TableFacts.UNKNOWN, work.transactional(), work.allowances());
    Lint.check(input, dialect.lint(Optional.empty())).stream()
        .map(
            found ->
                new Finding(
                    found.rule(),
                    found.severity().name().toLowerCase(Locale.ROOT),
                    place.relative(migration.file()),
                    found.line(),
                    found.message(),
                    found.tryThis()))
        .forEach(findings::add);
  }

  /** What a reader of files refuses names the file, and often the line, as {@code file, line 3}. */
  private Finding finding(DbmigException error) {
    String[] parts = error.subject().split(", line ", 2);
    String digits = parts.length < 2 ? "" : parts[1].replaceAll("\\D.*", "");
    return new Finding(
        error.code(),
        "error",
        place.relative(place.folder().resolve(parts[0])),
        digits.isEmpty() ? 0 : Integer.parseInt(digits),
        error.what(),
        error.advice());
  }

  private static Optional<DbmigException> failure(ValidateRequest request, List<Finding> findings) {
    List<Finding> failing =
        findings.stream().filter(finding -> request.fails(finding.severity())).toList();
    return failing.isEmpty() ? Optional.empty() : Optional.of(failure(failing));
  }

  private static DbmigException failure(List<Finding> failing) {
    Finding first = failing.get(0);
    return new UnsafeChangeException(
        first.rule(),
        first.file() + (first.line() > 0 ? ", line " + first.line() : ""),
        first.message() + (failing.size() > 1 ? " (and " + (failing.size() - 1) + " more)" : ""),
        first.tryThis());
  }
}
