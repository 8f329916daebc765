package io.github.dbmig.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.base.hash.Sha256;
import io.github.dbmig.database.session.JdbcSession;
import io.github.dbmig.database.session.Session;
import io.github.dbmig.server.Engine;
import io.github.dbmig.server.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The configuration names database B on another server, and dbmig is given A: B gets no connection
 * and no change, whatever the shape of the configuration.
 */
class WrongDatabaseTest {
  private static final String KNEX =
      "migrations: { directory: './m' }, seeds: { directory: './seeds' }";
  private static final String TYPEORM =
      "type: 'postgres', entities: [], migrations: [__dirname + '/m/*.js']";

  @TempDir Path root;

  @Tag("ci")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "module.exports = { client: 'pg', connection: 'URL', KNEX }",
        "module.exports = { client: 'pg', connection: { connectionString: 'URL', ssl: false }, KNEX }",
        "module.exports = { development: { client: 'pg', connection: { PARTS }, KNEX }, production: { client: 'pg', connection: 'URL', KNEX } }",
        "module.exports = { client: 'pg', connection: async () => ({ PARTS }), KNEX }",
        "module.exports = async () => ({ client: 'pg', connection: 'URL', KNEX })",
        "process.env.DATABASE_URL = 'URL'; process.env.PGHOST = '127.0.0.1'; process.env.PGPORT = 'PORT'\nmodule.exports = { client: 'pg', connection: process.env.DATABASE_URL, KNEX }"
      })
  void knex(String config) throws Exception {
    untouched(
        "knex-3.3",
        Map.of("knexfile.js", config.replace("KNEX", KNEX)),
        "m/20260101000000_one.js",
        "exports.up = knex => knex.raw('CREATE TABLE one (id INTEGER)')\nexports.down = knex => knex.raw('DROP TABLE one')\n",
        "seeds/a.js",
        "exports.seed = knex => knex.raw('INSERT INTO one VALUES (1)')\n");
  }

  @Tag("ci")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "module.exports = new DataSource({ TYPEORM, url: 'URL' })",
        "module.exports = new DataSource({ TYPEORM, ORM_PARTS })",
        "exports.source = Promise.resolve(new DataSource({ TYPEORM, url: 'URL' }))",
        "module.exports = new DataSource({ TYPEORM, replication: { master: { url: 'URL' }, slaves: [{ ORM_PARTS }] } })",
        "module.exports = new DataSource({ TYPEORM, url: 'URL', extra: { connectionString: 'URL', host: '127.0.0.1', port: PORT } })",
        "process.env.DATABASE_URL = 'URL'\nmodule.exports = new DataSource({ TYPEORM, url: process.env.DATABASE_URL, synchronize: true, dropSchema: true, migrationsRun: true })"
      })
  void typeorm(String config) throws Exception {
    untouched(
        "typeorm-1.1",
        Map.of(
            "data-source.js",
            "const { DataSource } = require('typeorm')\n" + config.replace("TYPEORM", TYPEORM)),
        "m/1767225600001-One.js",
        "module.exports = class One1767225600001 {\n  async up(q) { await q.query('CREATE TABLE one (id INTEGER)') }\n  async down(q) { await q.query('DROP TABLE one') }\n}\n",
        "seeds/a.js",
        "module.exports = manager => manager.query('INSERT INTO one VALUES (1)')\n");
  }

  private void untouched(
      String tool,
      Map<String, String> config,
      String migration,
      String text,
      String seed,
      String rows)
      throws Exception {
    try (TestDatabase a = Engine.POSTGRESQL18.database("right");
        TestDatabase b = Engine.POSTGRESQL14.database("wrong");
        Session watch = JdbcSession.open(b.url())) {
      watch.execute("CREATE TABLE kept (id INTEGER)");
      ToolShop shop = shop(tool, a);
      config.forEach((file, content) -> shop.file(file, naming(content, b)));
      shop.file(migration, text).file(seed, rows);
      String before = picture(watch);
      assertThat(shop.states().values()).containsExactly("pending");
      assertThat(shop.run().error()).isEmpty();
      assertThat(new ToolGoals(shop).seed().error()).isEmpty();
      assertThat(shop.column("SELECT id FROM one")).containsExactly("1");
      assertThat(shop.rollback(OptionalInt.empty(), Optional.empty(), true).error()).isEmpty();
      assertThat(shop.states().values()).containsExactly("pending");
      assertThat(picture(watch)).isEqualTo(before);
      aConnectionWouldBeSeen(watch, b, before);
    }
  }

  private static void aConnectionWouldBeSeen(Session watch, TestDatabase b, String before)
      throws InterruptedException {
    JdbcSession.open(b.url()).close();
    for (int i = 0; i < 100 && picture(watch).equals(before); i++) {
      Thread.sleep(100);
    }
    assertThat(picture(watch)).isNotEqualTo(before);
  }

  /** Sessions that ever began, the one that watches counted late, and what the catalog holds. */
  private static String picture(Session watch) {
    return watch
        .query(
            "SELECT greatest(sessions, 1)::text FROM pg_stat_database WHERE datname = current_database()"
                + " UNION ALL SELECT oid || relname || relnatts FROM pg_class"
                + " WHERE relnamespace = 'public'::regnamespace"
                + " UNION ALL SELECT nspname FROM pg_namespace ORDER BY 1",
            row -> row.text(1))
        .toString();
  }

  private static String naming(String text, TestDatabase b) {
    String parts =
        "host: '%s', port: %d, USER: '%s', password: '%s', database: '%s'"
            .formatted(
                b.url().host(),
                b.url().port(),
                b.url().user(),
                b.url().password().reveal(),
                b.url().database());
    return text.replace("ORM_PARTS", parts.replace("USER", "username"))
        .replace("PARTS", parts.replace("USER", "user"))
        .replace("'URL'", "'" + b.text() + "'")
        .replace("PORT", Integer.toString(b.url().port()));
  }

  @Tag("ci")
  @ParameterizedTest
  @ValueSource(strings = {"knex-3.3", "typeorm-1.1"})
  void aMigrationThatConnectsByItselfIsStoppedAndTold(String tool) throws Exception {
    try (TestDatabase a = Engine.POSTGRESQL18.database("right");
        TestDatabase b = Engine.POSTGRESQL14.database("wrong");
        Session watch = JdbcSession.open(b.url())) {
      String own =
          "const { Client } = require('pg')\nconst go = async () => { const c = new Client({ connectionString: 'URL' }); await c.connect(); await c.query('CREATE TABLE mine (id INTEGER)') }\n";
      ToolShop shop = shop(tool, a);
      if (tool.startsWith("knex")) {
        shop.file("knexfile.js", "module.exports = { client: 'pg', connection: {}, " + KNEX + " }")
            .file(
                "m/20260101000000_one.js", naming(own, b) + "exports.up = go\nexports.down = go\n");
      } else {
        shop.file(
                "data-source.js",
                "const { DataSource } = require('typeorm')\nmodule.exports = new DataSource({ "
                    + TYPEORM
                    + " })")
            .file(
                "m/1767225600001-One.js",
                naming(own, b)
                    + "module.exports = class One1767225600001 { up = go; down = go }\n");
      }
      String before = picture(watch);
      assertThat(shop.run().error().orElseThrow().getMessage())
          .contains("refused a connection to 127.0.0.1:" + b.url().port());
      assertThat(picture(watch)).isEqualTo(before);
    }
  }

  @Tag("ci")
  @ParameterizedTest
  @ValueSource(strings = {"POSTGRESQL18", "MYSQL", "SQLITE"})
  void anotherDatabaseOfTheSameServerIsAnotherDatabase(Engine engine) throws Exception {
    try (TestDatabase a = engine.database("right");
        TestDatabase b = engine.database("wrong")) {
      String own =
          switch (engine) {
            case SQLITE ->
                "const go = async () => { new (require('better-sqlite3'))('FILE').exec('CREATE TABLE mine (id INTEGER)') }\n";
            case MYSQL ->
                "const go = async () => { const c = await require('mysql2/promise').createConnection('URL'); await c.query('CREATE TABLE mine (id INTEGER)'); await c.end() }\n";
            default ->
                "const go = async () => { const c = new (require('pg').Client)('URL'); await c.connect(); await c.query('CREATE TABLE mine (id INTEGER)'); await c.end() }\n";
          };
      String client =
          engine == Engine.MYSQL ? "mysql2" : engine.isServer() ? "pg" : "better-sqlite3";
      ToolShop shop =
          shop("knex-3.3", a)
              .file(
                  "knexfile.js",
                  "module.exports = { client: '%s', connection: {}, %s }".formatted(client, KNEX))
              .file(
                  "m/20260101000000_one.js",
                  own.replace("'URL'", "'" + b.text() + "'").replace("FILE", b.url().database())
                      + "exports.up = go\nexports.down = go\n");
      assertThat(shop.run().error().orElseThrow().getMessage()).contains("refused a connection to");
      assertThat(tables(b)).doesNotContain("mine");
      if (engine.isServer()) {
        shop.edit("m/20260101000000_one.js", b.text(), a.text());
        assertThat(shop.run().error()).isEmpty();
        assertThat(tables(a)).contains("mine");
      }
    }
  }

  @Test
  void anotherFileStaysByteIdentical() throws Exception {
    try (TestDatabase a = Engine.SQLITE.database("right");
        TestDatabase b = Engine.SQLITE.database("wrong")) {
      try (Session other = JdbcSession.open(b.url())) {
        other.execute("CREATE TABLE kept (id INTEGER)");
      }
      ToolShop shop =
          shop("knex-3.3", a)
              .file(
                  "knexfile.js",
                  "module.exports = { client: 'better-sqlite3', useNullAsDefault: true, connection: { filename: '%s' }, %s }"
                      .formatted(b.url().database(), KNEX))
              .file(
                  "m/20260101000000_one.js",
                  "exports.up = knex => knex.raw('CREATE TABLE one (id INTEGER)')\nexports.down = () => {}\n");
      String before = bytes(b);
      assertThat(shop.run().error()).isEmpty();
      assertThat(shop.column("SELECT count(*) FROM one")).containsExactly("0");
      assertThat(bytes(b)).isEqualTo(before);
    }
  }

  private static List<String> tables(TestDatabase database) {
    try (Session session = JdbcSession.open(database.url())) {
      return session.query(
          database.engine().isServer()
              ? "SELECT table_name FROM information_schema.tables WHERE table_name = 'mine'"
                  + (database.engine().isPostgresql() ? "" : " AND table_schema = DATABASE()")
              : "SELECT name FROM sqlite_master",
          row -> row.text(1));
    }
  }

  private static String bytes(TestDatabase file) throws Exception {
    return Sha256.hex(
        new String(
            Files.readAllBytes(Path.of(file.url().database())), StandardCharsets.ISO_8859_1));
  }

  private ToolShop shop(String tool, TestDatabase database) {
    String name = tool.replaceFirst("-.*", "");
    return new ToolShop(root, database)
        .link("node_modules", Toolbox.node(tool))
        .file("package.json", Flavours.CJS.json(Map.of(name, "*")));
  }
}
