package io.github.dbmig.command;

import io.github.dbmig.command.result.DetectResult;
import io.github.dbmig.command.result.DetectResult.ConnectionView;
import io.github.dbmig.command.result.DetectResult.EvidenceView;
import io.github.dbmig.command.result.DetectResult.ForeignView;
import io.github.dbmig.command.result.DetectResult.Found;
import io.github.dbmig.command.result.DetectResult.Recommended;
import io.github.dbmig.command.result.DetectResult.UnknownView;
import io.github.dbmig.tool.detection.Detection;
import io.github.dbmig.tool.project.DetectedProject;
import io.github.dbmig.tool.project.connection.Connection;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Shows what a project migrates its database with. Never fails for what it finds. */
public final class Detect {
  private final DetectedProject project;
  private final Optional<Connection> connection;

  /**
   * @param connection where one could be resolved; nothing is opened
   */
  public Detect(DetectedProject project, Optional<Connection> connection) {
    this.project = project;
    this.connection = connection;
  }

  public DetectResult execute() {
    Optional<Found> main = project.main().map(this::found);
    boolean nothing = main.isEmpty() && project.ambiguity().isEmpty();
    return new DetectResult(
        main.map(Found::tool),
        main.flatMap(Found::toolVersion),
        main.flatMap(Found::dialect),
        main.map(Found::dir),
        main.flatMap(Found::migrations),
        main.map(Found::migrationFiles).orElse(0),
        main.flatMap(Found::packageManager),
        main.map(Found::runner).orElse(List.of()),
        main.map(Found::evidence).orElse(List.of()),
        connection.map(this::view),
        project.alsoFound().stream().map(this::found).toList(),
        project.foreign().stream()
            .map(foreign -> new ForeignView(foreign.tool(), project.relative(foreign.dir())))
            .toList(),
        project.ambiguity().map(choice -> choice.options()).orElse(List.of()),
        Optional.of(project.recommendation())
            .filter(any -> nothing)
            .map(any -> new Recommended(any.tool(), any.why())),
        project.main().map(Detect::unknown).orElse(List.of()),
        Optional.empty());
  }

  private Found found(Detection detection) {
    return new Found(
        detection.tool(),
        detection.version().text(),
        detection.dialect(),
        project.relative(detection.dir()),
        detection.migrations().folder().map(project::relative),
        detection.migrations().count(),
        detection.runner().packageManager(),
        detection.runner().command().stream().map(this::word).toList(),
        detection.evidence().stream()
            .map(evidence -> new EvidenceView(project.relative(evidence.file()), evidence.why()))
            .toList());
  }

  /** A command names files of this machine; below the project they are shown relative to it. */
  private String word(String word) {
    String root = project.root().toString() + "/";
    return word.startsWith(root) ? word.substring(root.length()) : word;
  }

  private ConnectionView view(Connection connection) {
    var url = connection.url();
    return new ConnectionView(
        url.engine(),
        Optional.of(url.host()).filter(host -> !host.isEmpty()),
        Optional.of(url.port()).filter(port -> port != 0),
        url.host().isEmpty() ? project.relative(Path.of(url.database())) : url.database(),
        connection.source());
  }

  private static List<UnknownView> unknown(Detection detection) {
    return detection.unknown().stream()
        .map(unknown -> new UnknownView(unknown.what(), unknown.reason()))
        .toList();
  }
}
