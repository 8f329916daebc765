package io.github.dbmig.tool.detection;

import io.github.dbmig.tool.source.FolderView;
import java.util.List;

/** Recognises runners of migrations that dbmig does not drive. */
public interface ForeignDetector {
  List<Foreign> detect(FolderView folder);
}
