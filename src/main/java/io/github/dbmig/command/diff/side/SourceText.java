package io.github.dbmig.command.diff.side;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.base.error.StorageException;
import io.github.dbmig.command.target.Place;
import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.model.sql.SqlStatement;
import io.github.dbmig.model.sql.StatementSplitter;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Execution;
import io.github.dbmig.tool.Migration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The statements that make a side which is no database. */
record SourceText(Place place, Dialect dialect) {
  List<String> of(Operand operand) {
    List<String> statements = new ArrayList<>();
    if (operand instanceof Operand.Files files) {
      files(files).forEach(file -> statements.addAll(texts(split(file))));
    } else {
      place.tool().migrations().forEach(m -> statements.addAll(up(m)));
    }
    return statements;
  }

  private List<String> up(Migration migration) {
    if (place.tool().execution(migration, Direction.UP, dialect)
        instanceof Execution.Statements work) {
      return texts(work.statements());
    }
    throw new ConfigurationException(
        "tool-not-replayed",
        place.tool().name(),
        "its migrations cannot be replayed without its own program",
        "compare two databases, or a database with a file");
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
