package io.github.dbmig.tool.rawsql;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.base.error.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A migration file that was found and not yet read. */
public record RawsqlFile(Path path, RawsqlName name) {
  /** The migration's id: the file's name. */
  public String id() {
    return name.file();
  }

  /**
   * Reads the file once, so that checksum and statements are of the same moment. Line ends become
   * LF, which is what the checksum is taken of: the same checksum always means the same statements.
   */
  public RawsqlText read() {
    try {
      byte[] bytes = Files.readAllBytes(path);
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return RawsqlText.of(name, text);
    } catch (CharacterCodingException malformed) {
      throw new MigrationException(
          "migration-encoding", id(), "is not UTF-8", "save the file in UTF-8", malformed);
    } catch (IOException failed) {
      throw new StorageException(
          "migration-unreadable",
          id(),
          "cannot be read: " + failed.getClass().getSimpleName(),
          "check the file's permissions",
          failed);
    }
  }
}
