package io.github.dbmig;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the table of src/site/markdown/architecture.md: floors, rooms, and who may touch what. */
class ArchitectureTest {
  private static final String BASE = "io.github.dbmig";

  /** Bottom first. A floor may use itself and those before it. */
  private static final List<String> FLOORS =
      List.of("base", "model", "database", "tool", "run", "command", "mojo");

  /** The rows of the table: a package name in backquotes opens each. */
  private static final Pattern ROW = Pattern.compile("^\\| `([a-z.]+)` \\|.*");

  private static final int CLASSES_A_ROOM = 15;

  /** One class a goal, by ADR 0004. */
  private static final List<String> ROOMS_OF_GOALS = List.of(BASE + ".mojo", BASE + ".command");

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(BASE);

  @TestFactory
  List<DynamicTest> aFloorNeverUsesOneAbove() {
    return FLOORS.stream()
        .map(floor -> DynamicTest.dynamicTest(floor, () -> checkFloor(floor)))
        .toList();
  }

  private static void checkFloor(String floor) {
    String[] above =
        FLOORS.stream()
            .skip(FLOORS.indexOf(floor) + 1L)
            .map(other -> BASE + "." + other + "..")
            .toArray(String[]::new);
    if (above.length > 0) {
      noClasses()
          .that()
          .resideInAPackage(BASE + "." + floor + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(above)
          .allowEmptyShould(true)
          .check(CODE);
    }
  }

  @Test
  void roomsHaveNoCycles() {
    slices().matching(BASE + ".(**)").should().beFreeOfCycles().check(CODE);
  }

  @Test
  void everyPackageHasARowInTheTable() throws IOException {
    var packages = new TreeSet<String>();
    CODE.forEach(type -> packages.add(type.getPackageName().substring(BASE.length() + 1)));
    assertThat(packages).isEqualTo(rooms());
  }

  private static TreeSet<String> rooms() throws IOException {
    return Files.readAllLines(Path.of("src/site/markdown/architecture.md")).stream()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .map(row -> row.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void noRoomIsTooFull() {
    Map<String, Integer> counts = new TreeMap<>();
    CODE.stream()
        .filter(JavaClass::isTopLevelClass)
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .forEach(type -> counts.merge(type.getPackageName(), 1, Integer::sum));
    ROOMS_OF_GOALS.forEach(counts::remove);
    counts.values().removeIf(count -> count <= CLASSES_A_ROOM);
    assertThat(counts).isEmpty();
  }

  @Test
  void toolsNeverUseEachOther() {
    siblingsAreStrangers(
        "tool", List.of("rawsql", "prisma", "drizzle", "knex", "typeorm", "alembic", "django"));
  }

  @Test
  void dialectsNeverUseEachOther() {
    siblingsAreStrangers("database.dialect", List.of("postgresql", "mysql", "sqlite"));
  }

  private static void siblingsAreStrangers(String floor, List<String> rooms) {
    for (String room : rooms) {
      String[] others =
          rooms.stream()
              .filter(other -> !other.equals(room))
              .map(other -> BASE + "." + floor + "." + other + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(BASE + "." + floor + "." + room + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(others)
          .allowEmptyShould(true)
          .check(CODE);
    }
  }

  @Test
  void onlyWiringNamesAToolOrADialect() {
    noClasses()
        .that()
        .resideInAnyPackage(
            BASE + ".mojo..", BASE + ".command..", BASE + ".run..", BASE + ".model..")
        .and()
        .haveSimpleNameNotEndingWith("Wiring")
        .should()
        .dependOnClassesThat(
            resideInAPackage(BASE + ".database.dialect.*..")
                .or(
                    resideInAPackage(BASE + ".tool.*..")
                        .and(
                            not(
                                resideInAPackage(BASE + ".tool.source..")
                                    .or(resideInAPackage(BASE + ".tool.detection.."))
                                    .or(resideInAPackage(BASE + ".tool.process.."))
                                    .or(resideInAPackage(BASE + ".tool.runner.."))
                                    .or(
                                        resideInAPackage(BASE + ".tool.project..")
                                            .or(resideInAPackage(BASE + ".tool.program..")))))))
        .allowEmptyShould(true)
        .check(CODE);
  }

  @Test
  void mavenIsKnownToTheMojoFloorOnly() {
    onlyIn("org.apache.maven..", BASE + ".mojo..");
    onlyIn("org.codehaus.plexus..", BASE + ".mojo..");
  }

  @Test
  void jdbcIsKnownToSessionOnly() {
    onlyIn("java.sql..", BASE + ".database.session..");
  }

  private static void onlyIn(String dependency, String room) {
    noClasses()
        .that()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(dependency)
        .check(CODE);
  }

  @Test
  void onlyProcessStartsPrograms() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + ".tool.process..")
        .should()
        .dependOnClassesThat(belongToAnyOf(ProcessBuilder.class, Runtime.class))
        .check(CODE);
  }

  @Test
  void theModelIsPure() {
    noClasses()
        .that()
        .resideInAPackage(BASE + ".model..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..")
        .allowEmptyShould(true)
        .check(CODE);
    for (String method : List.of("getenv", "getProperty", "currentTimeMillis", "nanoTime")) {
      noClasses()
          .that()
          .resideInAPackage(BASE + ".model..")
          .should()
          .callMethodWhere(
              com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                  com.tngtech.archunit.core.domain.properties.HasName.Predicates.name(method)))
          .allowEmptyShould(true)
          .check(CODE);
    }
    noClasses()
        .that()
        .resideInAPackage(BASE + ".model..")
        .should()
        .dependOnClassesThat(
            belongToAnyOf(Thread.class, java.util.Random.class, java.time.Clock.class))
        .allowEmptyShould(true)
        .check(CODE);
  }

  @Test
  void namesSayWhatAThingIs() {
    classes()
        .should()
        .haveSimpleNameNotEndingWith("Util")
        .andShould()
        .haveSimpleNameNotEndingWith("Utils")
        .andShould()
        .haveSimpleNameNotEndingWith("Helper")
        .andShould()
        .haveSimpleNameNotEndingWith("Manager")
        .andShould()
        .haveSimpleNameNotEndingWith("Impl")
        .check(CODE);
  }
}
