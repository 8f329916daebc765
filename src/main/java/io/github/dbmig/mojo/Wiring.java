package io.github.dbmig.mojo;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.base.error.DetectionException;
import io.github.dbmig.database.dialect.Dialect;
import io.github.dbmig.database.dialect.mysql.MysqlDialect;
import io.github.dbmig.database.dialect.postgresql.PostgresqlDialect;
import io.github.dbmig.database.dialect.sqlite.SqliteDialect;
import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.database.session.UrlForm;
import io.github.dbmig.tool.MigrationTool;
import io.github.dbmig.tool.alembic.AlembicDetector;
import io.github.dbmig.tool.alembic.AlembicTool;
import io.github.dbmig.tool.django.DjangoDetector;
import io.github.dbmig.tool.django.DjangoTool;
import io.github.dbmig.tool.drizzle.DrizzleDetector;
import io.github.dbmig.tool.drizzle.DrizzleTool;
import io.github.dbmig.tool.foreign.ForeignRunners;
import io.github.dbmig.tool.knex.KnexDetector;
import io.github.dbmig.tool.knex.KnexTool;
import io.github.dbmig.tool.prisma.PrismaDetector;
import io.github.dbmig.tool.prisma.PrismaTool;
import io.github.dbmig.tool.project.ProjectDetector;
import io.github.dbmig.tool.project.ToolProject;
import io.github.dbmig.tool.rawsql.RawsqlDetector;
import io.github.dbmig.tool.rawsql.RawsqlTool;
import io.github.dbmig.tool.typeorm.TypeormDetector;
import io.github.dbmig.tool.typeorm.TypeormTool;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Every tool and every engine: the only class that names one. */
final class Wiring {
  private static final List<Dialect> DIALECTS =
      List.of(new PostgresqlDialect(), new MysqlDialect(), new SqliteDialect());
  private static final Map<String, Function<ToolProject, MigrationTool>> TOOLS =
      Map.of(
          "rawsql",
          project -> new RawsqlTool(project.dir(), project.folder()),
          "prisma",
          PrismaTool::new,
          "drizzle",
          DrizzleTool::new,
          "knex",
          KnexTool::new,
          "typeorm",
          TypeormTool::new,
          "alembic",
          AlembicTool::new,
          "django",
          DjangoTool::new);

  private Wiring() {}

  /** The order of the source document: within a folder the first one counts. */
  static ProjectDetector detector() {
    return new ProjectDetector(
        List.of(
            new PrismaDetector(),
            new DrizzleDetector(),
            new KnexDetector(),
            new TypeormDetector(),
            new AlembicDetector(),
            new DjangoDetector(),
            new RawsqlDetector()),
        new ForeignRunners());
  }

  static List<UrlForm> urlForms() {
    return DIALECTS.stream().map(Dialect::urls).toList();
  }

  static Dialect dialect(DatabaseUrl url) {
    return dialect(url.engine())
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "no-dialect",
                    url.engine(),
                    "is an engine that this version does not drive",
                    "PostgreSQL, MySQL, MariaDB or SQLite"));
  }

  /** The dialect that drives an engine, if there is one. */
  static Optional<Dialect> dialect(String engine) {
    return DIALECTS.stream().filter(dialect -> dialect.engines().contains(engine)).findFirst();
  }

  /** Whether dbmig carries out the tool's migrations. */
  static boolean drives(String name) {
    return TOOLS.containsKey(name);
  }

  static MigrationTool tool(ToolProject project) {
    String name = project.detection().tool();
    Function<ToolProject, MigrationTool> make = TOOLS.get(name);
    if (make == null) {
      throw new DetectionException(
          "tool-not-driven",
          name,
          "is recognised, but this version of dbmig does not drive it",
          "-Ddbmig.tool=rawsql with -Ddbmig.dir= if the project has raw SQL migrations too");
    }
    return make.apply(project);
  }
}
