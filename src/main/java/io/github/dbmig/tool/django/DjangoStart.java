package io.github.dbmig.tool.django;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.base.invocation.Invocation;
import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.session.DatabaseUrl;
import io.github.dbmig.tool.program.Child;
import io.github.dbmig.tool.program.ConfiguredVariables;
import io.github.dbmig.tool.program.Pointing;
import io.github.dbmig.tool.program.PythonProgram;
import io.github.dbmig.tool.program.Resource;
import io.github.dbmig.tool.program.ToolJson;
import io.github.dbmig.tool.program.ToolUrl;
import io.github.dbmig.tool.project.ToolProject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How Django is started: manage.py under a settings module that imports the project's own. Source:
 * {@code pointing.md} "DJ".
 */
final class DjangoStart {
  private static final String SETTINGS = "dbmig_settings.py";
  private static final String MANAGE = "dbmig_manage.py";

  /** Source: libpq's connection parameters, which the JDBC driver has under the same names. */
  private static final Set<String> LIBPQ = Set.of("sslmode", "sslrootcert", "sslcert", "sslkey");

  private final ToolProject project;

  DjangoStart(ToolProject project) {
    this.project = project;
  }

  /**
   * @param arguments of manage.py
   * @throws ConfigurationException when nobody knows the settings module
   */
  Invocation invocation(Pointing pointing, Map<String, Secret> more, List<String> arguments) {
    Path manage = pointing.file(MANAGE);
    Map<Path, String> files = new HashMap<>();
    files.put(manage, Resource.text(DjangoStart.class, MANAGE));
    files.put(
        pointing.file("python").resolve(SETTINGS), Resource.text(DjangoStart.class, SETTINGS));
    Map<String, Secret> variables = new HashMap<>(more);
    variables.putAll(
        ConfiguredVariables.of(configured(), pointing.url(), ToolUrl.uri(pointing.url())));
    variables.put("DBMIG_SETTINGS", Secret.of(settings()));
    variables.put("DBMIG_DB", Secret.of(ToolJson.text(database(pointing.url()))));
    List<String> all = new ArrayList<>(arguments);
    all.addAll(List.of("--settings=dbmig_settings", "--no-color"));
    PythonProgram python =
        new PythonProgram(
            project.detection().runner(), "django", project.dir(), project.programs());
    return python.start(pointing, List.of(manage.toString()), new Child(all, variables, files));
  }

  private String settings() {
    String module = project.detection().config().settings().get("settings");
    if (module == null) {
      throw new ConfigurationException(
          "no-settings",
          "manage.py",
          "does not say which settings module it uses",
          "set DJANGO_SETTINGS_MODULE");
    }
    return module;
  }

  private List<String> configured() {
    return project.detection().config().connections().values().stream()
        .flatMap(connection -> connection.variables().stream())
        .toList();
  }

  private static Map<String, Object> database(DatabaseUrl url) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("NAME", url.database());
    if (url.host().isEmpty()) {
      settings.put("FAMILY", "sqlite");
      return settings;
    }
    settings.put("FAMILY", url.engine().equals("postgresql") ? "postgresql" : "mysql");
    settings.put("USER", url.user());
    settings.put("PASSWORD", url.password().reveal());
    settings.put("HOST", url.host());
    settings.put("PORT", String.valueOf(url.port()));
    Map<String, Object> options = new LinkedHashMap<>();
    if (url.engine().equals("postgresql")) {
      url.properties().forEach((name, value) -> options.put(name, value.reveal()));
      options.keySet().retainAll(LIBPQ);
    }
    settings.put("OPTIONS", options);
    return settings;
  }
}
