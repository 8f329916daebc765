package io.github.dbmig.mojo;

import io.github.dbmig.base.error.DbmigException;
import java.nio.file.Files;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;

/**
 * A goal bound to a phase in a reactor runs once per session although Maven calls it in each
 * module: parallel modules too. A goal on the command line always runs.
 *
 * <p>What is configured differently, or for another folder, is another run: two modules may have a
 * database each. A module that inherits a relative folder and lacks it leaves the work to its
 * parent, where that did it.
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
    if (!Files.exists(mojo.workFolder()) && doneByParent(mojo, data)) {
      return false;
    }
    data.set(inModule(mojo, mojo.project), Boolean.TRUE);
    return data.set(key(mojo), null, Boolean.TRUE);
  }

  /** Parents are built before their modules, whatever the order of those. */
  private static boolean doneByParent(AbstractDbmigMojo mojo, SessionData data) {
    return Stream.iterate(
            mojo.project.getParent(), parent -> parent != null, MavenProject::getParent)
        .anyMatch(parent -> data.get(inModule(mojo, parent)) != null);
  }

  static void failed(AbstractDbmigMojo mojo, DbmigException failure) {
    mojo.session.getRepositorySession().getData().set(failureKey(mojo), failure);
  }

  /** The same in each module that inherits it; never printed, since properties may be secrets. */
  private static String execution(AbstractDbmigMojo mojo) {
    MojoExecution execution = mojo.mojoExecution;
    Properties properties = mojo.project.getProperties();
    String own =
        properties.stringPropertyNames().stream()
            .filter(name -> name.startsWith("dbmig."))
            .collect(
                Collectors.toMap(
                    name -> name, properties::getProperty, (one, same) -> one, TreeMap::new))
            .toString();
    return "dbmig:"
        + mojo.goal()
        + ":"
        + execution.getExecutionId()
        + ":"
        + execution.getConfiguration()
        + own;
  }

  private static String inModule(AbstractDbmigMojo mojo, MavenProject module) {
    return execution(mojo) + ":in:" + module.getId();
  }

  private static String key(AbstractDbmigMojo mojo) {
    return execution(mojo) + ":" + mojo.workFolder();
  }

  private static String failureKey(AbstractDbmigMojo mojo) {
    return key(mojo) + ":failure";
  }
}
