package io.github.dbmig.command.report;

import io.github.dbmig.command.result.BackupResult;
import io.github.dbmig.command.result.DatabaseView;
import io.github.dbmig.command.result.DeployResult;
import io.github.dbmig.command.result.DetectResult;
import io.github.dbmig.command.result.ResolveResult;
import io.github.dbmig.command.result.Result;
import io.github.dbmig.command.result.RollbackResult;
import io.github.dbmig.command.result.RunResult;
import io.github.dbmig.command.result.SeedResult;
import io.github.dbmig.command.result.SqlResult;
import io.github.dbmig.command.result.StatusResult;
import io.github.dbmig.command.result.ToolCommandResult;
import io.github.dbmig.command.result.ValidateResult;
import io.github.dbmig.command.result.plan.BackfillResult;
import io.github.dbmig.command.result.plan.ContractResult;
import io.github.dbmig.command.result.plan.ZeroDowntimeResult;
import io.github.dbmig.command.result.schema.DiffResult;
import io.github.dbmig.command.result.schema.GenerateResult;
import io.github.dbmig.command.result.schema.PullResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Results as lines for a person: short, one line a migration, a summary last. */
public final class ConsoleText {
  private static final Map<Class<? extends Result>, Function<Result, List<String>>> FORMS =
      Map.ofEntries(
          form(DetectResult.class, ConsoleText::detect),
          form(StatusResult.class, ConsoleText::status),
          form(RunResult.class, ConsoleText::run),
          form(RollbackResult.class, ConsoleText::rollback),
          form(GenerateResult.class, DiffText::generate),
          form(SqlResult.class, ConsoleText::sql),
          form(SeedResult.class, ConsoleText::seed),
          form(ResolveResult.class, ResolveResult::changed),
          form(BackupResult.class, ConsoleText::backup),
          form(ValidateResult.class, ConsoleText::validate),
          form(ZeroDowntimeResult.class, PlanText::plan),
          form(BackfillResult.class, PlanText::backfill),
          form(ContractResult.class, PlanText::contract),
          form(DiffResult.class, DiffText::diff),
          form(PullResult.class, ConsoleText::pull),
          form(ToolCommandResult.class, ToolCommandResult::output),
          form(DeployResult.class, ConsoleText::deploy));

  private ConsoleText() {}

  public static List<String> lines(Result result) {
    return FORMS.getOrDefault(result.getClass(), nothing -> List.of()).apply(result);
  }

  private static <R extends Result>
      Map.Entry<Class<? extends Result>, Function<Result, List<String>>> form(
          Class<R> type, Function<R, List<String>> lines) {
    return Map.entry(type, result -> lines.apply(type.cast(result)));
  }

  private static List<String> validate(ValidateResult validate) {
    List<String> lines = new ArrayList<>();
    for (ValidateResult.Finding finding : validate.findings()) {
      lines.add(
          finding.severity()
              + "  "
              + finding.file()
              + (finding.line() > 0 ? ":" + finding.line() : "")
              + "  "
              + finding.message()
              + " ("
              + finding.rule()
              + ")");
      lines.add("         try: " + finding.tryThis());
    }
    lines.add(
        validate.migrations() + " migrations read, " + validate.findings().size() + " findings");
    return lines;
  }

  private static List<String> detect(DetectResult detect) {
    List<String> lines = new ArrayList<>();
    detect.tool().ifPresent(tool -> lines.addAll(found(tool, detect)));
    detect
        .unknown()
        .forEach(fact -> lines.add("  unknown: " + fact.what() + ", since " + fact.reason()));
    detect
        .alsoFound()
        .forEach(found -> lines.add("also found: " + found.tool() + " in " + found.dir()));
    detect
        .foreign()
        .forEach(
            foreign ->
                lines.add("recognised, not driven: " + foreign.tool() + " in " + foreign.dir()));
    detect.choose().forEach(option -> lines.add("choose: " + option));
    detect
        .recommendation()
        .ifPresent(
            begin ->
                lines.add(
                    "nothing found; begin with -Ddbmig.tool="
                        + begin.tool()
                        + ", since "
                        + begin.why()));
    return lines;
  }

  private static List<String> found(String tool, DetectResult detect) {
    List<String> lines = new ArrayList<>();
    lines.add(
        tool
            + detect.toolVersion().map(version -> " " + version).orElse("")
            + " in "
            + detect.dir().orElse("."));
    detect.dialect().ifPresent(dialect -> lines.add("  dialect: " + dialect));
    detect
        .migrations()
        .ifPresent(
            folder ->
                lines.add("  migrations: " + folder + ", " + detect.migrationFiles() + " files"));
    if (!detect.runner().isEmpty()) {
      lines.add("  runner: " + String.join(" ", detect.runner()));
    }
    lines.add(
        "  connection: "
            + detect
                .connection()
                .map(found -> found.engine() + " " + found.database() + ", from " + found.source())
                .orElse("none found"));
    detect.evidence().forEach(seen -> lines.add("  because " + seen.file() + ": " + seen.why()));
    return lines;
  }

