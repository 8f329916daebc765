package io.github.dbmig.mojo;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.command.diff.side.Operand;
import io.github.dbmig.command.diff.side.Operands;
import io.github.dbmig.command.target.Place;
import io.github.dbmig.command.target.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the words after {@code -Ddbmig.from} and {@code -Ddbmig.to} mean. */
final class DiffOperands {
  private static final List<String> DESIRED = List.of("schema.sql", "schema");

  private final AbstractDatabaseMojo mojo;
  private final TargetFinder finder;
  private final Place place;

  DiffOperands(AbstractDatabaseMojo mojo) {
    this.mojo = mojo;
    this.finder = new TargetFinder(mojo);
    this.place = finder.place();
  }

  /**
   * By default from the environment's database to the migrations.
   *
   * @param drift without a second side, to what the last run left
   */
  Operands of(Secret from, Secret to, boolean drift) {
    Operand other = drift ? new Operand.Remembered() : new Operand.History();
    return new Operands(
        place, empty(from) ? home() : operand(from), empty(to) ? other : operand(to), this::home);
  }

  /** From the migrations to the schema that the project describes. */
  Operands generated() {
    return new Operands(place, new Operand.History(), desired(), this::home);
  }

  boolean describesSchema() {
    return DESIRED.stream().map(place.project()::resolve).anyMatch(Files::exists);
  }

  private static boolean empty(Secret word) {
    return word == null || word.reveal().isBlank();
  }

  private Operand.Live home() {
    return live(mojo.target(), true);
  }

  private Operand operand(Secret word) {
    if (Wiring.urlForms().stream().anyMatch(form -> form.accepts(word))) {
      return live(finder.target(word), false);
    }
    String text = word.reveal().strip();
    if (text.equals("migrations")) {
      return new Operand.History();
    }
    if (text.equals("snapshot")) {
      return new Operand.Remembered();
    }
    if (text.equals("schema")) {
      return desired();
    }
    Path path = place.project().resolve(text);
    return text.endsWith(".sql") || text.contains("/")
        ? files(path)
        : live(finder.named(text), true);
  }

  private Operand desired() {
    return DESIRED.stream()
        .map(place.project()::resolve)
        .filter(Files::exists)
        .findFirst()
        .map(this::files)
        .orElseThrow(
            () ->
                new ConfigurationException(
                    "no-schema",
                    "schema",
                    "the project has neither schema.sql nor a folder schema",
                    "write one, or name another side"));
  }

  private Operand files(Path path) {
    if (!Files.exists(path)) {
      throw new ConfigurationException(
          "no-file",
          place.relative(path),
          "does not exist",
          "name an environment, a URL, migrations, schema, or the path of an SQL file");
    }
    return new Operand.Files(path, place.relative(path));
  }

  private static Operand.Live live(Target target, boolean named) {
    String name = named ? " (" + target.environment() + ")" : "";
    return new Operand.Live(target, target.url() + name);
  }
}
