package io.github.dbmig.tool.program;

import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.session.DatabaseUrl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What every child gets: no colours, no questions, a lock timeout where its driver reads one, and
 * code that ends it when it connects elsewhere. Source: {@code pointing.md} "GUARD".
 */
final class Guard {
  private Guard() {}

  static Map<String, Secret> variables(Pointing pointing) {
    Map<String, Secret> variables = new HashMap<>();
    variables.put("NO_COLOR", Secret.of("1"));
    variables.put("FORCE_COLOR", Secret.of("0"));
    variables.put("CI", Secret.of("true"));
    variables.put("DBMIG_ALLOW", Secret.of(String.join(",", allowed(pointing))));
    if (pointing.url().engine().equals("postgresql")) {
      variables.put("PGAPPNAME", Secret.of(pointing.mark()));
      variables.put("PGOPTIONS", Secret.of(options(pointing.lockTimeout())));
    }
    return variables;
  }

  private static String options(Duration lockTimeout) {
    return "-c lock_timeout=" + lockTimeout.toMillis() + " -c timezone=UTC";
  }

  private static List<String> allowed(Pointing pointing) {
    List<String> all = new ArrayList<>(pointing.allowed());
    DatabaseUrl url = pointing.url();
    if (!url.host().isEmpty()) {
      all.add(0, url.host() + ":" + url.port());
    }
    return all;
  }
}
