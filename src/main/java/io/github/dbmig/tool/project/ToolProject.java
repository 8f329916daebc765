package io.github.dbmig.tool.project;

import io.github.dbmig.tool.detection.Detection;
import io.github.dbmig.tool.process.ProcessRunner;
import java.nio.file.Path;

/**
 * What a tool is made of so that it can be driven.
 *
 * @param folder of the migrations, where a new one goes; it need not exist yet
 * @param programs starts the tool's own program
 * @param environment the name of the environment, as configurations that hold several know it
 * @param nativeExecutor whether dbmig shall send the SQL itself where it can
 */
public record ToolProject(
    Detection detection,
    Path folder,
    ProcessRunner programs,
    String environment,
    boolean nativeExecutor) {
  public Path dir() {
    return detection.dir();
  }
}
