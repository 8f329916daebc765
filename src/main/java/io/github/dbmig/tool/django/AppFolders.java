package io.github.dbmig.tool.django;

import io.github.dbmig.tool.project.ToolProject;
import io.github.dbmig.tool.source.FileText;
import io.github.dbmig.tool.source.Value;
import io.github.dbmig.tool.source.python.PyOutline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folders of the project's own apps, looked at anew each time: a generator makes some. */
final class AppFolders {
  private static final int DEPTH = 6;
  private static final Set<String> NOT_ENTERED =
      Set.of("node_modules", "site-packages", "venv", "env", "target", "build", "dist");

  private final Path project;
  private final List<Path> detected;

  AppFolders(ToolProject project) {
    this.project = project.dir();
    this.detected = project.detection().migrations().folders();
  }

  /** Folders of migrations by the app's label. */
  Map<String, Path> byApp() {
    Map<String, Path> found = new TreeMap<>();
    Stream.concat(detected.stream(), migrations(project, DEPTH))
        .distinct()
        .forEach(folder -> found.putIfAbsent(label(folder.getParent()), folder));
    return found;
  }

  /** Apps that have no folder of migrations yet. */
  List<Path> appsWithout() {
    return FileText.list(project).stream()
        .filter(app -> Files.exists(app.resolve("models.py")))
        .filter(app -> !Files.exists(app.resolve("migrations/__init__.py")))
        .toList();
  }

  private static Stream<Path> migrations(Path folder, int depth) {
    if (depth == 0) {
      return Stream.of();
    }
    return FileText.list(folder).stream()
        .filter(Files::isDirectory)
        .filter(child -> !child.getFileName().toString().startsWith("."))
        .filter(child -> !NOT_ENTERED.contains(child.getFileName().toString()))
        .filter(child -> !Files.exists(child.resolve("pyvenv.cfg")))
        .flatMap(
            child ->
                child.endsWith("migrations") && Files.exists(child.resolve("__init__.py"))
                    ? Stream.of(child)
                    : migrations(child, depth - 1));
  }

  /** Source: docs.djangoproject.com/en/5.2/ref/applications/#django.apps.AppConfig.label. */
  private static String label(Path app) {
    Path config = app.resolve("apps.py");
    String folder = app.getFileName().toString();
    if (!Files.exists(config)) {
      return folder;
    }
    for (PyOutline type : PyOutline.of(config, FileText.read(config)).blocks()) {
      Value label = type.value("label");
      Value name = type.value("name");
      if (label.asText().isPresent()) {
        return label.asText().get();
      }
      if (name.asText().isPresent()) {
        return name.asText().get().replaceFirst(".*\\.", "");
      }
    }
    return folder;
  }

  /** Those that Django loads. Source: django.db.migrations.loader. */
  static Stream<Path> files(Path folder) {
    return FileText.list(folder).stream()
        .filter(file -> file.getFileName().toString().matches("(?![_~]).+\\.py"));
  }
}
