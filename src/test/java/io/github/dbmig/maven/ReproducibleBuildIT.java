package io.github.dbmig.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same sources give the same jar, byte for byte, on another day and in another place. */
@Tag("ci")
class ReproducibleBuildIT {
  private static final String JAR =
      "target/dbmig-maven-plugin-" + System.getProperty("dbmig.version") + ".jar";

  @TempDir private Path root;

  @Test
  void anotherFolderTimeZoneAndLanguageGiveTheSameJar() throws IOException {
    Path copy = root.resolve("elsewhere");
    Path home = Files.createDirectories(root.resolve("home"));
    for (String name : List.of("pom.xml", "LICENSE", "NOTICE", "src/main")) {
      copy(Path.of(name), copy.resolve(name));
    }
    Maven.Outcome outcome =
        Maven.ofBuild()
            .run(
                new Maven.Call(
                    copy,
                    home,
                    Map.of(
                        "MAVEN_OPTS",
                        "-Xmx768m -Duser.timezone=Pacific/Kiritimati -Duser.language=de"),
                    List.of(
                        "-o",
                        "-q",
                        "-Dmaven.repo.local=" + System.getProperty("dbmig.localRepository"),
                        "-Dmaven.test.skip=true",
                        "-Ddbmig.skipServers=true",
                        "package")));
    assertThat(outcome.code()).as(outcome.output()).isZero();
    assertThat(copy.resolve(JAR)).hasSameBinaryContentAs(Path.of(JAR));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isRegularFile(file)) {
          Files.createDirectories(target.getParent());
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
