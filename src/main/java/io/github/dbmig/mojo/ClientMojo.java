package io.github.dbmig.mojo;

import io.github.dbmig.command.ToolCommand;
import io.github.dbmig.command.result.Result;
import io.github.dbmig.tool.ToolProgram.Verb;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;

/** Writes the tool's client code for the present model. */
@Mojo(
    name = "client",
    aggregator = true,
    requiresProject = false,
    threadSafe = true,
    inheritByDefault = false,
    configurator = "dbmig")
public class ClientMojo extends AbstractDatabaseMojo {
  @Override
  Result work() {
    return new ToolCommand(target(), Verb.CLIENT).execute(Optional.empty(), lockPolicy());
  }
}
