package io.github.dbmig.tool.project.env;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.base.error.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The assignments of one {@code .env} file. A line that cannot be read is an error only when its
 * variable is asked for, since the file belongs to other programs too.
 */
public final class EnvFile {
  /** Bytes. A larger file is no list of variables. */
  private static final long LARGEST = 1 << 20;

  private final String name;
  private final Map<String, EnvEntry> entries;

  private EnvFile(String name, Map<String, EnvEntry> entries) {
    this.name = name;
    this.entries = Map.copyOf(entries);
  }

  /**
   * @param name how messages call it
   */
  public static EnvFile parse(String name, String text) {
    return new EnvFile(name, EnvText.parse(text));
  }

  /**
   * The file, or empty where there is none; a folder of the name (a virtual environment) is none.
   *
   * @throws ConfigurationException when it is larger than 1 MiB or not UTF-8
   * @throws StorageException when it cannot be read
   */
  public static Optional<EnvFile> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    String name = file.getFileName().toString();
    try {
      if (Files.size(file) > LARGEST) {
        throw malformed(name, "is larger than 1 MiB");
      }
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      return Optional.of(parse(name, StandardCharsets.UTF_8.newDecoder().decode(bytes).toString()));
    } catch (CharacterCodingException e) {
      throw malformed(name, "is not UTF-8");
    } catch (IOException e) {
      throw new StorageException(
          "unreadable-env-file", name, "cannot be read", "give this user the right to read it", e);
    }
  }

  private static ConfigurationException malformed(String name, String what) {
    return new ConfigurationException(
        "malformed-env-file", name, what, "write NAME=value lines in UTF-8");
  }

  public String name() {
    return name;
  }

  Optional<EnvEntry> entry(String variable) {
    return Optional.ofNullable(entries.get(variable));
  }
}
