package io.github.dbmig.tool.alembic;

import io.github.dbmig.base.invocation.Invocation;
import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.tool.detection.ToolConfig;
import io.github.dbmig.tool.program.Child;
import io.github.dbmig.tool.program.ConfiguredVariables;
import io.github.dbmig.tool.program.Pointing;
import io.github.dbmig.tool.program.PythonProgram;
import io.github.dbmig.tool.program.Resource;
import io.github.dbmig.tool.project.ToolProject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How Alembic is started: its command line behind a script that leads its engines. Source: {@code
 * pointing.md} "AL".
 */
final class AlembicStart {
  private static final String SCRIPT = "dbmig_alembic.py";

  private final ToolProject project;

  AlembicStart(ToolProject project) {
    this.project = project;
  }

  Invocation invocation(Pointing pointing, Map<String, Secret> more, List<String> arguments) {
    Path script = pointing.file(SCRIPT);
    Map<Path, String> files = new HashMap<>();
    files.put(script, Resource.text(AlembicStart.class, SCRIPT));
    List<String> all = new ArrayList<>(configuration(pointing, files));
    all.addAll(arguments);
    Secret url = AlchemyUrl.of(pointing.url(), driver());
    Map<String, Secret> variables = new HashMap<>(more);
    variables.put("DBMIG_URL", url);
    variables.putAll(ConfiguredVariables.of(configured(), pointing.url(), url));
    PythonProgram python =
        new PythonProgram(
            project.detection().runner(), "alembic", project.dir(), project.programs());
    return python.start(pointing, List.of(script.toString()), new Child(all, variables, files));
  }

  private List<String> configured() {
    return project.detection().config().connections().values().stream()
        .flatMap(connection -> connection.variables().stream())
        .toList();
  }

  private String driver() {
    return project.detection().config().settings().getOrDefault("driver", "");
  }

  /** The file and the section that were detected, or a file where the program has none. */
  private List<String> configuration(Pointing pointing, Map<Path, String> files) {
    ToolConfig config = project.detection().config();
    List<String> options = new ArrayList<>();
    if (config.file().isEmpty()) {
      Path ini = pointing.file("alembic.ini");
      Path versions = project.folder();
      Path scripts = versions.getParent() == null ? versions : versions.getParent();
      files.put(
          ini, "[alembic]\nscript_location = " + scripts.toString().replace("%", "%%") + "\n");
      return List.of("-c", ini.toString());
    }
    if (!config.standard()) {
      options.addAll(List.of("-c", config.file().get().toString()));
    }
    String section = config.settings().getOrDefault("section", "alembic");
    if (!section.equals("alembic")) {
      options.addAll(List.of("-n", section));
    }
    return options;
  }
}
