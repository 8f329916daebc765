package io.github.dbmig.tool.django;

import io.github.dbmig.tool.source.FileText;
import io.github.dbmig.tool.source.Value;
import io.github.dbmig.tool.source.python.PyOutline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A migration file of an app, read without running it. Source: {@code
 * knex-typeorm-alembic-django.md} §4b.
 *
 * @param dependencies ids, also {@code app.__first__} and {@code app.__latest__}
 * @param runBefore ids that need this one
 * @param replaces ids that it was squashed from
 * @param reversible false where one of Django's own operations has no way back
 */
record AppMigration(
    String app,
    String name,
    Path file,
    List<String> dependencies,
    List<String> runBefore,
    List<String> replaces,
    boolean reversible) {
  private static final String OPERATIONS = "migrations.";

  String id() {
    return app + "." + name;
  }

  /**
   * Empty for a file without a class Migration.
   *
   * @param userModel what the setting AUTH_USER_MODEL says
   */
  static Optional<AppMigration> read(String app, Path file, String userModel) {
    String stem = file.getFileName().toString().replaceFirst("\\.py$", "");
    return PyOutline.of(file, FileText.read(file))
        .block("Migration")
        .map(
            type ->
                new AppMigration(
                    app,
                    stem,
                    file,
                    ids(type.value("dependencies"), userModel),
                    ids(type.value("run_before"), userModel),
                    ids(type.value("replaces"), userModel),
                    reversible(type.value("operations"))));
  }

  private static List<String> ids(Value list, String userModel) {
    List<String> ids = new ArrayList<>();
    if (list instanceof Value.Items items) {
      for (Value one : items.values()) {
        List<String> pair = one.asTexts();
        if (pair.size() == 2) {
          ids.add(pair.get(0) + "." + pair.get(1));
        } else if (one instanceof Value.Call call && call.callee().endsWith("dependency")) {
          String model =
              call.arguments().stream().findFirst().flatMap(Value::asText).orElse(userModel);
          ids.add(model.replaceFirst("\\..*", "") + ".__first__");
        }
      }
    }
    return ids;
  }

  private static boolean reversible(Value operations) {
    return !(operations instanceof Value.Items items)
        || items.values().stream().allMatch(AppMigration::hasWayBack);
  }

  private static boolean hasWayBack(Value operation) {
    if (!(operation instanceof Value.Call call)) {
      return true;
    }
    return switch (call.callee().replace(OPERATIONS, "")) {
      case "RunSQL" -> given(call, "reverse_sql");
      case "RunPython" -> given(call, "reverse_code");
      case "SeparateDatabaseAndState" ->
          reversible(
              call.named()
                  .getOrDefault(
                      "database_operations",
                      call.arguments().stream().findFirst().orElse(Value.ABSENT)));
      default -> true;
    };
  }

  private static boolean given(Value.Call call, String name) {
    Value way =
        call.named()
            .getOrDefault(
                name, call.arguments().size() > 1 ? call.arguments().get(1) : Value.ABSENT);
    return !way.isAbsent() && !(way instanceof Value.Literal none && none.text().equals("None"));
  }
}
