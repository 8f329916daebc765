package io.github.dbmig.tool.django;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.tool.NewFile;
import io.github.dbmig.tool.program.PythonText;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
    AppGraph graph = history.graph();
    List<String> own =
        graph.inOrder().stream()
            .filter(one -> one.app().equals(app.getKey()))
            .map(AppMigration::id)
            .toList();
    List<String> leaves = graph.heads(own);
    String dependencies =
        leaves.stream()
            .map(id -> "(\"" + id.replaceFirst("\\.", "\", \"") + "\")")
            .reduce((a, b) -> a + ", " + b)
            .orElse("");
    String number =
        String.format(
            Locale.ROOT,
            "%04d",
            1
                + own.stream()
                    .map(id -> id.replaceFirst(".*\\.(\\d{4}).*", "$1"))
                    .filter(digits -> digits.matches("\\d{4}"))
                    .mapToInt(Integer::parseInt)
                    .max()
                    .orElse(0));
    String text =
        "# "
            + PythonText.comment(name)
            + "\nfrom django.db import migrations\n\n\nclass Migration(migrations.Migration):\n"
            + (atomic ? "" : "    atomic = False\n\n")
            + "    dependencies = ["
            + dependencies
            + "]\n\n    operations = [\n"
            + body
            + "    ]\n";
    return new NewFile(app.getValue().resolve(number + "_" + slug(name) + ".py"), text);
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

  private static String slug(String name) {
    String slug = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    return slug.isEmpty() ? "migration" : slug;
  }
}
