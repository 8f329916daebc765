package io.github.dbmig.tool.django;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.tool.NewFile;
import io.github.dbmig.tool.NewSeed;
import io.github.dbmig.tool.program.PythonText;
import io.github.dbmig.tool.source.FileText;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files of Django's form. Source: {@code knex-typeorm-alembic-django.md} §4b, §4e. */
final class DjangoWriter {
  private final DjangoHistory history;

  DjangoWriter(DjangoHistory history) {
    this.history = history;
  }

  /** Behind the newest of the only app; with several apps Django's own generator is asked. */
  NewFile template(String name, Instant now) {
    return migration(
        only("-Ddbmig.app=LABEL"), name, "        # migrations.RunSQL(\"…\", \"…\"),\n", true);
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

  /** All migrations of the app in one. */
  String text(String app) {
    return history.graph().inOrder().stream()
        .filter(one -> one.app().equals(app))
        .map(one -> FileText.read(one.file()))
        .collect(Collectors.joining());
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

  /**
   * A management command, which needs its two packages.
   *
   * @param name begins with an app's label and a point where the project has several
   */
  NewSeed seed(String name) {
    Map<String, Path> apps = history.folders().byApp();
    Path named = apps.get(name.replaceFirst("\\..*", ""));
    Path folder = named == null ? only("-Ddbmig.name=LABEL.NAME").getValue() : named;
    Path app = folder.getParent();
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
    Path commands = app.resolve("management/commands");
    return new NewSeed(new NewFile(commands.resolve("seed.py"), text))
        .with(
            Stream.of(commands.getParent(), commands)
                .map(one -> new NewFile(one.resolve("__init__.py"), ""))
                .toList());
  }

  private Map.Entry<String, Path> only(String advice) {
    Map<String, Path> apps = history.folders().byApp();
    if (apps.size() != 1) {
      throw new ConfigurationException(
          "which-app",
          String.join(", ", apps.keySet()),
          "the project has " + apps.size() + " apps, and none was named",
          advice);
    }
    return apps.entrySet().iterator().next();
  }

  static String slug(String name) {
    String slug = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    return slug.isEmpty() ? "migration" : slug;
  }
}
