package io.github.dbmig.tool.prisma;

import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.tool.program.ToolUrl;
import java.util.Map;
import java.util.TreeMap;

/** A database as Prisma's URLs name it. Source: prisma.io/docs/orm/overview/databases. */
final class PrismaUrl {
  private PrismaUrl() {}

  static Secret of(DatabaseUrl url) {
    if (!url.engine().equals("postgresql")) {
      return ToolUrl.uri(url);
    }
    Map<String, String> parameters = new TreeMap<>();
    String schema = ToolUrl.property(url, "currentSchema", "");
    if (!schema.isEmpty()) {
      parameters.put("schema", schema.replaceAll("^\"|\"$", "").replace("\"\"", "\""));
    }
    String tls = ToolUrl.property(url, "sslmode", "");
    if (!tls.isEmpty()) {
      parameters.put("sslmode", tls.startsWith("verify") ? "require" : tls);
    }
    return ToolUrl.server("postgresql", url, parameters);
  }
}
