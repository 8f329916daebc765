package io.github.dbmig.tools;

import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import io.github.dbmig.tool.program.ToolUrl;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A Drizzle project of either line, whose configuration names a database by a variable. */
final class DrizzleShop {
  private static final long FIRST = 1_790_000_000_000L;

  /** The two lines, by the folder that pins them. */
  enum Line {
    ZERO("drizzle-0.31"),
    ONE("drizzle-1.0");

    final String pinned;

    Line(String pinned) {
      this.pinned = pinned;
    }
  }

  final ToolShop shop;
  private final Line line;
  private final TestDatabase database;
  private final List<String> names = new ArrayList<>();

  DrizzleShop(Path root, TestDatabase database, Line line) {
    this.line = line;
    this.database = database;
    this.shop =
        new ToolShop(root, database)
            .file("package.json", Fixture.read(line.pinned, "package.json"))
            .file(
                "drizzle.config.ts",
                """
                import { defineConfig } from 'drizzle-kit'
                export default defineConfig({ dialect: '%s', schema: './schema.ts', out: './drizzle', dbCredentials: { url: process.env.DATABASE_URL! } })
                """
                    .formatted(dialect(database.engine())))
            .link("node_modules", Toolbox.node(line.pinned));
  }

  static String url(TestDatabase database) {
    return ToolUrl.uri(database.url()).reveal();
  }

  static String dialect(Engine engine) {
    return engine.isPostgresql() ? "postgresql" : engine.isServer() ? "mysql" : "sqlite";
  }

  /** Describes tables: each line is a name, then columns of text beside {@code id}. */
  void schema(String... tables) {
    String core = database.engine().isPostgresql() ? "pg" : dialect(database.engine());
    StringBuilder text =
        new StringBuilder(
            "import { %sTable as table, %s as integer, text } from 'drizzle-orm/%s-core'\n"
                .formatted(core, core.equals("mysql") ? "int" : "integer", core));
    for (String one : tables) {
      String[] words = one.split(" ");
      text.append(
          "export const %s = table('%s', { id: integer('id').primaryKey()"
              .formatted(words[0], words[0]));
      for (int i = 1; i < words.length; i++) {
        text.append(", %s: text('%s')".formatted(words[i], words[i]));
      }
      text.append(" })\n");
    }
    shop.file("schema.ts", text.toString());
  }

  /** Adds a migration as Drizzle lays it down, with the way back beside it; gives its id. */
  String add(String name, String up, String down) {
    int number = names.size();
    if (line == Line.ONE) {
      String id = String.format(Locale.ROOT, "202601%02d000000_%s", number + 1, name);
      shop.file("drizzle/" + id + "/migration.sql", up);
      shop.file("drizzle/" + id + "/down.sql", down);
      names.add(id);
      return id;
    }
    String tag = String.format(Locale.ROOT, "%04d_%s", number, name);
    names.add(tag);
    shop.file("drizzle/" + tag + ".sql", up);
    shop.file("drizzle/down/" + tag + ".sql", down);
    journal();
    return tag;
  }

  /** Takes the newest away again. */
  void removeLast() throws Exception {
    String last = names.remove(names.size() - 1);
    if (line == Line.ZERO) {
      Files.delete(shop.root().resolve("drizzle/" + last + ".sql"));
      journal();
    } else {
      Files.delete(shop.root().resolve("drizzle/" + last + "/migration.sql"));
    }
  }

  private void journal() {
    String entries =
        IntStream.range(0, names.size())
            .mapToObj(
                i ->
                    "{\"idx\":%d,\"version\":\"7\",\"when\":%d,\"tag\":\"%s\",\"breakpoints\":true}"
                        .formatted(i, FIRST + i * 1000L, names.get(i)))
            .collect(Collectors.joining(","));
    shop.file(
        "drizzle/meta/_journal.json",
        "{\"version\":\"7\",\"dialect\":\"%s\",\"entries\":[%s]}"
            .formatted(dialect(database.engine()), entries));
  }

  String upFile(String id) {
    return line == Line.ONE ? "drizzle/" + id + "/migration.sql" : "drizzle/" + id + ".sql";
  }

  /** Drizzle's own command, as a person would type it. */
  String drizzle(String... arguments) {
    List<String> command = new ArrayList<>(List.of("node", "node_modules/drizzle-kit/bin.cjs"));
    command.addAll(List.of(arguments));
    return shop.tool(Map.of("DATABASE_URL", ToolUrl.uri(database.url()).reveal()), command);
  }

  List<String> rows() {
    String name =
        database.engine().isPostgresql() ? "drizzle.__drizzle_migrations" : "__drizzle_migrations";
    return shop.column("SELECT hash FROM " + name + " ORDER BY created_at");
  }
}
