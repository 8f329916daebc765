package io.github.dbmig.tool.detection;

import java.nio.file.Path;

/** A file or folder, absolute, and what it shows. */
public record Evidence(Path file, String why) {}
