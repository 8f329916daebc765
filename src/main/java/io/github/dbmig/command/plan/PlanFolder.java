package io.github.dbmig.command.plan;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.base.error.StorageException;
import io.github.dbmig.model.json.PlanJson;
import io.github.dbmig.model.plan.Phase;
import io.github.dbmig.model.plan.Plan;
import io.github.dbmig.tool.NewFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code dbmig/plans} of a project: one folder a plan. */
public final class PlanFolder {
  private static final String FILE = "plan.json";

  private final Path plans;

  public PlanFolder(Path project) {
    this.plans = project.resolve("dbmig").resolve("plans");
  }

  public Path of(String id) {
    return plans.resolve(id);
  }

  public Path of(String id, Phase phase) {
    return of(id).resolve(phase.name().toLowerCase(Locale.ROOT));
  }

  public Path file(String id) {
    return of(id).resolve(FILE);
  }

  /** Every plan, oldest first. */
  public List<Plan> all() {
    List<Plan> all = new ArrayList<>();
    for (Path folder : children(plans)) {
      Path file = folder.resolve(FILE);
      if (Files.exists(file)) {
        all.add(PlanJson.read(text(file), "dbmig/plans/" + folder.getFileName() + "/" + FILE));
      }
    }
    return all;
  }

  /**
   * The plan of that id or of a unique beginning of it; the only one there is where none is named.
   *
   * @throws ConfigurationException when there is none, or more than one
   */
  public Plan find(Optional<String> id) {
    List<Plan> found = all().stream().filter(plan -> plan.id().startsWith(id.orElse(""))).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    if (found.isEmpty()) {
      throw new ConfigurationException(
          "no-plan",
          "dbmig/plans",
          "holds no plan" + id.map(name -> " that begins with " + name).orElse(""),
          "make one: dbmig:zero-downtime -Ddbmig.sql=\"ALTER TABLE ...\"");
    }
    throw new ConfigurationException(
        "which-plan",
        "dbmig/plans",
        "holds several plans: " + String.join(", ", found.stream().map(Plan::id).toList()),
        "-Ddbmig.plan=<one of them>");
  }

  /** The files of a phase as they are now. */
  public List<NewFile> drafts(String id, Phase phase) {
    return children(of(id, phase)).stream().map(file -> new NewFile(file, text(file))).toList();
  }

  /** Replaces plan.json in one move, so that no reader sees half of it. */
  public void save(Plan plan) {
    Path file = file(plan.id());
    Path next = file.resolveSibling(FILE + ".new");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(next, PlanJson.write(plan));
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw failed(file, "cannot be written", e);
    }
  }

  private static List<Path> children(Path folder) {
    if (Files.notExists(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException e) {
      throw failed(folder, "cannot be listed", e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw failed(file, "cannot be read", e);
    }
  }

  private static StorageException failed(Path file, String what, IOException e) {
    return new StorageException(
        "plan-folder",
        file.toString(),
        what + ": " + e.getClass().getSimpleName(),
        "check the permissions and the room on the disk",
        e);
  }
}
