package io.github.dbmig.tools;

import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** TypeORM projects in several shapes, and TypeORM by itself in them. */
final class TypeormShop {
  private TypeormShop() {}

  /** Its configuration names another database than the one that dbmig is given. */
  static ToolShop of(Path root, TestDatabase database, String version) {
    ToolShop shop =
        new ToolShop(root, database)
            .copy(Path.of("src/it/tools/typeorm-1.1/project"))
            .link("node_modules", Toolbox.node(version));
    return pointed(shop, "src/data-source.ts", database.engine());
  }

  static ToolShop pointed(ToolShop shop, String config, Engine engine) {
    if (!engine.isServer()) {
      return shop;
    }
    String type = engine.isPostgresql() ? "postgres" : "mysql";
    return shop.edit(config, "'better-sqlite3'", "'" + type + "'")
        .edit(
            config,
            "database: 'other.sqlite3'",
            "url: '" + type + "://nobody:nothing@127.0.0.1:9/other'");
  }

  /** TypeORM itself, with a copy of the configuration that names dbmig's database. */
  static String typeorm(ToolShop shop, TestDatabase database, String... arguments) {
    String own =
        database.engine().isServer()
            ? "url: '" + database.text() + "'"
            : "database: '" + database.url().database() + "'";
    String text;
    try {
      text = Files.readString(shop.root().resolve("src/data-source.ts"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    shop.file(
        "src/own-source.ts",
        text.replaceAll("database: 'other.sqlite3'|url: '[^']*'", Matcher.quoteReplacement(own)));
    List<String> command = new ArrayList<>(List.of("node", "node_modules/typeorm/cli.js"));
    command.addAll(List.of(arguments));
    command.addAll(List.of("-d", "src/own-source.ts"));
    Map<String, String> variables = new HashMap<>();
    variables.put("NODE_OPTIONS", "--require ts-node/register/transpile-only");
    variables.put("TS_NODE_COMPILER_OPTIONS", "{\"module\":\"nodenext\"}");
    String said = shop.tool(variables, command);
    shop.root().resolve("src/own-source.ts").toFile().delete();
    return said;
  }
}
