package io.github.dbmig.tool.rawsql;

import io.github.dbmig.base.hash.Sha256;
import io.github.dbmig.model.sql.Lexicon;

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
    return new RawsqlText(name, normal, Sha256.hex(normal));
  }

  /** The migration; a malformed file is a {@code MigrationException} with file and line. */
  public RawsqlMigration parse(Lexicon lexicon) {
    return RawsqlParser.parse(this, lexicon);
  }
}
