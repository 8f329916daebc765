package io.github.dbmig.tool.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.base.error.DetectionException;
import io.github.dbmig.tool.detection.Detection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Overrides, errors, recommendations, and folders that are not as they should be. */
class ProjectDetectorTest {
  private static final String PRISMA =
      """
      === %1$s/prisma/schema.prisma
      datasource db {
        provider = "postgresql"
        url      = "postgres://u:hunter2@localhost/x"
      }
      === %1$s/prisma/migrations/20240101000000_a/migration.sql
      SELECT 1;
      """;
  private static final String RAW =
      """
      === %1$s/migrations/20240101000000_a.sql
      -- UP
      SELECT 1;
      """;

  @TempDir Path folder;
  private Path root;

  @BeforeEach
  void realPath() throws IOException {
    root = folder.toRealPath();
  }

  private DetectedProject detect() {
    return Trees.detector().detect(DetectionRequest.of(root));
  }

  @Test
  void anEmptyFolderHasNothingAndSaysWhatToTry() {
    DetectedProject found = detect();
    assertThat(found.main()).isEmpty();
    assertThat(found.alsoFound()).isEmpty();
    assertThatThrownBy(found::mainOrFail)
        .isInstanceOf(DetectionException.class)
        .hasMessageContaining("no migration tool was found")
        .hasMessageContaining("-Ddbmig.tool=")
        .hasMessageContaining("rawsql");
  }

  @Test
  void aForeignRunnerIsNamedInTheError() {
    Trees.write(root, "=== migrations/1_a.sql\n-- +goose Up");
    assertThatThrownBy(detect()::mainOrFail).hasMessageContaining("goose");
  }

  @Test
  void twoServicesFailWithTheOptionsToTakeEither() {
    Trees.write(root, PRISMA.formatted("a") + RAW.formatted("b"));
    assertThatThrownBy(detect()::mainOrFail)
        .isInstanceOf(DetectionException.class)
        .hasMessageContaining("prisma in a")
        .hasMessageContaining("-Ddbmig.dir=a -Ddbmig.tool=prisma")
        .hasMessageContaining("-Ddbmig.dir=b -Ddbmig.tool=rawsql");
  }

  @Test
  void eachOptionOfAnAmbiguityIsTakenAtItsWord() {
    Trees.write(root, PRISMA.formatted("a") + RAW.formatted("a") + RAW.formatted("b"));
    Ambiguity choice = detect().ambiguity().orElseThrow();
    assertThat(choice.options()).hasSize(3);
    for (int i = 0; i < choice.options().size(); i++) {
      String[] words = choice.options().get(i).split("[= ]");
      DetectionRequest request = DetectionRequest.of(root).in(Path.of(words[1])).with(words[3]);
      assertThat(Trees.detector().detect(request).mainOrFail())
          .extracting(Detection::tool, Detection::dir)
          .containsExactly(choice.choices().get(i).tool(), choice.choices().get(i).dir());
    }
  }

  @ParameterizedTest
  @CsvSource({"alembic.ini#two, two", "alembic.ini#one, one"})
  void aSectionOfAnIniIsChosenBehindAHash(String dir, String section) {
    Trees.write(
        root,
        """
        === alembic.ini
        [one]
        script_location = a
        [two]
        script_location = b
        """);
    Detection main =
        Trees.detector().detect(DetectionRequest.of(root).in(Path.of(dir))).mainOrFail();
    assertThat(main.config().settings()).containsEntry("section", section);
  }

  @Test
  void theFolderThatIsNamedIsTheProject() {
    Trees.write(root, PRISMA.formatted(".") + RAW.formatted("x/y"));
    Detection main =
        Trees.detector().detect(DetectionRequest.of(root).in(Path.of("x/y"))).mainOrFail();
    assertThat(main.tool()).isEqualTo("rawsql");
    assertThat(main.dir()).isEqualTo(root.resolve("x/y"));
  }

  @Test
  void theToolThatIsNamedIsTakenWhereverItIs() {
    Trees.write(root, PRISMA.formatted(".") + RAW.formatted("x/y"));
    Detection main = Trees.detector().detect(DetectionRequest.of(root).with("rawsql")).mainOrFail();
    assertThat(main.dir()).isEqualTo(root.resolve("x/y"));
  }

  @Test
  void aToolThatIsNamedWhereNothingOfItIsCanBeStartedThere() {
    Detection main = Trees.detector().detect(DetectionRequest.of(root).with("rawsql")).mainOrFail();
    assertThat(main.migrations().folders()).containsExactly(root.resolve("migrations"));
    assertThat(main.hasMigrations()).isFalse();
  }

  @Test
  void aToolThatDoesNotExistIsRefusedWithThoseThatDo() {
    DetectionRequest request = DetectionRequest.of(root).with("flyway");
    assertThatThrownBy(() -> Trees.detector().detect(request))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("flyway")
        .hasMessageContaining("prisma, drizzle, knex, typeorm, alembic, django, rawsql");
  }

