package io.github.dbmig.tool.drizzle;

import io.github.dbmig.base.error.MigrationException;
import io.github.dbmig.tool.Errand;
import io.github.dbmig.tool.Migration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** What Drizzle 0.x would pass over in silence. Source: {@code prisma-drizzle.md} §2.4. */
final class DrizzleOrder {
  private DrizzleOrder() {}

  /**
   * @throws MigrationException when a migration that is due is no newer than the newest applied
   */
  static void require(List<DrizzleEntry> entries, Errand errand) {
    Map<String, Long> times =
        entries.stream().collect(Collectors.toMap(DrizzleEntry::id, DrizzleEntry::when));
    OptionalLong newest = errand.applied().stream().mapToLong(id -> time(id, times)).max();
    for (Migration due : errand.due()) {
      if (newest.isPresent() && time(due.id(), times) <= newest.getAsLong()) {
        throw new MigrationException(
            "drizzle-skips",
            due.id(),
            "is older than what is applied, so that Drizzle 0.x would skip it and say nothing",
            "generate it anew, so that \"when\" in meta/_journal.json is above "
                + newest.getAsLong()
                + ", or -Ddbmig.executor=native");
      }
    }
  }

  /** A row without a file goes by its time. */
  private static long time(String id, Map<String, Long> times) {
    Long known = times.get(id);
    return known != null ? known : id.matches("\\d{1,18}") ? Long.parseLong(id) : 0;
  }
}
