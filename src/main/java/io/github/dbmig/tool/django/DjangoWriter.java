package io.github.dbmig.tool.django;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.tool.NewFile;
import io.github.dbmig.tool.program.PythonText;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Files of Django's form. Source: {@code knex-typeorm-alembic-django.md} §4b, §4e. */
final class DjangoWriter {
  private final DjangoHistory history;

  DjangoWriter(DjangoHistory history) {
    this.history = history;
  }

  /** Behind the newest of the only app; with several apps Django's own generator is asked. */
  NewFile template(String name, Instant now) {
    return migration(only(), name, "        # migrations.RunSQL(\"…\", \"…\"),\n", true);
  }

  private NewFile migration(Map.Entry<String, Path> app, String name, String body, boolean atomic) {
    return new NewFile(
        app.getValue().resolve(number(app.getKey()) + "_" + slug(name) + ".py"),
        text("# " + PythonText.comment(name) + "\n", dependencies(app.getKey()), body, atomic));
  }

  static String text(String head, String dependencies, String body, boolean atomic) {
    return head
        + "from django.db import migrations, models\n\n\nclass Migration(migrations.Migration):\n"
        + (atomic ? "" : "    atomic = False\n\n")
        + "    dependencies = ["
        + dependencies
        + "]\n\n    operations = [\n"
        + body
        + "    ]\n";
  }

  /** What a new migration of the app stands behind. */
  String dependencies(String app) {
    return history.graph().heads(own(app)).stream()
        .map(id -> dependency(app, id.substring(app.length() + 1)))
        .collect(Collectors.joining(", "));
  }

  static String dependency(String app, String name) {
    return "(\"" + app + "\", \"" + name + "\")";
  }

  private List<String> own(String app) {
    return history.graph().inOrder().stream()
        .filter(one -> one.app().equals(app))
        .map(AppMigration::id)
        .toList();
  }

  /** One more than the highest of the app, as Django counts. */
  String number(String app) {
    int highest =
        own(app).stream()
            .map(id -> id.replaceFirst(".*\\.(\\d{4}).*", "$1"))
            .filter(digits -> digits.matches("\\d{4}"))
            .mapToInt(Integer::parseInt)
            .max()
            .orElse(0);
    return String.format(Locale.ROOT, "%04d", highest + 1);
  }

  /** A management command, which needs its two packages. */
  NewFile seed(String name) {
    Path app = only().getValue().getParent();
    String text =
        """
        from django.core.management.base import BaseCommand
        from django.db import transaction


        class Command(BaseCommand):
            help = "%s: rows that every development database needs; may run again"

            @transaction.atomic
            def handle(self, *args, **options):
                # Parents first: Model.objects.update_or_create(key=…, defaults={…})
                self.stdout.write("seeded")
        """
            .formatted(PythonText.comment(name));
    return new NewFile(app.resolve("management/commands/seed.py"), text);
  }

  private Map.Entry<String, Path> only() {
    Map<String, Path> apps = history.folders().byApp();
    if (apps.size() != 1) {
      throw new ConfigurationException(
          "which-app",
          String.join(", ", apps.keySet()),
          "the project has " + apps.size() + " apps, and none was named",
          "-Ddbmig.app=LABEL");
    }
    return apps.entrySet().iterator().next();
  }

  static String slug(String name) {
    String slug = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    return slug.isEmpty() ? "migration" : slug;
  }
}
