package io.github.dbmig.database.dialect;

/**
 * Where dbmig's own tables are: a schema or database of their own, or a prefix in the user's.
 *
 * @param prefix what stands before every table's name, such as {@code dbmig.} or {@code _dbmig_}
 * @param create the statement that makes the schema or database, empty where none is needed
 * @param exists whether the place is there already
 */
public record StatePlace(String prefix, String create, boolean exists) {
  public static final String NAME = "dbmig";
  public static final String PREFIX = "_dbmig_";

  /** In the user's own schema or database. */
  public static StatePlace beside(boolean exists) {
    return new StatePlace(PREFIX, "", exists);
  }

  public String table(String name) {
    return prefix + name;
  }
}
