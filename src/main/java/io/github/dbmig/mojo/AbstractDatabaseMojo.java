package io.github.dbmig.mojo;

import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.command.target.Place;
import io.github.dbmig.command.target.Target;
import io.github.dbmig.run.apply.LockPolicy;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** What every goal that may need a database has: where it is, and how long to wait. */
abstract class AbstractDatabaseMojo extends AbstractDbmigMojo {
  /** The database's URL, in any usual form; refused in {@code <configuration>}. */
  @Parameter(property = "dbmig.url")
  Secret url;

  /** The user, where the URL names none. */
  @Parameter(property = "dbmig.user")
  String user;

  /** The password; refused in {@code <configuration>}. */
  @Parameter(property = "dbmig.password")
  Secret password;

  /** The server of settings.xml that holds user and password. */
  @Parameter(property = "dbmig.serverId")
  String serverId;

  /** A file that holds the password. */
  @Parameter(property = "dbmig.passwordFile")
  String passwordFile;

  /** A program that prints the password, with its arguments. */
  @Parameter(property = "dbmig.passwordCommand")
  String passwordCommand;

  /**
   * The server that scratch databases are made on, as a URL; by default the database's own. It must
   * be of the same engine and version, and is never a protected one's.
   */
  @Parameter(property = "dbmig.scratchUrl")
  Secret scratchUrl;

  /** The environment; {@code production} by default for deploy and contract, else development. */
  @Parameter(property = "dbmig.env")
  String env;

  /** What environments' names mean. */
  @Parameter List<EnvironmentEntry> environments;

  /** Treats the database as protected, as production is. */
  @Parameter(property = "dbmig.protected")
  Boolean isProtected;

  /**
   * Who carries migrations out: the {@code tool}'s own program, or, for Prisma and Drizzle, {@code
   * native}, which sends their SQL from here and needs no Node.
   */
  @Parameter(property = "dbmig.executor", defaultValue = "tool")
  String executor = "tool";

  /**
   * What else a tool's own program may connect to, as {@code host:port}; any other connection ends
   * it.
   */
  @Parameter(property = "dbmig.allowConnections")
  List<String> allowConnections = List.of();

  /** Environment variables that a tool's program sees beyond the few that every program needs. */
  @Parameter(property = "dbmig.passVariables")
  List<String> passVariables = List.of();

  /** How long to wait for a server that is still starting, as {@code 60s}. */
  @Parameter(property = "dbmig.wait", defaultValue = "0s")
  String wait;

  /** The longest that one statement waits for a lock before it is tried again. */
  @Parameter(property = "dbmig.lockTimeout", defaultValue = "1s")
  String lockTimeout;

  /** How long it is tried again, and how long another run is waited for. */
  @Parameter(property = "dbmig.lockWait", defaultValue = "30m")
  String lockWait;

  @Inject SettingsDecrypter decrypter;

  /** The project and the database of {@code dbmig.env}, development by default. */
  final Target target() {
    return new TargetFinder(this).target("development");
  }

  /** The same for goals of a release, whose default is production. */
  final Target releaseTarget() {
    return new TargetFinder(this).target("production");
  }

  /** The project alone. */
  final Place offline() {
    return new TargetFinder(this).place();
  }

  final LockPolicy lockPolicy() {
    return new LockPolicy(
        Durations.parse("dbmig.lockTimeout", lockTimeout),
        Durations.parse("dbmig.lockWait", lockWait));
  }
}
