package io.github.dbmig.command.diff;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.base.error.StorageException;
import io.github.dbmig.tool.source.JsonText;
import io.github.dbmig.tool.source.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** {@code dbmig/renames.json}: a list with one answer a line, committed with the migrations. */
public record RenameFile(Path path, String shown) {
  /**
   * @param table the column's table, with its schema; empty where a table itself is meant
   * @param renamed false where one was dropped and another one added
   */
  public record Answer(String table, String from, String to, boolean renamed) {}

  public static RenameFile of(Path project) {
    Path path = project.resolve("dbmig").resolve("renames.json");
    return new RenameFile(path, "dbmig/renames.json");
  }

  /**
   * No answers where the file is missing.
   *
   * @throws ConfigurationException when it is no list of answers
   */
  public List<Answer> read() {
    if (!Files.exists(path)) {
      return List.of();
    }
    try {
      if (JsonText.read(Files.readString(path)) instanceof Value.Items items) {
        return items.values().stream().map(this::answer).toList();
      }
      throw malformed("it is no list");
    } catch (IOException e) {
      throw new StorageException(
          "file-unreadable",
          shown,
          "cannot be read: " + e.getClass().getSimpleName(),
          "restore it from version control",
          e);
    }
  }

  private Answer answer(Value value) {
    if (value instanceof Value.Fields fields) {
      return new Answer(
          text(fields, "table", ""),
          text(fields, "from", null),
          text(fields, "to", null),
          !text(fields, "renamed", "true").equals("false"));
    }
    throw malformed("an entry is no object");
  }

  private String text(Value.Fields fields, String name, String absent) {
    Value value = fields.fields().get(name);
    if (value == null && absent != null) {
      return absent;
    }
    if (value instanceof Value.Text text) {
      return text.text();
    }
    if (value instanceof Value.Literal literal) {
      return literal.text();
    }
    throw malformed("an entry has no \"" + name + "\"");
  }

  private ConfigurationException malformed(String why) {
    return new ConfigurationException(
        "renames-malformed",
        shown,
        why,
        "write it as [" + line(new Answer("public.users", "name", "display_name", true)) + "]");
  }

  /**
   * @throws StorageException when the file cannot be written
   */
  public void write(List<Answer> answers) {
    String text =
        answers.stream()
            .map(RenameFile::line)
            .collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
    try {
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new StorageException(
          "not-written",
          shown,
          "cannot be written: " + e.getClass().getSimpleName(),
          "check that the folder is writable",
          e);
    }
  }

  static String line(Answer answer) {
    return "{\"table\": "
        + quoted(answer.table())
        + ", \"from\": "
        + quoted(answer.from())
        + ", \"to\": "
        + quoted(answer.to())
        + ", \"renamed\": "
        + answer.renamed()
        + "}";
  }

  private static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }
}
