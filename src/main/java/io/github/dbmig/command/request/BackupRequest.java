package io.github.dbmig.command.request;

import java.nio.file.Path;
import java.util.Optional;

/**
 * @param output the file to write, which must not exist
 */
public record BackupRequest(Optional<Path> output) {}
