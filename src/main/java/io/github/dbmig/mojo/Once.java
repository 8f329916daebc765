package io.github.dbmig.mojo;

import io.github.dbmig.base.error.DbmigException;
import org.eclipse.aether.SessionData;

/**
 * A goal bound to a phase in a reactor runs once per session although Maven calls it in each
 * module: parallel modules too. A goal on the command line always runs.
 */
final class Once {
  private static final String CLI = "default-cli";

  private Once() {}

  /**
   * True for the first call of this execution.
   *
   * @throws DbmigException again, when the first call failed: no other module may think it is done
   */
  static boolean first(AbstractDbmigMojo mojo) {
    if (mojo.mojoExecution.getExecutionId().startsWith(CLI)
        || !mojo.mojoExecution.getMojoDescriptor().isAggregator()) {
      return true;
    }
    SessionData data = mojo.session.getRepositorySession().getData();
    if (data.get(failureKey(mojo)) instanceof DbmigException failure) {
      throw failure;
    }
    return data.set(key(mojo), null, Boolean.TRUE);
  }

  static void failed(AbstractDbmigMojo mojo, DbmigException failure) {
    mojo.session.getRepositorySession().getData().set(failureKey(mojo), failure);
  }

  private static String key(AbstractDbmigMojo mojo) {
    return "dbmig:" + mojo.goal() + ":" + mojo.mojoExecution.getExecutionId();
  }

  private static String failureKey(AbstractDbmigMojo mojo) {
    return key(mojo) + ":failure";
  }
}
