package io.github.dbmig.mojo;

import io.github.dbmig.command.Detect;
import io.github.dbmig.command.result.Result;
import io.github.dbmig.tool.project.DetectedProject;
import io.github.dbmig.tool.project.connection.Environment;
import org.apache.maven.plugins.annotations.Mojo;

/** Shows what the project migrates its database with, and why dbmig thinks so. */
@Mojo(
    name = "detect",
    aggregator = true,
    requiresProject = false,
    threadSafe = true,
    inheritByDefault = false,
    configurator = "dbmig")
public class DetectMojo extends AbstractDatabaseMojo {
  @Override
  Result work() {
    TargetFinder finder = new TargetFinder(this);
    DetectedProject project = finder.detected();
    Environment environment = Environment.of(env == null ? "" : env, "development");
    return new Detect(project, project.main().flatMap(main -> finder.known(main, environment)))
        .execute();
  }
}
