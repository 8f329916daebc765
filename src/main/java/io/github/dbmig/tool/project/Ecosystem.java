package io.github.dbmig.tool.project;

import io.github.dbmig.tool.runner.NodeProject;
import io.github.dbmig.tool.runner.PythonProject;
import io.github.dbmig.tool.source.FolderView;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What to recommend to a project that has no migrations yet. Source: the seed document. */
final class Ecosystem {
  /** Folders below the root whose files still tell what the project is made of. */
  private static final int DEEPEST = 2;

  private static final Set<String> PYTHON =
      Set.of("pyproject.toml", "setup.py", "setup.cfg", "Pipfile", "requirements.txt");

  private Ecosystem() {}

  static Recommendation of(List<FolderView> folders) {
    return folders.stream()
        .filter(folder -> folder.depth() <= DEEPEST)
        .flatMap(folder -> in(folder).stream())
        .findFirst()
        .orElse(new Recommendation("rawsql", "plain SQL files fit any project"));
  }

  private static Optional<Recommendation> in(FolderView folder) {
    if (isTypeScript(folder)) {
      return Optional.of(new Recommendation("drizzle", "this is a TypeScript project"));
    }
    boolean python = folder.files().stream().anyMatch(PYTHON::contains);
    if (python && PythonProject.mentions(folder, "django")) {
      return Optional.of(new Recommendation("django", "this is a Django project"));
    }
    return python
        ? Optional.of(new Recommendation("alembic", "this is a Python project"))
        : Optional.empty();
  }

  private static boolean isTypeScript(FolderView folder) {
    return folder.has("tsconfig.json")
        || NodeProject.at(folder).filter(project -> project.needs("typescript")).isPresent();
  }
}
