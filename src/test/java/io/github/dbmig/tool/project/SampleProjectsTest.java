package io.github.dbmig.tool.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.tool.detection.Detection;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Projects that the real tools made. */
class SampleProjectsTest {
  private static final Path PROJECTS = Path.of("src/test/resources/projects").toAbsolutePath();

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "prisma-6-pg, prisma, postgresql, prisma/migrations, 1, DATABASE_URL",
    "prisma-6-sqlite, prisma, sqlite, prisma/migrations, 2, DATABASE_URL",
    "prisma-7-pg, prisma, postgresql, prisma/migrations, 11, DATABASE_URL",
    "prisma-7-sqlite, prisma, sqlite, prisma/migrations, 2, DATABASE_URL",
    "drizzle-0.31-pg, drizzle, postgresql, drizzle, 6, ''",
    "drizzle-0.31-sqlite, drizzle, sqlite, drizzle, 1, DATABASE_URL",
    "drizzle-1.0-sqlite, drizzle, sqlite, drizzle, 1, DATABASE_URL",
    "drizzle-1.0-pg, drizzle, postgresql, drizzle, 7, DATABASE_URL",
    "drizzle-upgraded, drizzle, postgresql, drizzle, 6, ''",
    "knex, knex, '', db/migrations, 7, DATABASE_URL",
    "typeorm, typeorm, '', src/migration, 5, DATABASE_URL",
    "typeorm-js, typeorm, sqlite, migration, 1, ''",
    "alembic-1.8, alembic, '', migrations/versions, 5, DATABASE_URL",
    "alembic-1.20, alembic, '', migrations/versions, 5, DATABASE_URL",
    "alembic-pyproject, alembic, '', migrations/versions, 1, DATABASE_URL",
    "django-3.2, django, '', shop/migrations, 6, ''",
    "django-5.2, django, '', crm/migrations;shop/migrations, 7, PGDATABASE;PGHOST;PGPASSWORD;PGPORT;PGUSER",
  })
  void readsWhatTheRealToolMade(
      String project, String tool, String dialect, String folders, int count, String variables) {
    DetectedProject found = Trees.detector().detect(DetectionRequest.of(PROJECTS.resolve(project)));
    Detection main = found.mainOrFail();
    assertThat(main.tool()).isEqualTo(tool);
    assertThat(main.dialect().orElse("")).as(main.unknown().toString()).isEqualTo(dialect);
    assertThat(
            main.migrations().folders().stream()
                .map(found::relative)
                .collect(Collectors.joining(";")))
        .isEqualTo(folders);
    assertThat(main.migrations().count()).isEqualTo(count);
    assertThat(
            main.config().connections().values().stream()
                .flatMap(connection -> connection.variables().stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(";")))
        .isEqualTo(variables);
    assertThat(main.evidence()).isNotEmpty();
    if (dialect.isEmpty()) {
      assertThat(main.unknown()).anyMatch(unknown -> unknown.what().equals("dialect"));
    }
  }
}
