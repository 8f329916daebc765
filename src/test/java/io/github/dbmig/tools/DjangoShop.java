package io.github.dbmig.tools;

import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.server.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Django project of the tests, whose settings name the SQLite file {@code other.sqlite3}. */
final class DjangoShop {
  private DjangoShop() {}

  static ToolShop of(Path root, TestDatabase database, String version) {
    return new ToolShop(root, database)
        .copy(Path.of("src/it/tools/django-5.2/project"))
        .link(".venv", Toolbox.python("django-" + version));
  }

  static ToolShop migration(
      ToolShop shop, String app, String name, String needs, String operations) {
    return shop.file(
        app + "/migrations/" + name + ".py",
        """
        from django.db import migrations, models


        class Migration(migrations.Migration):
            dependencies = [("%s", "%s")]
            operations = [%s]
        """
            .formatted(app, needs, operations));
  }

  /** Django by itself, led to the database by settings of the test's own. */
  static String manage(ToolShop shop, TestDatabase database, String... arguments) {
    DatabaseUrl url = database.url();
    String engine =
        !database.engine().isServer()
            ? "sqlite3"
            : database.engine().isPostgresql() ? "postgresql" : "mysql";
    shop.file(
        "own_settings.py",
        "from mysite.settings import *\nDATABASES = {'default': {'ENGINE': 'django.db.backends."
            + engine
            + "', 'NAME': '"
            + url.database()
            + "', 'HOST': '"
            + url.host()
            + "', 'PORT': '"
            + (url.port() == 0 ? "" : url.port())
            + "', 'USER': '"
            + url.user()
            + "', 'PASSWORD': '"
            + url.password().reveal()
            + "'}}\n");
    List<String> command = new ArrayList<>(List.of(".venv/bin/python", "manage.py"));
    command.addAll(List.of(arguments));
    command.add("--settings=own_settings");
    String said = shop.tool(Map.of("PYTHONDONTWRITEBYTECODE", "1"), command);
    shop.root().resolve("own_settings.py").toFile().delete();
    return said;
  }
}
