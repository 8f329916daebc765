package io.github.dbmig.tool.detection;

import java.nio.file.Path;
import java.util.Set;

/**
 * A runner of migrations that dbmig recognises and does not drive.
 *
 * @param tool its name, as its own documentation writes it in lower case
 * @param dir the folder that it was recognised in
 * @param why what shows it
 * @param claims folders that are its own, so that nobody else takes their files for theirs
 */
public record Foreign(String tool, Path dir, String why, Set<Path> claims) {
  public Foreign {
    claims = Set.copyOf(claims);
  }
}
