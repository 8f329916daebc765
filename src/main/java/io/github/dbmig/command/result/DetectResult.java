package io.github.dbmig.command.result;

import io.github.dbmig.base.error.DbmigException;
import java.util.List;
import java.util.Optional;

/**
 * What a project migrates its database with. Paths are relative to the project.
 *
 * @param tool absent when nothing was found, or when a person must choose
 * @param runner the command that starts the tool; empty where dbmig itself runs the migrations
 * @param alsoFound further tools, nearest first
 * @param foreign recognised runners that dbmig does not drive
 * @param choose what to add to the command line, where a person must choose
 * @param recommendation what to begin with, where nothing was found
 * @param unknown facts that cannot be known without running the project, and why
 */
public record DetectResult(
    Optional<String> tool,
    Optional<String> toolVersion,
    Optional<String> dialect,
    Optional<String> dir,
    Optional<String> migrations,
    int migrationFiles,
    Optional<String> packageManager,
    List<String> runner,
    List<EvidenceView> evidence,
    Optional<ConnectionView> connection,
    List<Found> alsoFound,
    List<ForeignView> foreign,
    List<String> choose,
    Optional<Recommended> recommendation,
    List<UnknownView> unknown,
    Optional<DbmigException> error)
    implements Result {
  public DetectResult {
    runner = List.copyOf(runner);
    evidence = List.copyOf(evidence);
    alsoFound = List.copyOf(alsoFound);
    foreign = List.copyOf(foreign);
    choose = List.copyOf(choose);
    unknown = List.copyOf(unknown);
  }

  @Override
  public String goal() {
    return "detect";
  }

  /** A file and what it shows. */
  public record EvidenceView(String file, String why) {}

  /**
   * Where the connection comes from; never the URL.
   *
   * @param source as {@code DATABASE_URL in .env}
   */
  public record ConnectionView(
      String engine,
      Optional<String> host,
      Optional<Integer> port,
      String database,
      String source) {}

  /** A further tool. */
  public record Found(
      String tool,
      Optional<String> toolVersion,
      Optional<String> dialect,
      String dir,
      Optional<String> migrations,
      int migrationFiles,
      Optional<String> packageManager,
      List<String> runner,
      List<EvidenceView> evidence) {
    public Found {
      runner = List.copyOf(runner);
      evidence = List.copyOf(evidence);
    }
  }

  /** A recognised runner that dbmig does not drive. */
  public record ForeignView(String tool, String dir) {}

  /** A tool to begin with. */
  public record Recommended(String tool, String why) {}

  /** A fact and why it cannot be known. */
  public record UnknownView(String what, String reason) {}
}
