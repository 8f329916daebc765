package io.github.dbmig.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A project that runs every goal on a PostgreSQL database, whose password is the canary. Beside it
 * are a home, the password where it is meant to be, and programs that record how they were started.
 *
 * @param root holds {@code project}, {@code home}, {@code secret}, {@code bin} and {@code recorded}
 */
record CanaryProject(Path root) {
  /** Holds what a URL must escape, so that both its forms are looked for by {@link #MARK}. */
  static final String PASSWORD = "Zq7/cAnArY@9";

  /** No escaped or shortened form of the password is without it. */
  static final String MARK = "cAnArY";

  private static final String IN_URL = "Zq7%2FcAnArY%409";

  /** Made by Maven 3.9.16: {@code mvn --encrypt-master-password}, {@code --encrypt-password}. */
  private static final String MASTER = "{uTpm8xpD6CgHt4pSkEMPFtIWde1pcGx10DXHL+IVA0U=}";

  private static final String ENCRYPTED = "{BoERh8YvKMcHOB+ADhc6Rv7cppiFis9l88DMQ72MglE=}";

  /** In an order in which all succeed; what follows a dot only tells two executions apart. */
  private static final Map<String, String> GOALS = goals();

  /**
   * Goals that a protected environment refuses (no scratch database is made there), in a later
   * phase than the others.
   */
  private static final List<String> PLANS =
      List.of("diff", "zero-downtime", "run.expand", "backfill", "contract");

  private static Map<String, String> goals() {
    Map<String, String> goals = new LinkedHashMap<>();
    goals.put("detect", "");
    goals.put("validate", "");
    goals.put("generate", "<name>add_orders</name><empty>true</empty>");
    goals.put("sql", "");
    goals.put("run", "");
    goals.put("status", "<failOnPending>true</failOnPending>");
    goals.put("seed", "");
    goals.put("diff", "");
    goals.put("pull", "<output>target/pulled.sql</output>");
    goals.put("backup", "");
    goals.put("rollback", "<steps>2</steps>");
    goals.put("resolve", "<unlock>true</unlock>");
    goals.put("deploy", "");
    goals.put("zero-downtime", "<sql>ALTER TABLE users RENAME COLUMN name TO display_name</sql>");
    goals.put("run.expand", "");
    goals.put("backfill", "");
    goals.put("contract", "<retired>true</retired><bakeHours>0</bakeHours>");
    return goals;
  }

  static List<String> goalNames() {
    return GOALS.keySet().stream().map(CanaryProject::goal).distinct().toList();
  }

  /** What runs up to {@link #phase}. */
  static List<String> goalNames(SecretSource source) {
    return source == SecretSource.PRODUCTION_VARIABLE
        ? goalNames().stream().filter(goal -> !PLANS.contains(goal)).toList()
        : goalNames();
  }

  /** The phase up to which Maven is to run. */
  static String phase(SecretSource source) {
    return source == SecretSource.PRODUCTION_VARIABLE ? "validate" : "package";
  }

  /** Without the goals that look at one module alone. */
  static List<String> aggregatorNames() {
    return goalNames().stream().filter(goal -> !goal.equals("validate")).toList();
  }

  Path folder() {
    return root.resolve("project");
  }

  /** One module that runs all goals, each as its own execution. */
  CanaryProject thatSucceeds() throws IOException {
    write("project/pom.xml", pom("<build>" + plugin(List.copyOf(GOALS.keySet())) + "</build>"));
    return withFiles();
  }

  /** A module a goal, so that with -fae each one fails for itself. */
  CanaryProject thatFails() throws IOException {
    String modules =
        aggregatorNames().stream()
            .map(goal -> "<module>m-" + goal + "</module>")
            .collect(Collectors.joining("", "<modules>", "</modules>"));
    write("project/pom.xml", pom(modules));
    for (String goal : aggregatorNames()) {
      write(
          "project/m-" + goal + "/pom.xml",
          pom("<build>" + plugin(List.of(goal)) + "</build>")
              .replace(
                  "<artifactId>canary</artifactId>", "<artifactId>m-" + goal + "</artifactId>"));
    }
    return withFiles();
  }

  /** What Maven would print: a literal, or a variable that Maven puts in its place. */
  CanaryProject withConfiguration(String configuration) throws IOException {
    String plugin = plugin(List.of("run")).replace("<executions>", configuration + "<executions>");
    write("project/pom.xml", pom("<build>" + plugin + "</build>"));
    return withFiles();
  }

  /** A pg_dump that fails and says with which password. */
  CanaryProject withTalkativeDump() throws IOException {
    program("pg_dump", "echo \"refused: $PGPASSWORD\" >&2; exit 1");
    return this;
  }

