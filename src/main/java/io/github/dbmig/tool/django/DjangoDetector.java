package io.github.dbmig.tool.django;

import io.github.dbmig.tool.detection.Detection;
import io.github.dbmig.tool.detection.DetectionBuilder;
import io.github.dbmig.tool.detection.ToolConfig;
import io.github.dbmig.tool.detection.ToolDetector;
import io.github.dbmig.tool.runner.CommandFiles;
import io.github.dbmig.tool.runner.PythonProject;
import io.github.dbmig.tool.runner.PythonRunners;
import io.github.dbmig.tool.runner.ScriptOptions;
import io.github.dbmig.tool.source.FolderView;
import io.github.dbmig.tool.source.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises Django. Source: {@code knex-typeorm-alembic-django.md} §4a. */
public final class DjangoDetector implements ToolDetector {
  private static final String TOOL = "django";
  private static final String MANAGE = "manage.py";
  private static final String VARIABLE = "DJANGO_SETTINGS_MODULE";
  private static final Pattern COMMAND = Pattern.compile("(.*/)?manage\\.py|django-admin");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^[ \\t]*(from[ \\t]+django\\b|import[ \\t]+django\\b)");
  private static final Pattern SETTINGS =
      Pattern.compile(
          "(?m)^[^#\\n]*DJANGO_SETTINGS_MODULE[\"']\\s*(?:,|\\]\\s*=)\\s*([\"']([\\w.]+)[\"'])?");

  @Override
  public String tool() {
    return TOOL;
  }

  @Override
  public List<Detection> detect(FolderView folder) {
    Optional<String> manage = folder.has(MANAGE) ? folder.text(MANAGE) : Optional.empty();
    return manage
        .filter(text -> IMPORT.matcher(text).find())
        .map(text -> detection(folder, text))
        .stream()
        .toList();
  }

  private static Detection detection(FolderView folder, String manage) {
    DetectionBuilder builder =
        new DetectionBuilder(TOOL, folder)
            .version(PythonProject.version(folder, TOOL))
            .runner(PythonRunners.of(folder, List.of(MANAGE)))
            .evidence(MANAGE, "manage.py that imports Django");
    settings(builder, manage);
    List<FolderView> migrations = DjangoApps.migrations(folder);
    int count = migrations.stream().mapToInt(DjangoApps::count).sum();
    builder.migrations(migrations.stream().map(FolderView::path).toList(), count);
    migrations.forEach(app -> builder.evidence(app.path().toString(), "an app's migrations"));
    return builder.build();
  }

  /** manage.py sets the variable only where it is not set. */
  private static void settings(DetectionBuilder builder, String manage) {
    Optional<String> named = builder.dir().variable(VARIABLE).or(() -> called(builder.dir()));
    Matcher found = SETTINGS.matcher(manage);
    boolean there = found.find();
    if (named.isEmpty() && (!there || found.group(2) == null)) {
      String reason =
          there ? "manage.py computes the settings module" : "manage.py names no settings module";
      builder.unknown("settings", reason).unknown("dialect", reason);
      return;
    }
    module(builder, named.orElseGet(() -> found.group(2)));
  }

  /** The one module that the files of commands name, if they agree. */
  private static Optional<String> called(FolderView folder) {
    List<String> modules =
        ScriptOptions.find(CommandFiles.lines(folder), COMMAND, List.of("--settings")).stream()
            .map(named -> named.path().substring(named.path().lastIndexOf('/') + 1))
            .distinct()
            .toList();
    return modules.size() == 1 ? Optional.of(modules.get(0)) : Optional.empty();
  }

  private static void module(DetectionBuilder builder, String module) {
    builder.setting("settings", Value.text(module));
    Optional<DjangoSettings> settings = DjangoSettings.read(builder.dir(), module);
    if (settings.isEmpty()) {
      String reason = "the settings module " + module + " is not found";
      builder.unknown("settings", reason).unknown("dialect", reason);
      return;
    }
    read(builder, settings.get());
  }

  private static void read(DetectionBuilder builder, DjangoSettings settings) {
    builder.config(settings.path(), true).evidence(settings.path(), "Django's settings");
    builder.dialect(settings.engine());
    builder.connection(ToolConfig.DEFAULT, settings.connection());
    if (settings.database() instanceof Value.Unknown unknown) {
      builder.unknown("connection", unknown.reason());
    }
    if (settings.get("DATABASES") instanceof Value.Fields all && all.fields().size() > 1) {
      builder.setting("databases", Value.text(String.join(",", all.fields().keySet())));
    }
    builder.setting("AUTH_USER_MODEL", settings.get("AUTH_USER_MODEL"));
    if (!settings.get("MIGRATION_MODULES").isAbsent()) {
      builder.unknown("migrations", "MIGRATION_MODULES moves some apps' migrations");
    }
  }
}
