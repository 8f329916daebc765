package io.github.dbmig.tool.django;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.model.change.Change;
import io.github.dbmig.model.plan.Phase;
import io.github.dbmig.model.plan.Plan;
import io.github.dbmig.model.plan.Step;
import io.github.dbmig.tool.NewFile;
import io.github.dbmig.tool.PlanWriter;
import io.github.dbmig.tool.program.PythonText;
import io.github.dbmig.tool.script.PlanScripts;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * A plan's steps as migrations of one app: SQL for the database beside what Django shall believe of
 * the models. Source: {@code knex-typeorm-alembic-django.md} §4e, §4f.
 */
final class DjangoPlans implements PlanWriter {
  private final DjangoHistory history;
  private final DjangoWriter writer;

  DjangoPlans(DjangoHistory history, DjangoWriter writer) {
    this.history = history;
    this.writer = writer;
  }

  @Override
  public List<NewFile> drafts(Plan plan, Phase phase, Path folder) {
    String app = app(plan);
    String known = writer.text(app);
    List<Change.AddColumn> added =
        plan.phases().stream()
            .flatMap(one -> one.steps().stream())
            .flatMap(one -> one.changes().stream())
            .filter(Change.AddColumn.class::isInstance)
            .map(Change.AddColumn.class::cast)
            .toList();
    List<NewFile> files = new ArrayList<>();
    for (Step step : plan.phase(phase).steps()) {
      String head = PlanScripts.head(plan, phase, step).replaceAll("(?m)^// ", "# ");
      String name = PlanScripts.draft(files.size() + 1, step) + ".py";
      files.add(
          new NewFile(
              folder.resolve(name),
              DjangoWriter.text(
                  head, "", operation(step, app, known, added), step.transactional())));
    }
    return files;
  }

  @Override
  public List<NewFile> promote(
      Plan plan, Phase phase, List<NewFile> drafts, Path folder, Instant now) {
    String app = app(plan);
    Path into = history.folders().byApp().get(app);
    String dependencies = writer.dependencies(app);
    int number = Integer.parseInt(writer.number(app));
    String slug = DjangoWriter.slug(PlanScripts.name(plan, phase));
    List<NewFile> files = new ArrayList<>();
    for (NewFile draft : drafts) {
      String part = drafts.size() == 1 ? "" : "_" + (files.size() + 1);
      String name = String.format(Locale.ROOT, "%04d_%s%s", number + files.size(), slug, part);
      String text =
          draft
              .content()
              .replaceFirst(
                  "(?m)^    dependencies = \\[.*\\]$",
                  Matcher.quoteReplacement("    dependencies = [" + dependencies + "]"));
      files.add(new NewFile(into.resolve(name + ".py"), text));
      dependencies = DjangoWriter.dependency(app, name);
    }
    return files;
  }

  /** The app whose label begins the table's name, as Django names tables; else the only one. */
  private String app(Plan plan) {
    List<String> apps = List.copyOf(history.folders().byApp().keySet());
    return plan.changes().stream()
        .flatMap(change -> apps.stream().filter(app -> AppState.isOf(change.subject(), app)))
        .max(Comparator.comparingInt(String::length))
        .orElseGet(
            () -> {
              if (apps.size() == 1) {
                return apps.get(0);
              }
              throw new ConfigurationException(
                  "which-app",
                  plan.id(),
                  "changes a table of which nobody knows the app: " + String.join(", ", apps),
                  "plan the change of a table that is named APP_model");
            });
  }

  private static String operation(
      Step step, String app, String known, List<Change.AddColumn> added) {
    List<String> state =
        step.changes().stream().flatMap(c -> AppState.of(c, app, known, added).stream()).toList();
    String sql =
        "migrations.RunSQL(\n"
            + "    sql="
            + statements(step.sql())
            + ",\n    reverse_sql="
            + statements(step.down())
            + ",\n),\n";
    if (state.isEmpty()) {
      return sql.indent(8);
    }
    String both =
        "migrations.SeparateDatabaseAndState(\n    database_operations=[\n"
            + sql.indent(8)
            + "    ],\n    state_operations=[\n"
            + state.stream().map(one -> "        " + one + ",\n").collect(Collectors.joining())
            + "    ],\n),\n";
    return both.indent(8);
  }

  /** Without parameters a percent sign is one. */
  private static String statements(List<String> sql) {
    return sql.stream()
        .map(one -> "(" + PythonText.line(one) + ", None)")
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
