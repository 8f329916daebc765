package io.github.dbmig.tools;

import io.github.dbmig.server.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Each tool in a project whose newest migration sends given SQL, for what happens meanwhile. */
enum SlowTool {
  KNEX("knex", "m/20260101000000_one.js") {
    @Override
    ToolShop project(Path root, TestDatabase database, List<String> sql) {
      return node(root, database, "knex-3.3")
          .file(
              "knexfile.js",
              "module.exports = { client: 'pg', connection: 'postgres://x@127.0.0.1:9/x', migrations: { directory: './m' } }")
          .file(
              "m/20260101000000_one.js",
              "exports.up = async knex => { %s };\nexports.down = async knex => { await knex.raw('SELECT 1') };\n"
                  .formatted(calls("await knex.raw('", sql, "');")));
    }
  },
  TYPEORM("typeorm", "m/1767225600001-One.js") {
    @Override
    ToolShop project(Path root, TestDatabase database, List<String> sql) {
      return node(root, database, "typeorm-1.1")
          .file(
              "data-source.js",
              "const { DataSource } = require('typeorm')\nmodule.exports = new DataSource({ type: 'postgres', url: 'postgres://x@127.0.0.1:9/x', migrations: [__dirname + '/m/*.js'] })")
          .file(
              "m/1767225600001-One.js",
              "module.exports = class One1767225600001 { async up(q) { %s } async down(q) { await q.query('SELECT 1') } }\n"
                  .formatted(calls("await q.query('", sql, "');")));
    }
  },
  ALEMBIC("alembic", "migrations/versions/a3.py") {
    @Override
    ToolShop project(Path root, TestDatabase database, List<String> sql) {
      ToolShop shop = AlembicShop.of(root, database, "1.20");
      return AlembicShop.revision(
          shop, "a3", "\"a2\"", calls("op.execute(\"", sql, "\");"), "pass");
    }
  },
  DJANGO("manage.py", "shop/migrations/0003_slow.py") {
    @Override
    ToolShop project(Path root, TestDatabase database, List<String> sql) {
      ToolShop shop = DjangoShop.of(root, database, "5.2");
      return DjangoShop.migration(
          shop,
          "shop",
          "0003_slow",
          "0002_customer_email",
          calls("migrations.RunSQL(\"", sql, "\", \"SELECT 1\"),"));
    }
  },
  PRISMA("prisma", "prisma/migrations/20260101000000_slow/migration.sql") {
    @Override
    ToolShop project(Path root, TestDatabase database, List<String> sql) {
      PrismaShop prisma = new PrismaShop(root, database, PrismaShop.Line.SEVEN);
      prisma.add("slow", String.join(";\n", sql) + ";\n", "SELECT 1;\n");
      return prisma.shop;
    }
  },
  DRIZZLE_0("drizzle-kit", "drizzle/0000_slow.sql") {
    @Override
    ToolShop project(Path root, TestDatabase database, List<String> sql) {
      return drizzle(root, database, DrizzleShop.Line.ZERO, sql);
    }
  },
  DRIZZLE_1("drizzle-kit", "drizzle/20260101000000_slow/migration.sql") {
    @Override
    ToolShop project(Path root, TestDatabase database, List<String> sql) {
      return drizzle(root, database, DrizzleShop.Line.ONE, sql);
    }
  };

  /** What the command line of its process holds. */
  final String program;

  /** Where its SQL stands. */
  final String file;

  SlowTool(String program, String file) {
    this.program = program;
    this.file = file;
  }

  /**
   * @param sql statements without quotation marks of either kind, run in one transaction
   */
  abstract ToolShop project(Path root, TestDatabase database, List<String> sql);

  private static ToolShop node(Path root, TestDatabase database, String pinned) {
    return new ToolShop(root, database)
        .link("node_modules", Toolbox.node(pinned))
        .file("package.json", Flavours.CJS.json(Map.of(pinned.replaceFirst("-.*", ""), "*")));
  }

  private static ToolShop drizzle(
      Path root, TestDatabase database, DrizzleShop.Line line, List<String> sql) {
    DrizzleShop drizzle = new DrizzleShop(root, database, line);
    drizzle.schema();
    drizzle.add("slow", String.join(";\n--> statement-breakpoint\n", sql) + ";\n", "SELECT 1;\n");
    return drizzle.shop;
  }

  private static String calls(String begin, List<String> sql, String end) {
    return sql.stream().map(one -> begin + one + end).collect(Collectors.joining(" ")).strip();
  }
}