  private static List<String> status(StatusResult status) {
    List<String> lines = new ArrayList<>();
    lines.add(status.tool() + " on " + database(status.database()));
    int widest = status.migrations().stream().mapToInt(line -> line.id().length()).max().orElse(0);
    status
        .migrations()
        .forEach(
            line ->
                lines.add(
                    String.format(
                            "  %-10s  %-" + Math.max(1, widest) + "s  %s",
                            line.state(),
                            line.id(),
                            line.appliedAt().map(Object::toString).orElse(""))
                        .stripTrailing()));
    lines.addAll(PlanText.standing(status.plans()));
    lines.add(count(status));
    return lines;
  }

  private static String count(StatusResult status) {
    Map<String, Long> counts =
        status.migrations().stream()
            .collect(
                Collectors.groupingBy(
                    StatusResult.Line::state, TreeMap::new, Collectors.counting()));
    return counts.isEmpty()
        ? "no migrations"
        : counts.entrySet().stream()
            .map(entry -> entry.getValue() + " " + entry.getKey())
            .collect(Collectors.joining(", "));
  }

  private static List<String> run(RunResult run) {
    List<String> lines = new ArrayList<>();
    if (run.dryRun()) {
      run.notRun().forEach(id -> lines.add("  would apply " + id));
    }
    run.held().forEach(held -> lines.add(held(held)));
    lines.add(
        (run.dryRun()
                ? run.notRun().size() + " pending on "
                : run.applied().isEmpty() && run.failed().isEmpty() && run.held().isEmpty()
                    ? "nothing pending on "
                    : run.applied().size() + " applied on ")
            + database(run.database())
            + rest(run));
    return lines;
  }

  private static String held(RunResult.Held held) {
    return "  held by plan "
        + held.plan()
        + ": "
        + held.id()
        + ": "
        + String.join("; ", held.waiting())
        + held.until().map(until -> ", until " + until).orElse("");
  }

  private static String rest(RunResult run) {
    return (run.dryRun() ? ", nothing applied" : "")
        + (run.held().isEmpty() ? "" : ", " + run.held().size() + " held")
        + (run.failed().isEmpty() ? "" : ", then one failed, " + run.notRun().size() + " not run");
  }

  private static List<String> rollback(RollbackResult rollback) {
    List<String> lines = new ArrayList<>();
    rollback.losses().forEach(loss -> lines.add("  lost: " + loss));
    rollback.backup().ifPresent(file -> lines.add("  backup before: " + file));
    lines.add(
        rollback.reverted().isEmpty() && rollback.failed().isEmpty()
            ? "nothing to roll back on " + database(rollback.database())
            : rollback.reverted().size() + " reverted on " + database(rollback.database()));
    return lines;
  }

  private static List<String> sql(SqlResult sql) {
    List<String> lines = new ArrayList<>();
    for (SqlResult.Script script : sql.scripts()) {
      lines.add("-- " + script.id() + (script.transactional() ? "" : " (no transaction)"));
      script.statements().forEach(statement -> lines.addAll((statement + ";").lines().toList()));
    }
    lines.add("-- " + sql.scripts().size() + " pending on " + database(sql.database()));
    return lines;
  }

  private static List<String> seed(SeedResult seed) {
    return seed.created()
        .map(file -> List.of("wrote " + file))
        .orElse(List.of(seed.ran().size() + " seeds ran"));
  }

  private static List<String> backup(BackupResult backup) {
    return List.of(
        "backup "
            + backup.file()
            + ", "
            + backup.bytes()
            + " bytes, by "
            + backup.tool()
            + (backup.verified() ? ", read back whole" : ""));
  }

  private static List<String> pull(PullResult pull) {
    List<String> lines = new ArrayList<>();
    String statements = pull.statements() + " statements";
    lines.add(
        pull.changed()
            ? "wrote " + pull.file() + ", " + statements
            : pull.file() + " is up to date, " + statements);
    pull.unseen().forEach(one -> lines.add("not seen: " + one.count() + " " + one.kind()));
    return lines;
  }

  private static List<String> deploy(DeployResult deploy) {
    List<String> lines = new ArrayList<>();
    deploy
        .steps()
        .forEach(
            step ->
                lines.add(
                    String.format("  %-9s  %-8s  %s", step.name(), step.state(), step.why())
                        .stripTrailing()));
    lines.add(
        deploy.applied().size()
            + " applied on "
            + database(deploy.database())
            + " ("
            + deploy.environment()
            + ")"
            + (deploy.ok() ? "" : ": NOT deployed"));
    return lines;
  }

  static String database(DatabaseView view) {
    return view.engine()
        + " "
        + view.host()
            .map(host -> host + view.port().map(port -> ":" + port).orElse("") + "/")
            .orElse("")
        + view.name();
  }
}
