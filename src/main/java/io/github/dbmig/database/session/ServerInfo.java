package io.github.dbmig.database.session;

/**
 * @param product as the server calls itself: {@code PostgreSQL}, {@code MySQL}, {@code MariaDB},
 *     {@code SQLite}
 * @param version the server's full version text
 * @param major first number of the version
 * @param minor second number, 0 where there is none
 * @param patch third number, 0 where there is none
 */
public record ServerInfo(String product, String version, int major, int minor, int patch) {
  /** True from that version on. */
  public boolean atLeast(int otherMajor, int otherMinor, int otherPatch) {
    if (major != otherMajor) {
      return major > otherMajor;
    }
    return minor != otherMinor ? minor > otherMinor : patch >= otherPatch;
  }

  /**
   * Reads the leading numbers; text behind them ({@code -MariaDB-log}) is kept in {@code version}.
   */
  public static ServerInfo of(String product, String version) {
    String[] parts = version.split("[^0-9]+", 4);
    return new ServerInfo(product, version, number(parts, 0), number(parts, 1), number(parts, 2));
  }

  private static int number(String[] parts, int at) {
    return at < parts.length && !parts[at].isEmpty() ? Integer.parseInt(parts[at]) : 0;
  }
}