  private CanaryProject withFiles() throws IOException {
    write(
        "project/migrations/20260101000000_users.sql",
        "-- UP\nCREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);\n\n-- DOWN\nDROP TABLE users;\n");
    write(
        "project/seeds/users.sql",
        "INSERT INTO users (id, name) VALUES (1, 'Ada') ON CONFLICT DO NOTHING;\n");
    Files.createDirectories(root.resolve("recorded"));
    program(
        "pg_dump",
        "for a in \"$@\"; do case $a in --file=*) echo x > \"${a#--file=}\";; esac; done");
    program("pg_restore", "echo whole");
    program("password-store", "cat '" + root.resolve("secret/word") + "'");
    write("secret/word", PASSWORD + "\n");
    return this;
  }

  private static String goal(String id) {
    return id.replaceFirst("\\..*", "");
  }

  private static String pom(String body) {
    return "<project><modelVersion>4.0.0</modelVersion><groupId>it</groupId>"
        + "<artifactId>canary</artifactId><version>1</version><packaging>pom</packaging>"
        + body
        + "</project>";
  }

  private static String plugin(List<String> goals) {
    return "<plugins><plugin><groupId>io.github.dbmig</groupId>"
        + "<artifactId>dbmig-maven-plugin</artifactId><version>"
        + System.getProperty("dbmig.version")
        + "</version><executions>"
        + goals.stream().map(CanaryProject::execution).collect(Collectors.joining())
        + "</executions></plugin></plugins>";
  }

  private static String execution(String id) {
    return String.format(
        "<execution><id>%s</id><phase>%s</phase><goals><goal>%s</goal></goals>"
            + "<configuration>%s</configuration></execution>",
        id, PLANS.contains(id) ? "package" : "validate", goal(id), GOALS.get(id));
  }

  private void program(String name, String work) throws IOException {
    Path file =
        write(
            "bin/" + name,
            "#!/bin/sh\n{ echo \"argv: $*\"; env; } >> '"
                + root.resolve("recorded").resolve(name)
                + "'\n"
                + work
                + "\n");
    if (!file.toFile().setExecutable(true)) {
      throw new IOException(file + " cannot be made executable");
    }
  }

  /**
   * The command line on which the secret comes from this source.
   *
   * @param bare the database's URL with a user and without a password
   */
  Maven.Call call(SecretSource source, String bare, List<String> more) throws IOException {
    String url = bare.replace("@", ":" + IN_URL + "@");
    settings(source, url);
    if (source == SecretSource.ENV_FILE) {
      write("project/.env", "DATABASE_URL=" + url + "\n");
    }
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("PATH", root.resolve("bin") + ":" + System.getenv("PATH"));
    if (source == SecretSource.VARIABLE) {
      environment.put("DATABASE_URL", url);
    } else if (source == SecretSource.PRODUCTION_VARIABLE) {
      environment.put("PRODUCTION_DATABASE_URL", url);
    }
    List<String> arguments = new ArrayList<>(source.arguments(url, bare));
    arguments.add("-Ddbmig.env=" + source.environmentName());
    arguments.add("-Ddbmig.confirm=" + bare.substring(bare.lastIndexOf('/') + 1));
    arguments.addAll(more);
    return new Maven.Call(folder(), root.resolve("home"), environment, arguments);
  }

  private void settings(SecretSource source, String url) throws IOException {
    String more =
        switch (source) {
          case SETTINGS_SERVER -> server(PASSWORD);
          case ENCRYPTED_SERVER -> server(ENCRYPTED);
          case SETTINGS_PROPERTY -> property(url);
          default -> "";
        };
    String form = Files.readString(Path.of("src/it/settings.xml"));
    write("home/.m2/settings.xml", form.replace("</settings>", more + "</settings>"));
    write(
        "home/.m2/settings-security.xml",
        "<settingsSecurity><master>" + MASTER + "</master></settingsSecurity>");
  }

  private static String server(String password) {
    return "<servers><server><id>canary</id><password>"
        + password
        + "</password></server></servers>";
  }

  private static String property(String url) {
    return "<profiles><profile><id>canary</id><properties><dbmig.url>"
        + url
        + "</dbmig.url></properties></profile></profiles>"
        + "<activeProfiles><activeProfile>canary</activeProfile></activeProfiles>";
  }

  /** Lines of the project's files with the canary in them, but for those of its own .env. */
  List<String> leaksInFiles() throws IOException {
    return leaks(folder(), ".env");
  }

  /** What the started programs could see of it, but for the one variable of pg_dump. */
  List<String> leaksToPrograms() throws IOException {
    return leaks(root.resolve("recorded"), "").stream()
        .filter(line -> !line.equals("pg_dump: PGPASSWORD=" + PASSWORD))
        .toList();
  }

  private static List<String> leaks(Path folder, String except) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<String> leaks = new ArrayList<>();
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (!name.equals(except)) {
          Files.readString(file, StandardCharsets.ISO_8859_1)
              .lines()
              .filter(line -> line.contains(MARK))
              .forEach(line -> leaks.add(name + ": " + line));
        }
      }
      return leaks;
    }
  }

  private Path write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
