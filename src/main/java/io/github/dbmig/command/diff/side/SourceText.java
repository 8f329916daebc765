package io.github.dbmig.command.diff.side;

import io.github.dbmig.base.error.StorageException;
import io.github.dbmig.command.target.Place;
import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.model.sql.SqlStatement;
import io.github.dbmig.model.sql.StatementSplitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The statements of files that make a side. */
record SourceText(Place place, Dialect dialect) {
  List<String> of(Operand.Files operand) {
    List<String> statements = new ArrayList<>();
    files(operand).forEach(file -> statements.addAll(texts(split(file))));
    return statements;
  }

  private List<Path> files(Operand.Files operand) {
    if (Files.isRegularFile(operand.path())) {
      return List.of(operand.path());
    }
    try (Stream<Path> files = Files.list(operand.path())) {
      return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
    } catch (IOException e) {
      throw unreadable(operand.shown(), e);
    }
  }

  private List<SqlStatement> split(Path file) {
    try {
      return StatementSplitter.split(Files.readString(file), dialect.lexicon());
    } catch (IOException e) {
      throw unreadable(place.relative(file), e);
    }
  }

  private static StorageException unreadable(String what, IOException e) {
    return new StorageException(
        "file-unreadable",
        what,
        "cannot be read: " + e.getClass().getSimpleName(),
        "name an environment, a URL, migrations, schema, or the path of an SQL file",
        e);
  }

  private static List<String> texts(List<SqlStatement> statements) {
    return statements.stream().map(SqlStatement::text).toList();
  }
}
