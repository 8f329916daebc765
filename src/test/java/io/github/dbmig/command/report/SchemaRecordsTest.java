package io.github.dbmig.command.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.dbmig.base.error.DbmigException;
import io.github.dbmig.command.result.BackupResult;
import io.github.dbmig.command.result.ErrorResult;
import io.github.dbmig.command.result.Result;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Field by field, the result records and the schemas say the same. */
class SchemaRecordsTest {
  private static final Set<String> HEAD = Set.of("schemaVersion", "goal", "at");

  /** A record, and what describes it. */
  private record Pair(Class<?> type, JsonNode schema, JsonNode document) {}

  static Stream<Class<?>> results() {
    return new ClassFileImporter()
        .importPackages("io.github.dbmig.command.result").stream()
            .filter(type -> type.isAssignableTo(Result.class) && !type.isInterface())
            .filter(type -> !type.isEquivalentTo(ErrorResult.class))
            .map(JavaClass::reflect);
  }

  @Test
  void thereAreResultsToLookAt() {
    assertThat(results()).hasSizeGreaterThan(10);
  }

  @ParameterizedTest
  @MethodSource("results")
  void everyResultHasASchemaWithItsFields(Class<?> result) {
    JsonNode document = Schemas.text(goal(result));
    Deque<Pair> open = new ArrayDeque<>(List.of(new Pair(result, document, document)));
    while (!open.isEmpty()) {
      Pair pair = open.pop();
      assertThat(names(pair)).as(pair.type().toString()).isEqualTo(described(pair));
      for (RecordComponent component : pair.type().getRecordComponents()) {
        JsonNode property = pair.schema().path("properties").path(name(component));
        check(pair, component, property);
        below(pair, component, property).ifPresent(open::push);
      }
    }
  }

  static List<String> goals() {
    return Schemas.goals();
  }

  @ParameterizedTest
  @MethodSource("goals")
  void thePageOfReportsTellsEachField(String goal) throws Exception {
    String page = Files.readString(Path.of("src/site/markdown/reports.md"));
    String section = page.split("\n## " + goal + "\n", 2)[1].split("\n## ", 2)[0];
    assertThat(section).contains("(schema/" + goal + ".json)");
    Set<String> fields = new TreeSet<>();
    Schemas.text(goal)
        .findValues("properties")
        .forEach(each -> each.fieldNames().forEachRemaining(fields::add));
    fields.removeAll(HEAD);
    fields.remove("error");
    for (String field : fields) {
      assertThat(section).as(goal).contains("| `" + field + "` |");
    }
  }

  /** {@code ZeroDowntimeResult} is of {@code zero-downtime}. */
  private static String goal(Class<?> result) {
    return result
        .getSimpleName()
        .replaceFirst("Result$", "")
        .replaceAll("([a-z])([A-Z])", "$1-$2")
        .toLowerCase(Locale.ROOT);
  }

  private static Set<String> names(Pair pair) {
    Set<String> names = new TreeSet<>();
    for (RecordComponent component : pair.type().getRecordComponents()) {
      names.add(name(component));
    }
    if (pair.schema() == pair.document() && Result.class.isAssignableFrom(pair.type())) {
      names.addAll(HEAD);
    }
    return names;
  }

  private static Set<String> described(Pair pair) {
    Set<String> names = new TreeSet<>();
    pair.schema().path("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String name(RecordComponent component) {
    JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
    return renamed == null ? component.getName() : renamed.value();
  }

  /** May be null exactly where the record's value is optional, and says what it is. */
  private static void check(Pair pair, RecordComponent component, JsonNode property) {
    String place = pair.type().getSimpleName() + "." + component.getName();
    boolean error = component.getGenericType().getTypeName().contains("DbmigException");
    boolean nullable = property.toString().contains("\"null\"");
    assertThat(property.path("description").asText() + property.path("$ref").asText())
        .as(place)
        .isNotBlank();
    if (!error) {
      assertThat(nullable).as(place).isEqualTo(component.getType() == Optional.class);
      assertThat(property.toString()).as(place).contains(word(component));
    }
  }

  private static String word(RecordComponent component) {
    Type type = component.getGenericType();
    String name = type instanceof ParameterizedType of ? of.toString() : type.getTypeName();
    if (name.startsWith("java.util.List")) {
      return "\"array\"";
    }
    return switch (name.replaceAll("java\\.util\\.Optional<(.*)>", "$1")) {
      case "boolean" -> "\"boolean\"";
      case "int", "long", "java.lang.Integer", "java.lang.Long" -> "\"integer\"";
      case "double" -> "\"number\"";
      case "java.lang.String" ->
          component.getDeclaringRecord() == BackupResult.class && component.getName().equals("kind")
              ? "full"
              : "\"string\"";
      default -> "\"";
    };
  }

  private static Optional<Pair> below(Pair pair, RecordComponent component, JsonNode property) {
    Type type = component.getGenericType();
    if (type instanceof ParameterizedType of) {
      type = of.getActualTypeArguments()[0];
    }
    if (!(type instanceof Class<?> below)
        || !below.isRecord()
        || DbmigException.class.isAssignableFrom(below)) {
      return Optional.empty();
    }
    String reference = property.findValue("$ref").asText();
    String file = reference.substring(0, reference.indexOf('#'));
    JsonNode document = file.isEmpty() ? pair.document() : Schemas.text(file.replace(".json", ""));
    JsonNode schema = document.at(reference.substring(reference.indexOf('#') + 1));
    assertThat(schema.isObject()).as(reference).isTrue();
    return Optional.of(new Pair(below, schema, document));
  }
}
