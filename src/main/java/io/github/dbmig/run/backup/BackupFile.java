package io.github.dbmig.run.backup;

import java.nio.file.Path;

/**
 * A backup on disk.
 *
 * @param sha256 of its bytes, in lower-case hex
 * @param tool what wrote it
 * @param verified true when it was read back and found whole
 */
public record BackupFile(Path path, long bytes, String sha256, String tool, boolean verified) {}
