package io.github.dbmig.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.model.schema.StoredObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of object has a case of our own in which one comes, goes or changes. */
class KindsTest {
  private static final Path CASES = Path.of("src/test/resources/conformance").toAbsolutePath();

  /** A line of kinds.txt: engine, kind, case, and a pattern of the statements that say it. */
  record Kind(String engine, String name, String folder, Pattern said) {
    static Kind of(String line) {
      String[] cells = line.split(": ", 4);
      int flags = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
      return new Kind(cells[0], cells[1], cells[2], Pattern.compile(cells[3], flags));
    }

    private Set<String> statements(String file) {
      Path path = CASES.resolve(engine + "/own/" + folder + "/" + file);
      return Arrays.stream(read(path).split(";"))
          .map(String::strip)
          .filter(statement -> said.matcher(statement).find())
          .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
      return engine + " " + name;
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Kind> kinds() {
    return read(CASES.resolve("kinds.txt")).lines().map(Kind::of);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void itsCaseChangesOne(Kind kind) {
    assertThat(kind.statements("before.sql")).isNotEqualTo(kind.statements("after.sql"));
  }

  @Test
  void everyKindOfTheModelIsListed() {
    List<String> names = kinds().map(Kind::name).toList();
    assertThat(names)
        .containsAll(
            Arrays.stream(StoredObject.Kind.values())
                .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .toList());
  }
}
