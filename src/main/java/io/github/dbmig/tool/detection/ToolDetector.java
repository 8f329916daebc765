package io.github.dbmig.tool.detection;

import io.github.dbmig.tool.source.FolderView;
import java.util.List;

/** Recognises one migration tool. Reads files only; never starts anything. */
public interface ToolDetector {
  /** The name of the tool, as {@code -Ddbmig.tool} takes it. */
  String tool();

  /**
   * What of the tool is to be seen in a folder, most often nothing. Called once for each folder of
   * a project, so it looks at the folder's names before it opens a file. A detection's {@code dir}
   * may be another folder than this one.
   */
  List<Detection> detect(FolderView folder);

  /** The tool in a folder that has nothing of it yet, because the user names it. */
  default Detection named(FolderView folder) {
    return new DetectionBuilder(tool(), folder)
        .unknown("config", "nothing of " + tool() + " was found; the user names it")
        .unknown("dialect", "there is no configuration")
        .build();
  }
}
