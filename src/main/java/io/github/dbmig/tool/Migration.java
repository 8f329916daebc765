package io.github.dbmig.tool;

import java.nio.file.Path;

/**
 * One migration as it lies on disk.
 *
 * @param id the tool's own name for it; order of ids is order of application
 * @param checksum SHA-256 of the file in lower-case hex, line ends normalised
 */
public record Migration(String id, Path file, String checksum) {}
