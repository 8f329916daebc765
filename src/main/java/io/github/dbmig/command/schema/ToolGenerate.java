package io.github.dbmig.command.schema;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.base.error.ConfirmationException;
import io.github.dbmig.base.error.ExternalToolException;
import io.github.dbmig.base.error.StorageException;
import io.github.dbmig.command.diff.BothWays;
import io.github.dbmig.command.diff.RenameFile;
import io.github.dbmig.command.request.GenerateRequest;
import io.github.dbmig.command.result.schema.GenerateResult;
import io.github.dbmig.command.result.schema.SideBySide;
import io.github.dbmig.command.target.NewFiles;
import io.github.dbmig.command.target.Opened;
import io.github.dbmig.command.target.ScratchHost;
import io.github.dbmig.command.target.Target;
import io.github.dbmig.database.dialect.SchemaParts;
import io.github.dbmig.database.dialect.ScratchDatabase;
import io.github.dbmig.run.program.FolderWatch;
import io.github.dbmig.run.program.ToolOutput;
import io.github.dbmig.run.program.Workplace;
import io.github.dbmig.run.replay.HistoryReplay;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Generation;
import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.MigrationTool;
import io.github.dbmig.tool.NewFile;
import io.github.dbmig.tool.ToolProgram;
import io.github.dbmig.tool.Wish;
import io.github.dbmig.tool.process.ProcessResult;
import io.github.dbmig.tool.program.Pointing;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Has the tool's own generator write a migration, beside a scratch database and never the user's.
 * Whether it did is judged by the files that appeared.
 */
final class ToolGenerate {
  private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(10);

  private final Target target;
  private final MigrationTool tool;
  private final ToolProgram program;

  ToolGenerate(Target target, ToolProgram program) {
    this.target = target;
    this.tool = target.tool();
    this.program = program;
  }

  /**
   * Empty where the tool leaves the wish to its template.
   *
   * @throws ExternalToolException when the generator fails
   */
  Optional<GenerateResult> execute(GenerateRequest request) {
    try (Opened opened = Opened.open(target);
        ScratchHost host = ScratchHost.of(opened)) {
      refuseProtected(opened);
      SchemaParts parts = parts();
      parts.scratch().sweep(host.session());
      try (ScratchDatabase scratch = parts.scratch().create(host.session())) {
        if (!program.wantsShadow()) {
          return generated(request, scratch, Optional.empty());
        }
        try (ScratchDatabase shadow = parts.scratch().create(host.session())) {
          return generated(request, scratch, Optional.of(shadow));
        }
      }
    }
  }

  private void refuseProtected(Opened opened) {
    boolean file = opened.session().url().host().isEmpty();
    if (opened.isProtected() && target.scratch().isEmpty() && !file) {
      throw new ConfirmationException(
          "no-scratch",
          target.url().toString(),
          "is protected, and " + tool.name() + "'s generator needs a scratch database beside it",
          "generate in development, or name another server with -Ddbmig.scratchUrl");
    }
  }

  private SchemaParts parts() {
    return target
        .dialect()
        .schemaParts()
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "engine-not-read",
                    target.dialect().name(),
                    "this version makes no scratch databases of this engine",
                    "-Ddbmig.empty=true writes a template"));
  }

  private Optional<GenerateResult> generated(
      GenerateRequest request, ScratchDatabase scratch, Optional<ScratchDatabase> shadow) {
    try (Workplace work = Workplace.open()) {
      Pointing pointing =
          new Pointing(
              scratch.session().url(),
              work.folder(),
              "dbmig-scratch",
              LOCK_TIMEOUT,
              List.of(),
              shadow.map(one -> one.session().url()));
      Wish wish = new Wish(request.name(), request.empty(), request.app(), renames());
      return program
          .generation(wish, pointing)
          .map(generation -> run(request, generation, scratch));
    }
  }

  private List<Wish.Rename> renames() {
    return RenameFile.of(target.place().project()).read().stream()
        .map(one -> new Wish.Rename(one.table(), one.from(), one.to(), one.renamed()))
        .toList();
  }

  private GenerateResult run(
      GenerateRequest request, Generation generation, ScratchDatabase scratch) {
    List<Migration> known = tool.migrations();
    if (generation.replayed()) {
      new HistoryReplay(tool, target.dialect(), target.programs(), known).accept(scratch.session());
    }
    FolderWatch before = FolderWatch.of(generation.folders());
    ProcessResult result = target.programs().run(generation.invocation());
    List<Path> written = FolderWatch.of(generation.folders()).since(before);
    if (written.isEmpty() && !program.foundNothing(result) || !written.isEmpty() && !result.ok()) {
      throw failed(result, written, scratch);
    }
    Set<String> old = known.stream().map(Migration::id).collect(Collectors.toSet());
    List<Migration> fresh =
        tool.migrations().stream().filter(one -> !old.contains(one.id())).toList();
    if (!request.empty() && fresh.size() == 1 && isHollow(fresh.get(0))) {
      discard(written);
      return result(request, List.of(), List.of());
    }
    return result(request, written, fresh);
  }

  /** Prisma writes a migration of comments where nothing has changed. */
  private boolean isHollow(Migration fresh) {
    return tool.execution(fresh, Direction.UP, target.dialect())
        .sql()
        .filter(work -> work.statements().isEmpty())
        .isPresent();
  }

  private static void discard(List<Path> written) {
    for (Path file : written) {
      File folder = file.getParent().toFile();
      if (!file.toFile().delete() || folder.list().length == 0 && !folder.delete()) {
        throw new StorageException(
            "not-removed", file.toString(), "is an empty migration", "remove it by hand", null);
      }
    }
  }

  private ExternalToolException failed(
      ProcessResult result, List<Path> written, ScratchDatabase scratch) {
    String said = ToolOutput.of(result, scratch.session().url());
    return new ExternalToolException(
        "not-generated",
        tool.name(),
        "wrote no migration ("
            + result
            + ")"
            + (written.isEmpty() ? "" : ", but left " + target.relative(written.get(0)))
            + (said.isEmpty() ? " and said nothing" : ":\n" + said.indent(4).stripTrailing()),
        program.advice(result).orElse("correct what it names, then dbmig:generate again"));
  }

  private GenerateResult result(
      GenerateRequest request, List<Path> written, List<Migration> fresh) {
    List<Path> files = new ArrayList<>(written);
    Optional<BothWays> ways = Optional.empty();
    if (fresh.size() == 1 && !request.empty() && tool.down(fresh.get(0), List.of()).isPresent()) {
      ways = Optional.of(new Replays(target).between(Set.of(fresh.get(0).id()), Set.of()));
      NewFile down = tool.down(fresh.get(0), ways.get().down()).orElseThrow();
      NewFiles.write(down);
      files.add(down.path());
    }
    return new GenerateResult(
        tool.name(),
        fresh.stream().map(Migration::id).collect(Collectors.joining(", ")),
        request.empty(),
        files.stream().map(target::relative).toList(),
        ways.map(BothWays::changes).orElse(List.of()),
        ways.map(BothWays::sideBySide).orElse(SideBySide.NOTHING),
        Optional.empty());
  }
}
