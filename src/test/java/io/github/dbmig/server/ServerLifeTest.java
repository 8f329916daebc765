package io.github.dbmig.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who the servers run as, and what becomes of them when their JVM is killed. */
class ServerLifeTest {
  @TempDir Path folder;

  @Test
  void postgresqlRunsAsAnOrdinaryUser() throws IOException {
    runsAsOrdinaryUser(Engine.POSTGRESQL18);
  }

  @Test
  @Tag("ci")
  void mysqlRunsAsAnOrdinaryUser() throws IOException {
    runsAsOrdinaryUser(Engine.MYSQL);
  }

  @Test
  @Tag("ci")
  void mariadbRunsAsAnOrdinaryUser() throws IOException {
    runsAsOrdinaryUser(Engine.MARIADB);
  }

  private static void runsAsOrdinaryUser(Engine engine) throws IOException {
    try (TestServer server = TestServer.asOrdinaryUser(engine);
        TestDatabase database = server.database("plain");
        Session session = JdbcSession.open(database.url())) {
      session.execute("CREATE TABLE t (id INTEGER PRIMARY KEY)");
      Path process = Path.of("/proc/" + server.pid());
      assertThat(Files.readAttributes(process, PosixFileAttributes.class).owner().getName())
          .isNotEqualTo("root");
    }
  }

  @EachEngine(except = Engine.SQLITE)
  void aServerDiesWithItsJvm(Engine engine) throws Exception {
    Account.requireDeathWithParent();
    Path log = folder.resolve("child.log");
    Process child = ChildJvm.start(Holder.class, log, engine.name());
    long server = serverOf(child, log);
    assertThat(ProcessHandle.of(server)).isPresent();
    child.destroyForcibly().waitFor();
    ProcessHandle.of(server)
        .ifPresent(handle -> handle.onExit().orTimeout(60, TimeUnit.SECONDS).join());
    assertThat(ProcessHandle.of(server)).isEmpty();
  }

  private static long serverOf(Process child, Path log) throws Exception {
    while (child.isAlive()) {
      for (String line : Files.readAllLines(log)) {
        if (line.startsWith("server ")) {
          return Long.parseLong(line.substring("server ".length()));
        }
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
    throw new AssertionError(Files.readString(log));
  }

  /** Starts a server and waits to be killed. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws InterruptedException {
      System.out.println("server " + TestServer.own(Engine.valueOf(arguments[0])).pid());
      TimeUnit.MINUTES.sleep(5);
    }
  }
}
