package io.github.dbmig.tool.drizzle;

import io.github.dbmig.tool.Wish;
import io.github.dbmig.tool.Wish.Rename;
import io.github.dbmig.tool.program.ToolJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person said about renames, as drizzle-kit takes it: 1.x as hints, 0.x not at all. Source:
 * {@code prisma-drizzle.md} §2.7.
 */
final class DrizzleAnswers {
  private DrizzleAnswers() {}

  static String dialect(String engine) {
    return engine.equals("mariadb") ? "mysql" : engine.equals("libsql") ? "sqlite" : engine;
  }

  static List<String> arguments(Wish wish, int line) {
    if (line == 0 || wish.renames().isEmpty()) {
      return List.of();
    }
    List<Object> hints = wish.renames().stream().map(one -> (Object) hint(one)).toList();
    return List.of("--hints", ToolJson.text(hints));
  }

  /** Empty where it asked for nothing. */
  static Optional<String> advice(String said) {
    if (said.contains("require a TTY")) {
      return Optional.of(
          "drizzle-kit 0.x asks whether something was renamed and takes no answer from a program:"
              + " add the new name first, generate, then remove the old one and generate again;"
              + " or write the rename by hand with -Ddbmig.empty=true");
    }
    return said.contains("missing_hints")
        ? Optional.of(
            "say it in dbmig/renames.json: [{\"table\": \"users\", \"from\": \"name\", \"to\":"
                + " \"full_name\"}], with \"renamed\": \"false\" where it is new")
        : Optional.empty();
  }

  private static Map<String, Object> hint(Rename rename) {
    Map<String, Object> hint = new LinkedHashMap<>();
    hint.put("type", rename.renamed() ? "rename" : "create");
    hint.put("kind", rename.table().isEmpty() ? "table" : "column");
    if (rename.renamed()) {
      hint.put("from", path(rename, rename.from()));
      hint.put("to", path(rename, rename.to()));
    } else {
      hint.put("entity", path(rename, rename.to()));
    }
    return hint;
  }

  /** Also where the engine has no schemas: then Drizzle writes {@code public}. */
  private static List<String> path(Rename rename, String name) {
    int dot = rename.table().indexOf('.');
    List<String> path = new ArrayList<>();
    path.add(dot < 0 ? "public" : rename.table().substring(0, dot));
    if (!rename.table().isEmpty()) {
      path.add(rename.table().substring(dot + 1));
    }
    path.add(name);
    return path;
  }
}
