package io.github.dbmig.tool.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.tool.detection.Detection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configurations that a variable of the process or a file of commands names. */
class NamedElsewhereTest {
  private static final String DJANGO =
      """
      === manage.py
      import os
      from django.core.management import execute_from_command_line
      os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site.settings.dev")
      === site/settings/dev.py
      DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": "dev.db"}}
      === site/settings/live.py
      DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "NAME": "live"}}
      """;
  private static final String ALEMBIC =
      """
      === alembic.ini
      [alembic]
      script_location = one
      sqlalchemy.url = sqlite:///one.db
      === conf/%s
      [alembic]
      script_location = two
      sqlalchemy.url = postgresql://h/two
      === one/env.py
      from alembic import context
      === two/env.py
      from alembic import context
      """;

  @TempDir Path root;

  @Test
  void aVariableNamesDjangosSettings() {
    Trees.write(root, DJANGO);
    assertThat(main(Map.of()).dialect()).contains("sqlite");
    Detection live = main(Map.of("DJANGO_SETTINGS_MODULE", "site.settings.live"));
    assertThat(live.dialect()).contains("postgresql");
    assertThat(main(Map.of("DJANGO_SETTINGS_MODULE", "gone")).unknown().toString())
        .contains("gone is not found");
  }

  @Test
  void aMakefileNamesDjangosSettings() {
    Trees.write(
        root,
        DJANGO
            + "=== Makefile\n"
            + "migrate:\n"
            + "\t@python manage.py migrate --settings=site.settings.live\n");
    assertThat(main(Map.of()).dialect()).contains("postgresql");
    assertThat(main(Map.of("DJANGO_SETTINGS_MODULE", "site.settings.dev")).dialect())
        .contains("sqlite");
  }

  @Test
  void commandsThatDisagreeDecideNothing() {
    Trees.write(
        root,
        DJANGO
            + "=== Makefile\na:\n\tpython manage.py migrate --settings=site.settings.live\n"
            + "b:\n\tpython manage.py migrate --settings=site.settings.other\n");
    assertThat(main(Map.of()).dialect()).contains("sqlite");
  }

  @Test
  void aVariableNamesAlembicsFile() {
    Trees.write(root, ALEMBIC.formatted("alembic.ini"));
    assertThat(main(Map.of()).dialect()).contains("sqlite");
    Detection other = main(Map.of("ALEMBIC_CONFIG", "conf/alembic.ini"));
    assertThat(other.config().standard()).isTrue();
    assertThat(other.dialect()).contains("postgresql");
  }

  @Test
  void aCommandNamesAlembicsFileOfAnotherEnding() {
    Trees.write(
        root,
        ALEMBIC.formatted("alembic.cfg").substring(ALEMBIC.indexOf("=== conf"))
            + "=== Dockerfile\n"
            + "FROM python\n"
            + "CMD [\"alembic\", \"-c\", \"conf/alembic.cfg\", \"upgrade\", \"head\"]\n");
    assertThat(main(Map.of()).dialect()).contains("postgresql");
  }

  @Test
  void aJustfileNamesPrismasSchema() {
    Trees.write(
        root,
        """
        === package.json
        {"devDependencies": {"prisma": "6.19.0"}}
        === db/main.prisma
        datasource db { provider = "mysql" url = env("DATABASE_URL") }
        === justfile
        migrate:
          npx prisma migrate deploy --schema=db/main.prisma
        """);
    assertThat(main(Map.of()).dialect()).contains("mysql");
  }

  @Test
  void theOtherFormatsOfTypeormAreRead() {
    Trees.write(
        root.resolve("yaml"),
        """
        === package.json
        {"dependencies": {"typeorm": "0.2.45"}}
        === ormconfig.yml
        default: # the first counts
          type: 'mysql'
          host: "db.internal"
          port: 3306
          migrations:
            - src/migration/*.ts
          cli:
            migrationsDir: src/migration
        other:
          type: postgres
        === src/migration/1700000000000-A.ts
        import { MigrationInterface } from "typeorm";
        export class A1700000000000 implements MigrationInterface {}
        """);
    Trees.write(
        root.resolve("env"),
        """
        === package.json
        {"dependencies": {"typeorm": "0.2.45"}}
        === ormconfig.env
        TYPEORM_URL=postgres://someone:secret@h/db
        TYPEORM_MIGRATIONS=migration/*.js,more/*.js
        === migration/1700000000000-A.js
        module.exports = class A1700000000000 { async up(queryRunner) {} }
        """);
    Detection yaml =
        Trees.detector().detect(DetectionRequest.of(root.resolve("yaml"))).mainOrFail();
    assertThat(yaml.dialect()).contains("mysql");
    assertThat(yaml.migrations().folder()).contains(root.resolve("yaml/src/migration"));
    assertThat(yaml.toString()).doesNotContain("db.internal");
    Detection env = Trees.detector().detect(DetectionRequest.of(root.resolve("env"))).mainOrFail();
    assertThat(env.dialect()).contains("postgresql");
    assertThat(env.migrations().folders()).contains(root.resolve("env/migration"));
    assertThat(env.toString()).doesNotContain("secret");
  }

  @Test
  void whatAVariableDecidesIsNoName() {
    Trees.write(root, DJANGO + "=== Makefile\nm:\n\tpython manage.py migrate --settings=$(S)\n");
    assertThat(main(Map.of()).dialect()).contains("sqlite");
  }

  @Test
  void theActivatedEnvironmentIsUsedWhereTheProjectHasNone() throws Exception {
    Path project = root.resolve("project");
    Trees.write(project, DJANGO);
    Path active = Files.createDirectories(root.resolve("active/bin")).getParent();
    Files.writeString(active.resolve("pyvenv.cfg"), "");
    Map<String, String> variables = Map.of("VIRTUAL_ENV", active.toString());
    assertThat(runner(project, variables)).startsWith(active.toString());
    Files.createDirectories(project.resolve(".venv/bin"));
    Files.writeString(project.resolve(".venv/pyvenv.cfg"), "");
    assertThat(runner(project, variables)).startsWith(project.resolve(".venv").toString());
  }

  private static String runner(Path project, Map<String, String> variables) {
    return Trees.detector()
        .detect(DetectionRequest.of(project).in(variables))
        .main()
        .orElseThrow()
        .runner()
        .command()
        .get(0);
  }

  private Detection main(Map<String, String> variables) {
    return Trees.detector().detect(DetectionRequest.of(root).in(variables)).mainOrFail();
  }
}
