package io.github.dbmig.mojo;

import io.github.dbmig.base.ask.Ask;
import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.base.error.DbmigException;
import io.github.dbmig.base.secret.Redactor;
import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.command.report.ConsoleText;
import io.github.dbmig.command.report.ReportFolder;
import io.github.dbmig.command.result.ErrorResult;
import io.github.dbmig.command.result.Result;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.AbstractMojoExecutionException;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.components.interactivity.Prompter;

/** What every goal has: where it works, whether it is skipped, its report, its failures. */
abstract class AbstractDbmigMojo extends AbstractMojo {
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  MavenSession session;

  @Parameter(defaultValue = "${project}", readonly = true)
  MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  MojoExecution mojoExecution;

  /** Skips every goal of dbmig: {@code true} or {@code false}. */
  @Parameter(property = "dbmig.skip")
  String skip;

  /** The folder whose migrations are meant; default: where Maven was started. */
  @Parameter(property = "dbmig.dir")
  File dir;

  /**
   * The tool, where detection finds several or none: prisma, drizzle, knex, typeorm, alembic,
   * django or rawsql.
   */
  @Parameter(property = "dbmig.tool")
  String tool;

  /**
   * Where reports go; default: {@code target/dbmig} of the module that the work lies in, else where
   * Maven was started.
   */
  @Parameter(property = "dbmig.reportDir")
  File reportDir;

  /** What is printed: {@code text} or {@code json}. */
  @Parameter(property = "dbmig.format", defaultValue = "text")
  String format;

  @Inject Prompter prompter;

  private final List<Secret> secrets = new ArrayList<>();
  private Redactor redactor = Redactor.of(List.of());

  /** The goal's own work. */
  abstract Result work();

  /** False for a goal of the lifecycle in a module that it has nothing to do in. */
  boolean concerned() {
    return true;
  }

  /** The goal's name as on the command line. */
  final String goal() {
    return mojoExecution.getGoal();
  }

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    try {
      if (Skips.skipped(this)) {
        getLog().info("dbmig:" + goal() + " is skipped");
      } else if (concerned() && Once.first(this)) {
        report();
      }
    } catch (DbmigException e) {
      fail(e);
    } catch (RuntimeException bug) {
      throw Failures.unexpected(bug, redactor());
    }
  }

  private void report() throws MojoExecutionException, MojoFailureException {
    requireFormat();
    Result result = outcome();
    show(result, writeReport(result));
    if (result.error().isPresent()) {
      Once.failed(this, result.error().get());
      fail(result.error().get());
    }
  }

  /** A failure is a result too, for those who read JSON. */
  private Result outcome() {
    try {
      return work();
    } catch (DbmigException e) {
      return new ErrorResult(goal(), Optional.of(e));
    }
  }

  private void show(Result result, String json) {
    if (format.equals("json")) {
      StandardOut.print(json, session.getSystemProperties().getProperty("maven.version", "3."));
    } else {
      ConsoleText.lines(result).forEach(line -> getLog().info(redactor().apply(line)));
    }
  }

  private void requireFormat() {
    if (!List.of("text", "json").contains(format)) {
      throw new ConfigurationException(
          "format", "dbmig.format " + format, "is no format", "use text or json");
    }
  }

  private String writeReport(Result result) {
    return ReportFolder.open(reportFolder(), !hasPom(), redactor(), Clock.systemUTC())
        .write(result);
  }

  private void fail(DbmigException error) throws MojoExecutionException, MojoFailureException {
    AbstractMojoExecutionException failure = Failures.translate(error, redactor());
    if (failure instanceof MojoFailureException users) {
      throw users;
    }
    throw (MojoExecutionException) failure;
  }

  /** Where Maven was started, or the folder of the POM it was given; a module for its own goals. */
  Path root() {
    return Path.of(session.getExecutionRootDirectory());
  }

  final Path workFolder() {
    return dir == null ? root() : dir.toPath().toAbsolutePath().normalize();
  }

  final Path reportFolder() {
    return reportDir == null ? home().resolve("target/dbmig") : reportDir.toPath();
  }

  /** The module that the work lies in, since each may have a database; else where Maven began. */
  private Path home() {
    Path module = hasPom() ? project.getBasedir().toPath() : root();
    return workFolder().startsWith(module) ? module : root();
  }

  final boolean hasPom() {
    return project != null && project.getFile() != null;
  }

  final Ask ask() {
    return TerminalAsk.of(prompter, session.getRequest().isInteractiveMode());
  }

  /** From now on the value appears in nothing that this goal prints or writes. */
  final void hide(List<Secret> more) {
    secrets.addAll(more);
    redactor = Redactor.of(secrets);
  }

  final Redactor redactor() {
    return redactor;
  }

  final EventLog events() {
    return new EventLog(getLog(), text -> redactor().apply(text));
  }
}
