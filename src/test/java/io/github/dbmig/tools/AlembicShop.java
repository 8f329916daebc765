package io.github.dbmig.tools;

import io.github.dbmig.server.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Alembic project of the tests. */
final class AlembicShop {
  private AlembicShop() {}

  /** Its configuration names the SQLite file {@code other.sqlite3}, or another database. */
  static ToolShop of(Path root, TestDatabase database, String version) {
    ToolShop shop =
        new ToolShop(root, database)
            .copy(Path.of("src/it/tools/alembic-1.20/project"))
            .link(".venv", Toolbox.python("alembic-" + version));
    return database.engine().isServer()
        ? shop.edit(
            "alembic.ini", "sqlite:///other.sqlite3", scheme(database) + "://nobody@127.0.0.1:1/b")
        : shop;
  }

  private static String scheme(TestDatabase database) {
    return database.engine().isPostgresql() ? "postgresql+psycopg2" : "mysql+pymysql";
  }

  static ToolShop revision(ToolShop shop, String id, String down, String up, String undo) {
    return shop.file(
        "migrations/versions/" + id + ".py",
        """
        from alembic import op
        import sqlalchemy as sa
        revision = "%s"
        down_revision = %s

        def upgrade():
            %s

        def downgrade():
            %s
        """
            .formatted(id, down, up.replace("\n", "\n    "), undo.replace("\n", "\n    ")));
  }

  /** Alembic by itself, led to the database by its ini alone. */
  static String alembic(ToolShop shop, TestDatabase database, String... arguments) {
    String url =
        database.engine().isServer()
            ? database
                .text()
                .replaceFirst("^[a-z]+(?=:)", scheme(database))
                .replaceFirst("\\?.*", "")
            : "sqlite:///" + database.url().database();
    shop.file(
        "own.ini",
        "[alembic]\nscript_location = migrations\nprepend_sys_path = .\nsqlalchemy.url = "
            + url.replace("%", "%%")
            + "\n");
    List<String> command =
        new ArrayList<>(List.of(".venv/bin/python", "-m", "alembic", "-c", "own.ini"));
    command.addAll(List.of(arguments));
    String said = shop.tool(Map.of(), command);
    shop.root().resolve("own.ini").toFile().delete();
    return said;
  }
}
