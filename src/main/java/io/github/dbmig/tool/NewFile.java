package io.github.dbmig.tool;

import java.nio.file.Path;

/** A file that a tool wants written and that does not exist yet. */
public record NewFile(Path path, String content) {}
