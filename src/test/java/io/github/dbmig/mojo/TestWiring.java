package io.github.dbmig.mojo;

import io.github.dbmig.tool.MigrationTool;
import io.github.dbmig.tool.project.ProjectDetector;
import io.github.dbmig.tool.project.ToolProject;

/** The plugin's own wiring, for tests in other rooms. */
public final class TestWiring {
  private TestWiring() {}

  public static ProjectDetector detector() {
    return Wiring.detector();
  }

  public static MigrationTool tool(ToolProject project) {
    return Wiring.tool(project);
  }

  /** Whether dbmig carries out the tool's migrations. */
  public static boolean drives(String tool) {
    return Wiring.drives(tool);
  }
}
