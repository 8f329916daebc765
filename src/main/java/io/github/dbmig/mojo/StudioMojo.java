package io.github.dbmig.mojo;

import io.github.dbmig.command.ToolCommand;
import io.github.dbmig.command.result.Result;
import io.github.dbmig.tool.ToolProgram.Verb;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;

/** Starts the tool's own browser for the database's rows. */
@Mojo(
    name = "studio",
    aggregator = true,
    requiresProject = false,
    threadSafe = true,
    inheritByDefault = false,
    configurator = "dbmig")
public class StudioMojo extends AbstractDatabaseMojo {
  @Override
  Result work() {
    return new ToolCommand(target(), Verb.STUDIO).execute(Optional.empty(), lockPolicy());
  }
}
