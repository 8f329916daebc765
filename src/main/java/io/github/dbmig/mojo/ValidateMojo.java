package io.github.dbmig.mojo;

import io.github.dbmig.command.Validate;
import io.github.dbmig.command.request.ValidateRequest;
import io.github.dbmig.command.result.Result;
import io.github.dbmig.tool.detection.Detection;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Reads a module's migrations without a database, and fails where one is broken or dangerous. */
@Mojo(
    name = "validate",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true,
    configurator = "dbmig")
public class ValidateMojo extends AbstractDatabaseMojo {
  /** The mildest severity that fails the build: error, warning or note. */
  @Parameter(property = "dbmig.failOn", defaultValue = "error")
  String failOn;

  /** Migrations up to this id are not linted. */
  @Parameter(property = "dbmig.baseline")
  String baseline;

  @Override
  Path root() {
    return hasPom() ? project.getBasedir().toPath() : super.root();
  }

  /** What lies in a module below is that module's. */
  @Override
  boolean concerned() {
    Optional<Detection> main = new TargetFinder(this).detected().main().filter(this::isOwn);
    main.filter(found -> !Wiring.drives(found.tool()))
        .ifPresent(found -> getLog().info("validate does not read " + found.tool() + " yet"));
    return main.filter(found -> Wiring.drives(found.tool())).isPresent() || dir != null;
  }

  private boolean isOwn(Detection main) {
    return project == null
        || project.getModules().stream()
            .map(module -> root().resolve(module).normalize())
            .noneMatch(main.dir()::startsWith);
  }

  @Override
  Result work() {
    return new Validate(offline())
        .execute(new ValidateRequest(failOn, Optional.ofNullable(baseline)));
  }
}
