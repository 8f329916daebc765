package io.github.dbmig.tool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A new seed, with what the tool needs so that it finds it.
 *
 * @param files the seed itself first
 * @param advice what remains to be done by hand
 */
public record NewSeed(List<NewFile> files, Optional<String> advice) {
  public NewSeed {
    files = List.copyOf(files);
  }

  /** One that stands by itself. */
  public NewSeed(NewFile file) {
    this(List.of(file), Optional.empty());
  }

  /** The same with further files, of which those that are there already stay as they are. */
  public NewSeed with(List<NewFile> more) {
    return new NewSeed(
        Stream.concat(
                files.stream(),
                more.stream().filter(one -> one.replaces() || Files.notExists(one.path())))
            .toList(),
        advice);
  }

  /** The same with a file that holds this from now on; unchanged when there is nothing to hold. */
  public NewSeed replacing(Path file, Optional<String> content) {
    return with(content.map(text -> new NewFile(file, text, true)).stream().toList());
  }

  public NewFile seed() {
    return files.get(0);
  }
}
