package io.github.dbmig.command.target;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.database.session.ServerInfo;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.database.session.Waiting;

/** Where scratch databases are made: beside a database, or on the server that the user names. */
public final class ScratchHost implements AutoCloseable {
  private final Session session;
  private final boolean own;

  private ScratchHost(Session session, boolean own) {
    this.session = session;
    this.own = own;
  }

  /**
   * @throws ConfigurationException when the named server is of another engine or major version,
   *     which prints the same schema in other words
   */
  public static ScratchHost of(Opened opened) {
    Target target = opened.target();
    if (target.scratch().isEmpty()) {
      return new ScratchHost(opened.session(), false);
    }
    ScratchHost host =
        new ScratchHost(Waiting.open(target.scratch().get(), target.patience()), true);
    try {
      host.refuseOther(opened.session().server());
      return host;
    } catch (RuntimeException e) {
      host.close();
      throw e;
    }
  }

  private void refuseOther(ServerInfo wanted) {
    ServerInfo found = session.server();
    if (!found.product().equals(wanted.product()) || found.major() != wanted.major()) {
      throw new ConfigurationException(
          "scratch-differs",
          "dbmig.scratchUrl",
          "is " + shown(found) + " and the database is " + shown(wanted),
          "name a server of the same engine and major version");
    }
  }

  private static String shown(ServerInfo server) {
    return server.product() + " " + server.major();
  }

  public Session session() {
    return session;
  }

  @Override
  public void close() {
    if (own) {
      session.close();
    }
  }
}
