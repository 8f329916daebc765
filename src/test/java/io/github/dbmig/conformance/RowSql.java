package io.github.dbmig.conformance;

/** How one engine's tables are filled and read. */
interface RowSql {
  /** Several ways to write a value of one type, where a check may refuse the first. */
  int FAMILIES = 3;

  /** A query for {@link Rows.Column}s of every table, in order. */
  String columns();

  /** A literal; rows of the same number fit each other over foreign keys. */
  String value(Rows.Column column, int row, int family);

  /** The column's value as text. */
  String text(Rows.Column column);

  /** Stands before a table of which only its own rows are meant. */
  default String only() {
    return "";
  }

  /** Stands before VALUES. */
  default String overriding() {
    return "";
  }

  /** Words of three families. */
  static String word(int row, int family) {
    return switch (family) {
      case 0 -> "v" + row;
      case 1 -> "user" + row + "@example.com";
      default -> Integer.toString(10_000 + row);
    };
  }
}
