package io.github.dbmig.database.dialect.postgresql.spelling;

import io.github.dbmig.model.schema.ObjectName;
import java.util.Map;

/**
 * How far a sequence has counted, kept in a setting of the session while another one takes its
 * place, which goes on behind it and behind the rows. Sources:
 * postgresql.org/docs/16/functions-sequence.html and runtime-config-custom.html.
 */
public final class SequenceMark {
  /** The option with the setting's name, on what reads or writes it. */
  public static final String OPTION = "keeps mark";

  private SequenceMark() {}

  /** The name of the setting. */
  public static String of(ObjectName table, String column) {
    String place = Spelling.quote(table) + "." + Spelling.quote(column);
    return "dbmig.mark_" + Integer.toHexString(place.hashCode());
  }

  /** Keeps the last value that was given away. */
  public static String kept(String mark, String sequence, boolean descending) {
    return "SELECT pg_catalog.set_config("
        + Spelling.literal(mark).strip()
        + ", (CASE WHEN is_called THEN last_value ELSE last_value "
        + (descending ? "+" : "-")
        + " 1 END)::text, false) FROM "
        + sequence;
  }

  /**
   * Sets the sequence behind the rows and the mark; it starts at its start where there is neither.
   *
   * @param options those of what the sequence comes with; they may hold the mark
   */
  public static String behind(
      String sequence,
      ObjectName table,
      String column,
      String start,
      boolean descending,
      Map<String, String> options) {
    String last = (descending ? "min(" : "max(") + Spelling.quote(column) + ")";
    String mark = options.get(OPTION);
    if (mark != null) {
      last =
          (descending ? "least(" : "greatest(")
              + last
              + ", nullif(pg_catalog.current_setting("
              + Spelling.literal(mark).strip()
              + ", true), '')::bigint)";
    }
    return "SELECT pg_catalog.setval("
        + Spelling.literal(sequence).strip()
        + ", "
        + last
        + ") FROM "
        + Spelling.quote(table)
        + " HAVING "
        + last
        + (descending ? " <= " : " >= ")
        + start;
  }
}