  @Test
  void aFolderThatDoesNotExistIsRefused() {
    DetectionRequest request = DetectionRequest.of(root).in(Path.of("nowhere"));
    assertThatThrownBy(() -> Trees.detector().detect(request))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("nowhere");
  }

  @ParameterizedTest
  @CsvSource({
    "tsconfig.json, {}, drizzle",
    "requirements.txt, Django==5.0, django",
    "requirements.txt, flask, alembic",
    "pyproject.toml, [project], alembic",
    "pom.xml, <project/>, rawsql",
    "app/package.json, '{\"devDependencies\": {\"typescript\": \"5\"}}', drizzle",
    "app/requirements.txt, django-environ, alembic",
  })
  void recommendsByEcosystem(String file, String content, String tool) {
    Trees.write(root, "=== " + file + "\n" + content);
    assertThat(detect().recommendation().tool()).isEqualTo(tool);
  }

  @Test
  void symbolicLinksInACircleEnd() throws IOException {
    Trees.write(root, RAW.formatted("a"));
    Files.createSymbolicLink(root.resolve("a/loop"), root);
    Files.createSymbolicLink(root.resolve("self"), root.resolve("self"));
    assertThat(detect().mainOrFail().dir()).isEqualTo(root.resolve("a"));
  }

  @Test
  void aLinkedFolderOfMigrationsIsReadWhereItIsNamed() throws IOException {
    Trees.write(root, "=== shared/sql/20240101000000_a.sql\n-- UP");
    Files.createDirectories(root.resolve("app"));
    Files.createSymbolicLink(root.resolve("app/migrations"), root.resolve("shared/sql"));
    assertThat(detect().mainOrFail().migrations().count()).isEqualTo(1);
  }

  @Test
  void whatCannotBeReadIsSaidAndTheRestIsFound() throws IOException {
    Trees.write(root, RAW.formatted(".") + "=== secret/x.txt\nx\n=== package.json\n{}");
    Path closed = root.resolve("secret");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    boolean isRoot = Files.isReadable(closed);
    DetectedProject found = detect();
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    assertThat(found.mainOrFail().tool()).isEqualTo("rawsql");
    assertThat(found.unread()).hasSize(isRoot ? 0 : 1);
  }

  @Test
  void bytesThatAreNotUtf8AndFilesWithoutEndDoNotMatter() throws IOException {
    Trees.write(root, RAW.formatted("."));
    byte[] noise = new byte[3 << 20];
    new java.util.Random(7).nextBytes(noise);
    for (String name :
        new String[] {
          "package.json",
          "drizzle.config.js",
          "alembic.ini",
          "manage.py",
          "ormconfig.js",
          "pyproject.toml",
          "schema.prisma",
          "migrations/20240102000000_b.sql"
        }) {
      Files.write(root.resolve(name), noise);
    }
    DetectedProject found = detect();
    assertThat(found.alsoFound().stream().map(Detection::tool)).doesNotContain("prisma", "django");
    assertThat(found.main().or(() -> found.alsoFound().stream().findFirst())).isPresent();
  }

  @Test
  void noTextOfADetectionHoldsASecret() {
    Trees.write(root, PRISMA.formatted("."));
    Trees.write(
        root,
        """
        === knex/knexfile.js
        module.exports = { client: 'pg', connection: 'postgres://u:hunter2@h/x', pool: 'hunter2' };
        === dj/manage.py
        import django
        os.environ.setdefault('DJANGO_SETTINGS_MODULE', 's')
        === dj/s.py
        DATABASES = {'default': {'ENGINE': 'x', 'PASSWORD': 'hunter2'}}
        === al/alembic.ini
        [alembic]
        script_location = hunter
        sqlalchemy.url = postgresql://u:hunter2@h/x
        """);
    assertThat(detect().toString()).contains("knex", "django", "alembic").doesNotContain("hunter2");
  }

  @Test
  void anInstalledToolIsStartedByNodeAndTellsItsVersion() {
    Trees.write(
        root,
        """
        === .git/config
        === package.json
        {"workspaces": ["apps/*"]}
        === yarn.lock
        === node_modules/knex/package.json
        {"version": "3.1.4", "bin": {"knex": "bin/cli.js"}}
        === node_modules/knex/bin/cli.js
        === apps/api/package.json
        {"dependencies": {"knex": "*"}}
        === apps/api/knexfile.js
        module.exports = { client: 'pg' };
        """);
    Detection main =
        Trees.detector().detect(DetectionRequest.of(root.resolve("apps/api"))).mainOrFail();
    assertThat(main.version().text()).contains("3.1.4");
    assertThat(main.version().line()).hasValue(3);
    assertThat(main.runner().packageManager()).contains("yarn");
    assertThat(main.runner().command())
        .containsExactly("node", root.resolve("node_modules/knex/bin/cli.js").toString());
  }
}
