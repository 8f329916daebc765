package io.github.dbmig.tool.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.base.error.ExternalToolException;
import io.github.dbmig.base.invocation.Invocation;
import io.github.dbmig.base.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real children: each is this very Java, running {@link Child}. */
class ProcessRunnerTest {
  private static final String JAVA = ProcessHandle.current().info().command().orElse("java");

  @TempDir Path folder;

  private Invocation child(Duration limit, String... words) {
    List<String> command =
        new ArrayList<>(List.of(JAVA, "-XX:TieredStopAtLevel=1", "-cp", classes()));
    command.add(Child.class.getName());
    command.addAll(List.of(words));
    return new Invocation(command, folder, Map.of("DBMIG_URL", Secret.of("s3cr3tCanary")), limit);
  }

  private static String classes() {
    try {
      return Path.of(Child.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (java.net.URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private ProcessResult run(String... words) {
    return runner().run(child(Duration.ofSeconds(60), words));
  }

  private static ProcessRunner runner() {
    Map<String, String> own = new HashMap<>(System.getenv());
    own.put("MAVEN_CMD_LINE_ARGS", "-Ddbmig.url=s3cr3tCanary2");
    own.put("MAVEN_ARGS", "-Ddbmig.url=s3cr3tCanary2");
    own.put("DATABASE_URL", "s3cr3tCanary2");
    own.put("LC_TEST", "locale");
    return new ProcessRunner(own);
  }

  @Test
  void givesExitCodeAndBothOutputs() {
    ProcessResult result = run("exit", "3");
    assertThat(result.exit()).isEqualTo(3);
    assertThat(result.ok()).isFalse();
    assertThat(result.out().strip()).isEqualTo("to out");
    assertThat(result.err().strip()).isEqualTo("to err");
    assertThat(result.toString()).isEqualTo("exit code 3");
  }

  @Test
  void aVariableThatWasWithheldAndIsWantedIsNamed() {
    String script = "echo \"KeyError: 'APP_KEY', and DATABASE_URL, HOME, NOWHERE\" >&2; exit 1";
    Map<String, Secret> given = Map.of("DATABASE_URL", Secret.of("x"));
    Invocation wants =
        new Invocation(List.of("/bin/sh", "-c", script), folder, given, Duration.ofSeconds(60));
    Map<String, String> own = Map.of("APP_KEY", "s3cr3tCanary", "DATABASE_URL", "y", "HOME", "/");
    assertThat(new ProcessRunner(own).run(wants).missed()).containsExactly("APP_KEY");
    assertThat(new ProcessRunner(own, Set.of("APP_KEY")).run(wants).missed()).isEmpty();
  }

  @Test
  void startsInTheFolder() {
    assertThat(run("cwd").out().strip()).isEqualTo(folder.toString());
  }

  @Test
  void theInputIsAtItsEnd() {
    assertThat(run("stdin").out().strip()).isEqualTo("-1");
  }

  @Test
  void onlyTheAllowListAndWhatIsAddedPasses() {
    String out = run("env").out();
    assertThat(out).contains("DBMIG_URL=s3cr3tCanary").contains("LC_TEST=locale").contains("PATH=");
    assertThat(out).doesNotContain("MAVEN_").doesNotContain("s3cr3tCanary2");
  }

  @Test
  void evenAnInvocationCannotPassMavensCommandLine() {
    Map<String, Secret> added = Map.of("MAVEN_ARGS", Secret.of("x"), "A", Secret.of("b"));
    assertThat(ChildEnvironment.of(Map.of("Path", "p"), Set.of(), added))
        .isEqualTo(Map.of("Path", "p", "A", "b"));
  }

  @Test
  void bigOutputIsReadToItsEndAndCutInTheMiddle() {
    ProcessResult result = run("big", "20000000");
    assertThat(result.ok()).isTrue();
    assertThat(result.out()).startsWith("first").endsWith("last").contains("bytes left out");
    assertThat(result.out().length()).isLessThan((1 << 20) + 100);
    assertThat(result.err()).startsWith("first").endsWith("last");
  }

  @Test
  void outputUpToTheCapIsWhole() {
    assertThat(run("big", "500000").out()).hasSize(500_000).doesNotContain("left out");
  }

  @Test
  void aHangIsKilledWithEverythingItStarted() throws IOException {
    ProcessResult result = runner().run(child(Duration.ofSeconds(5), "hang"));
    assertThat(result.timedOut()).isTrue();
    assertThat(result.ok()).isFalse();
    long grandchild = Long.parseLong(Files.readString(folder.resolve("pid")));
    assertThat(ProcessHandle.of(grandchild).filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void aGrandchildThatKeepsTheOutputOpenDoesNotKeepUs() throws IOException {
    ProcessResult result = run("orphan");
    assertThat(result.ok()).isTrue();
    assertThat(result.out()).contains("gone");
    ProcessHandle.of(Long.parseLong(Files.readString(folder.resolve("pid"))))
        .ifPresent(ProcessHandle::destroyForcibly);
  }

  @Test
  void aMissingProgramIsAClearError() {
    Invocation missing =
        new Invocation(
            List.of("dbmig-no-such-program", "s3cr3tCanary"), folder, Map.of(), Duration.ofDays(1));
    assertThatThrownBy(() -> runner().run(missing))
        .isInstanceOf(ExternalToolException.class)
        .hasMessageContaining("dbmig-no-such-program: cannot be started")
        .message()
        .doesNotContain("s3cr3tCanary");
  }

  @Test
  void aMissingFolderIsAClearError() {
    Invocation nowhere =
        new Invocation(List.of(JAVA), folder.resolve("no"), Map.of(), Duration.ofDays(1));
    assertThatThrownBy(() -> runner().run(nowhere))
        .hasMessageContaining("folder that does not exist");
  }

  @Test
  void anInterruptEndsTheChildToo() throws Exception {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                runner().run(child(Duration.ofDays(1), "hang"));
              } catch (ExternalToolException e) {
                thrown.set(e);
              }
            });
    thread.start();
    while (!Files.exists(folder.resolve("pid"))) {
      Thread.sleep(20);
    }
    thread.interrupt();
    thread.join();
    assertThat(thrown.get()).hasMessageContaining("interrupted");
    long grandchild = Long.parseLong(Files.readString(folder.resolve("pid")));
    assertThat(ProcessHandle.of(grandchild).filter(ProcessHandle::isAlive)).isEmpty();
  }
}
