package io.github.dbmig.database.dialect.postgresql.object;

import io.github.dbmig.database.dialect.postgresql.spelling.ObjectWriter;
import io.github.dbmig.database.dialect.postgresql.spelling.SequenceMark;
import io.github.dbmig.database.dialect.postgresql.spelling.Spelling;
import io.github.dbmig.model.schema.StoredObject;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * All of a sequence is changed in place, and how far it has counted stays. Source:
 * postgresql.org/docs/16/sql-altersequence.html.
 */
public final class SequenceWriter implements ObjectWriter {
  private static final List<String> OPTIONS =
      List.of("as", "increment by", "minvalue", "maxvalue", "start with", "cache");

  @Override
  public List<String> add(StoredObject object) {
    StringBuilder sql = new StringBuilder("CREATE ");
    sql.append(object.options().containsKey("unlogged") ? "UNLOGGED SEQUENCE " : "SEQUENCE ");
    sql.append(Spelling.quote(object.name()));
    OPTIONS.forEach(option -> sql.append(value(object, option)));
    return List.of(sql.append(object.options().containsKey("cycle") ? " CYCLE" : "").toString());
  }

  private static String value(StoredObject object, String option) {
    return " " + option.toUpperCase(Locale.ROOT) + " " + object.options().get(option);
  }

  /** A sequence that a column owned went with the column. */
  @Override
  public List<String> drop(StoredObject object) {
    List<String> sql = new ArrayList<>();
    String name = Spelling.quote(object.name());
    String mark = object.options().get(SequenceMark.OPTION);
    if (mark != null) {
      sql.add(SequenceMark.kept(mark, name, number(object, "increment by").signum() < 0));
    }
    sql.add("DROP SEQUENCE IF EXISTS " + name);
    return sql;
  }

  @Override
  public boolean alters(StoredObject from, StoredObject to) {
    return true;
  }

  @Override
  public List<String> alter(StoredObject from, StoredObject to) {
    List<String> sql = new ArrayList<>();
    String alter = "ALTER SEQUENCE " + Spelling.quote(to.name());
    if (differs(from, to, "unlogged")) {
      sql.add(alter + (to.options().containsKey("unlogged") ? " SET UNLOGGED" : " SET LOGGED"));
    }
    String changed = changed(from, to);
    if (!changed.isEmpty()) {
      boolean up = number(to, "increment by").signum() > 0;
      if (up && number(to, "minvalue").compareTo(number(from, "minvalue")) > 0) {
        sql.add(moved(to, "greatest", "minvalue", ">="));
      } else if (!up && number(to, "maxvalue").compareTo(number(from, "maxvalue")) < 0) {
        sql.add(moved(to, "least", "maxvalue", "<="));
      }
      sql.add(alter + changed);
    }
    return sql;
  }

  /** A new type would bring bounds of its own. */
  private static String changed(StoredObject from, StoredObject to) {
    StringBuilder sql = new StringBuilder();
    boolean retyped = differs(from, to, "as");
    for (String option : OPTIONS) {
      if (differs(from, to, option) || retyped && option.endsWith("value")) {
        sql.append(value(to, option));
      }
    }
    if (differs(from, to, "cycle")) {
      sql.append(to.options().containsKey("cycle") ? " CYCLE" : " NO CYCLE");
    }
    return sql.toString();
  }

  private static boolean differs(StoredObject from, StoredObject to, String option) {
    return !Objects.equals(from.options().get(option), to.options().get(option));
  }

  private static BigInteger number(StoredObject sequence, String option) {
    return new BigInteger(sequence.options().get(option));
  }

  /** The server refuses a first value beyond the one that the sequence stands at. */
  private static String moved(StoredObject to, String function, String bound, String within) {
    String name = Spelling.quote(to.name());
    String first = to.options().get(bound);
    return "SELECT pg_catalog.setval("
        + Spelling.literal(name).strip()
        + ", "
        + function
        + "(last_value, "
        + first
        + "), is_called AND last_value "
        + within
        + " "
        + first
        + ") FROM "
        + name;
  }
}
