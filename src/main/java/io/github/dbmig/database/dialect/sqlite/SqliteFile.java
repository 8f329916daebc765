package io.github.dbmig.database.dialect.sqlite;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.database.url.MalformedUrl;
import io.github.dbmig.database.url.Percent;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The file of a SQLite URL. It may be missing, the folder it is in may not. */
final class SqliteFile {
  private SqliteFile() {}

  /**
   * @param encoded whether percent codes may stand in the path; a file of the very name comes first
   */
  static Path of(String text, Path base, boolean encoded) {
    Path written = resolve(text, base);
    Path file =
        encoded && text.indexOf('%') >= 0 && !Files.exists(written)
            ? resolve(decoded(text), base)
            : written;
    return checked(file, text.indexOf('@') < 0);
  }

  /** A percent sign that is none of a code is a character of the name. */
  private static String decoded(String text) {
    try {
      return Percent.decode(text);
    } catch (ConfigurationException plain) {
      return text;
    }
  }

  private static Path resolve(String text, Path base) {
    try {
      return base.resolve(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw MalformedUrl.of(
          "SQLite URL", "names a file with a character that file names cannot have", "rename it");
    }
  }

  /**
   * @param shown whether the message may name it: an {@code @} may mean a misread password
   */
  private static Path checked(Path file, boolean shown) {
    String subject = shown ? "SQLite file " + file : "SQLite file";
    if (Files.isDirectory(file)) {
      throw unusable(subject, "is a directory", "name the database's file in it");
    }
    if (Files.exists(file) && !Files.isReadable(file)) {
      throw unusable(subject, "cannot be read", "give this user the right to read it");
    }
    Path parent = file.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      throw unusable(
          subject,
          "lies in a folder that does not exist",
          "create the folder first; an absolute path has four slashes, as sqlite:////data/dev.db");
    }
    return file;
  }

  private static ConfigurationException unusable(String subject, String what, String advice) {
    return new ConfigurationException("sqlite-file", subject, what, advice);
  }
}
