package io.github.dbmig.mojo;

import io.github.dbmig.command.ToolCommand;
import io.github.dbmig.command.result.Result;
import io.github.dbmig.tool.ToolProgram.Verb;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Empties a development database and applies its migrations anew, as the tool does it. */
@Mojo(
    name = "reset",
    aggregator = true,
    requiresProject = false,
    threadSafe = true,
    inheritByDefault = false,
    configurator = "dbmig")
public class ResetMojo extends AbstractDatabaseMojo {
  /** The database's name, since rows may be lost. */
  @Parameter(property = "dbmig.confirm")
  String confirm;

  @Override
  Result work() {
    return new ToolCommand(target(), Verb.RESET)
        .execute(Optional.ofNullable(confirm), lockPolicy());
  }
}
