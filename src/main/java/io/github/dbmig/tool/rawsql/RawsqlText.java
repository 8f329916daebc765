package io.github.dbmig.tool.rawsql;

import io.github.dbmig.model.sql.Lexicon;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The text of a migration file, not yet parsed.
 *
 * @param text with LF line ends
 * @param checksum SHA-256 of the text in UTF-8, 64 hexadecimal digits in lower case
 */
public record RawsqlText(RawsqlName name, String text, String checksum) {
  /** Takes any line ends. */
  public static RawsqlText of(RawsqlName name, String text) {
    String normal = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
    return new RawsqlText(name, normal, sha256(normal));
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /** The migration; a malformed file is a {@code MigrationException} with file and line. */
  public RawsqlMigration parse(Lexicon lexicon) {
    return RawsqlParser.parse(this, lexicon);
  }
}
