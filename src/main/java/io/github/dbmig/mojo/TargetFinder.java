package io.github.dbmig.mojo;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.command.target.Place;
import io.github.dbmig.command.target.Target;
import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.database.session.UrlForm;
import io.github.dbmig.tool.detection.Detection;
import io.github.dbmig.tool.process.ProcessRunner;
import io.github.dbmig.tool.project.DetectedProject;
import io.github.dbmig.tool.project.DetectionRequest;
import io.github.dbmig.tool.project.ToolProject;
import io.github.dbmig.tool.project.connection.Connection;
import io.github.dbmig.tool.project.connection.ConnectionResolver;
import io.github.dbmig.tool.project.connection.Environment;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out what a goal works on: the project by detection, the database by the parameters. */
final class TargetFinder {
  private static final String NEW_FOLDER = "migrations";

  private final AbstractDatabaseMojo mojo;

  TargetFinder(AbstractDatabaseMojo mojo) {
    this.mojo = mojo;
    SecretsInPom.refuse(mojo.mojoExecution);
  }

  DetectedProject detected() {
    return Wiring.detector()
        .detect(
            new DetectionRequest(
                mojo.root(),
                Optional.ofNullable(mojo.dir).map(dir -> mojo.root().resolve(dir.toPath())),
                Optional.ofNullable(mojo.tool),
                System.getenv()));
  }

  /**
   * The project alone; its engine is told by the configuration, else by the connection if there is
   * one.
   */
  Place place() {
    Detection main = main();
    Environment environment = Environment.of(mojo.env == null ? "" : mojo.env, "development");
    Place place = place(main);
    return place.dialect().isPresent()
        ? place
        : place.on(known(main, environment).map(Connection::url).map(Wiring::dialect));
  }

  /** The connection if one is configured; a project without one is no failure here. */
  Optional<Connection> known(Detection main, Environment environment) {
    try {
      return Optional.of(connection(main, environment));
    } catch (ConfigurationException unknown) {
      mojo.getLog().debug(mojo.redactor().apply(unknown.getMessage()));
      return Optional.empty();
    }
  }

  Target target(String defaultEnvironment) {
    Detection main = main();
    Environment environment = Environment.of(mojo.env == null ? "" : mojo.env, defaultEnvironment);
    return target(main, environment, connection(main, environment));
  }

  private Target target(Detection main, Environment environment, Connection connection) {
    return new Target(
        place(main),
        Wiring.dialect(connection.url()),
        connection.url(),
        environment.name(),
        environment.isProtected() || Boolean.TRUE.equals(mojo.isProtected),
        Durations.parse("dbmig.wait", mojo.wait),
        programs(),
        mojo.events(),
        mojo.ask(),
        scratch(main),
        mojo.allowConnections);
  }

  private Optional<DatabaseUrl> scratch(Detection main) {
    return Optional.ofNullable(mojo.scratchUrl)
        .filter(url -> !url.reveal().isBlank())
        .map(url -> parsed("dbmig.scratchUrl", url, main));
  }

  private DatabaseUrl parsed(String parameter, Secret url, Detection main) {
    UrlForm form =
        Wiring.urlForms().stream()
            .filter(known -> known.accepts(url))
            .findFirst()
            .orElseThrow(
                () ->
                    new ConfigurationException(
                        "bad-url",
                        parameter,
                        "is no URL of an engine that this version drives",
                        "postgresql://user@host/database"));
    mojo.hide(List.of(url));
    DatabaseUrl parsed = form.parse(url, main.dir());
    mojo.hide(parsed.secrets());
    return parsed;
  }

  /** A database that is named in full: the environment's own credentials are not for it. */
  Target target(Secret url) {
    Detection main = main();
    DatabaseUrl parsed = parsed("the side's URL", url, main);
    return target(main, Environment.of("", "development"), new Connection(parsed, "parameter"));
  }

  /** The database of an environment by its name. */
  Target named(String environment) {
    Detection main = main();
    Environment named = Environment.of(environment, environment);
    return target(main, named, connection(main, named));
  }

  Connection connection(Detection main, Environment environment) {
    Connection connection =
        ConnectionResolver.resolve(
            new ConnectionParameters(mojo).request(main, environment), Wiring.urlForms());
    mojo.hide(connection.url().secrets());
    return connection;
  }

  private ProcessRunner programs() {
    return new ProcessRunner(System.getenv(), Set.copyOf(mojo.passVariables));
  }

  private boolean nativeExecutor() {
    return switch (mojo.executor) {
      case "tool" -> false;
      case "native" -> true;
      default ->
          throw new ConfigurationException(
              "executor",
              "dbmig.executor " + mojo.executor,
              "is no executor",
              "use tool, or native for Prisma and Drizzle");
    };
  }

  /** Asks on a terminal what to begin with, where nothing was found. */
  private Detection main() {
    DetectedProject project = detected();
    if (project.main().isEmpty() && project.ambiguity().isEmpty()) {
      Optional<String> chosen =
          mojo.ask()
              .choose(
                  "No migration tool was found. Which one shall this project use",
                  List.of("drizzle", "alembic", "django", "rawsql"),
                  project.recommendation().tool());
      if (chosen.isPresent()) {
        mojo.tool = chosen.get();
        return detected().mainOrFail();
      }
    }
    return project.mainOrFail();
  }

  private Place place(Detection main) {
    Path folder = main.migrations().folder().orElse(main.dir().resolve(NEW_FOLDER));
    return new Place(
        mojo.root(),
        main.dir(),
        folder,
        Wiring.tool(
            new ToolProject(
                main,
                folder,
                programs(),
                mojo.env == null ? "development" : mojo.env,
                nativeExecutor())),
        main.dialect().flatMap(Wiring::dialect));
  }
}
