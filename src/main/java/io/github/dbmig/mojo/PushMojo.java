package io.github.dbmig.mojo;

import io.github.dbmig.command.ToolCommand;
import io.github.dbmig.command.result.Result;
import io.github.dbmig.tool.ToolProgram.Verb;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Makes a development database as the tool's model says, without a migration. */
@Mojo(
    name = "push",
    aggregator = true,
    requiresProject = false,
    threadSafe = true,
    inheritByDefault = false,
    configurator = "dbmig")
public class PushMojo extends AbstractDatabaseMojo {
  /** The database's name, since rows may be lost. */
  @Parameter(property = "dbmig.confirm")
  String confirm;

  @Override
  Result work() {
    return new ToolCommand(target(), Verb.PUSH).execute(Optional.ofNullable(confirm), lockPolicy());
  }
}
