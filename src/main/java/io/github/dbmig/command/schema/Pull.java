package io.github.dbmig.command.schema;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.base.error.DbmigException;
import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.base.error.StorageException;
import io.github.dbmig.command.diff.Written;
import io.github.dbmig.command.request.PullRequest;
import io.github.dbmig.command.result.schema.PullResult;
import io.github.dbmig.command.target.Opened;
import io.github.dbmig.command.target.Target;
import io.github.dbmig.database.dialect.SchemaParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Writes a database's schema into the project; reads the database and changes nothing in it. */
public final class Pull {
  private final Target target;

  public Pull(Target target) {
    this.target = target;
  }

  /**
   * @throws ConfigurationException on an engine whose schemas this version does not read
   * @throws MigrationException when the schema holds what cannot be written: no file is touched
   */
  public PullResult execute(PullRequest request) {
    try (Opened opened = Opened.open(target)) {
      Written written = Written.of(opened.session(), parts(), target.tool().trackingTables());
      refuseOpen(written);
      Path file = target.place().project().resolve(request.output());
      boolean changed = write(file, text(written.sql(), parts().ddl()::ended));
      return new PullResult(
          opened.view(),
          target.relative(file),
          changed,
          written.sql().size(),
          written.unseen(),
          unseen(request, written));
    }
  }

  private SchemaParts parts() {
    return target
        .dialect()
        .schemaParts()
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "engine-not-read",
                    target.dialect().name(),
                    "this version does not read schemas of this engine",
                    "use the engine's own dump program"));
  }

  private void refuseOpen(Written written) {
    if (!written.open().isEmpty()) {
      throw new MigrationException(
          "not-written",
          written.open().get(0).object(),
          written.open().size()
              + " objects cannot be written, the first: "
              + written.open().get(0).hazards(),
          "use the engine's own dump program for these");
    }
  }

  private Optional<DbmigException> unseen(PullRequest request, Written written) {
    return written.unseen().isEmpty() || !request.failOnUnseen()
        ? Optional.empty()
        : Optional.of(
            new MigrationException(
                "unseen",
                target.url().toString(),
                "holds what this version cannot see: "
                    + written.unseen().get(0).count()
                    + " "
                    + written.unseen().get(0).kind(),
                "add it by hand, or leave out -Ddbmig.failOnUnseen"));
  }

  private static String text(List<String> sql, UnaryOperator<String> ended) {
    StringBuilder text = new StringBuilder("-- Written by dbmig:pull.\n");
    sql.forEach(statement -> text.append('\n').append(ended.apply(statement)).append('\n'));
    return text.toString();
  }

  /** True when the file is another one now; it is whole at any time. */
  private boolean write(Path file, String text) {
    try {
      if (Files.exists(file) && Files.readString(file).equals(text)) {
        return false;
      }
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path part = file.resolveSibling(file.getFileName() + ".part");
      Files.writeString(part, text);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (IOException e) {
      throw new StorageException(
          "not-written",
          target.relative(file),
          "cannot be written: " + e.getClass().getSimpleName(),
          "name another file with -Ddbmig.output",
          e);
    }
  }
}
