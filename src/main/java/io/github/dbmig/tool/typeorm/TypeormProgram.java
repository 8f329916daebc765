package io.github.dbmig.tool.typeorm;

import io.github.dbmig.base.invocation.Invocation;
import io.github.dbmig.tool.Direction;
import io.github.dbmig.tool.Errand;
import io.github.dbmig.tool.Generation;
import io.github.dbmig.tool.Migration;
import io.github.dbmig.tool.ToolProgram;
import io.github.dbmig.tool.Wish;
import io.github.dbmig.tool.process.ProcessResult;
import io.github.dbmig.tool.program.Pointing;
import io.github.dbmig.tool.script.Flavour;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * TypeORM's command line over a wrapper of the user's data source. Source: {@code pointing.md} "T",
 * {@code knex-typeorm-alembic-django.md} §2d, §2e.
 */
final class TypeormProgram implements ToolProgram {
  private final TypeormHistory history;
  private final TypeormWriter writer;
  private final TypeormStart start;

  TypeormProgram(TypeormHistory history, TypeormWriter writer, TypeormStart start) {
    this.history = history;
    this.writer = writer;
    this.start = start;
  }

  /** A run carries out all that its wrapper shows it; a revert goes one by one. */
  @Override
  public List<Batch> batches(Errand errand) {
    Map<String, TypeormMigration> all = history.all();
    if (errand.direction() == Direction.DOWN) {
      return errand.due().stream().map(one -> revert(one, all, errand.pointing())).toList();
    }
    List<TypeormMigration> due = errand.due().stream().map(one -> all.get(one.id())).toList();
    Invocation run = start.command(List.of("migration:run", "-t", "each"), errand.pointing(), due);
    return List.of(new Batch(errand.due(), run));
  }

  /** TypeORM heeds a class's wish for no transaction on the way up only. */
  private Batch revert(Migration one, Map<String, TypeormMigration> all, Pointing pointing) {
    TypeormMigration migration = all.get(one.id());
    String mode = migration.type().transactional() ? "each" : "none";
    return new Batch(
        List.of(one), start.revert(List.of("migration:revert", "-t", mode), pointing, migration));
  }

  @Override
  public boolean generates() {
    return true;
  }

  /** Both ends have the exit code 1. */
  @Override
  public boolean foundNothing(ProcessResult result) {
    return (result.out() + result.err()).contains("No changes in database schema were found");
  }

  @Override
  public Optional<Generation> generation(Wish wish, Pointing scratch) {
    if (wish.empty()) {
      return Optional.empty();
    }
    Flavour flavour = writer.flavour();
    List<String> arguments = new ArrayList<>();
    arguments.add("migration:generate");
    arguments.add(writer.folder().resolve(writer.named(wish.name())).toString());
    arguments.add("-p");
    if (!flavour.typed()) {
      arguments.add("-o");
      if (flavour.module()) {
        arguments.add("--esm");
      }
    }
    return Optional.of(
        new Generation(
            start.command(arguments, scratch, List.of()), List.of(writer.folder()), true));
  }

  @Override
  public Optional<Invocation> seeds(Optional<String> only, Pointing pointing) {
    List<Path> due =
        writer.seeds().stream()
            .filter(file -> only.map(file.getFileName().toString()::equals).orElse(true))
            .toList();
    return due.isEmpty() ? Optional.empty() : Optional.of(start.seeds(due, pointing));
  }

  @Override
  public Optional<Invocation> command(Verb verb, Pointing pointing) {
    return switch (verb) {
      case PUSH -> Optional.of(start.command(List.of("schema:sync"), pointing, List.of()));
      case RESET -> Optional.of(start.command(List.of("schema:drop"), pointing, List.of()));
      default -> Optional.empty();
    };
  }
}
