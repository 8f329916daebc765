package io.github.dbmig.mojo;

import io.github.dbmig.command.Sql;
import io.github.dbmig.command.request.SqlRequest;
import io.github.dbmig.command.result.Result;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Prints the SQL that run would send; sends none of it. */
@Mojo(
    name = "sql",
    aggregator = true,
    requiresProject = false,
    threadSafe = true,
    inheritByDefault = false,
    configurator = "dbmig")
public class SqlMojo extends AbstractDatabaseMojo {
  /** The last migration to show. */
  @Parameter(property = "dbmig.target")
  String target;

  @Override
  Result work() {
    return new Sql(target()).execute(new SqlRequest(Optional.ofNullable(target)));
  }
}
