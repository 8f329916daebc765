package io.github.dbmig.tool.project.env;

import io.github.dbmig.base.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Places where a variable may be set, the one that counts first; references inside values are
 * looked up in the same places and last in the process environment. A variable that is set but
 * blank is not set.
 */
public final class EnvChain {
  private final Map<String, String> process;
  private final boolean processCounts;
  private final List<EnvFile> files;

  private EnvChain(Map<String, String> process, boolean processCounts, List<EnvFile> files) {
    this.process = Map.copyOf(process);
    this.processCounts = processCounts;
    this.files = List.copyOf(files);
  }

  /** The process environment first, then the files. */
  public static EnvChain of(Map<String, String> process, List<EnvFile> files) {
    return new EnvChain(process, true, files);
  }

  /** The files alone; only references inside them may come from the process environment. */
  public static EnvChain ofFiles(Map<String, String> process, List<EnvFile> files) {
    return new EnvChain(process, false, files);
  }

  /** The places one by one, the first first; references see the whole chain. */
  public List<Place> places() {
    List<Place> places = new ArrayList<>();
    if (processCounts) {
      places.add(this::inProcess);
    }
    files.forEach(file -> places.add(name -> inFile(file, name)));
    return places;
  }

  /** The first place's value. */
  public Optional<Variable> find(String name) {
    return places().stream().flatMap(place -> place.find(name).stream()).findFirst();
  }

  private Optional<Variable> inProcess(String name) {
    return variable(process.get(name), name + " in the process environment");
  }

  private Optional<Variable> inFile(EnvFile file, String name) {
    return file.entry(name)
        .flatMap(
            entry ->
                variable(
                    new Expansion(process, processCounts, files).value(file, name, entry),
                    name + " in " + file.name()));
  }

  private static Optional<Variable> variable(String value, String source) {
    return value == null || value.isBlank()
        ? Optional.empty()
        : Optional.of(new Variable(Secret.of(value), source));
  }

  /** One place of the chain. */
  @FunctionalInterface
  public interface Place {
    Optional<Variable> find(String name);
  }
}
