package io.github.dbmig.database.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.server.Require;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteLibraryTest {
  @TempDir Path caches;

  @Test
  void keepsOneCopyThatOnlyItsOwnerCanWrite() throws IOException {
    Path file = SqliteLibrary.file(caches).orElseThrow();
    assertThat(SqliteLibrary.file(caches)).contains(file);
    assertThat(files(caches.resolve("dbmig"))).containsExactly(file);
    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(permissions(file.getParent())).isEqualTo("rwx------");
  }

  @Test
  void makesADamagedCopyAnew() throws IOException {
    Path file = SqliteLibrary.file(caches).orElseThrow();
    byte[] whole = Files.readAllBytes(file);
    byte[] changed = whole.clone();
    changed[changed.length / 2] ^= 1;
    for (byte[] damaged : List.of(changed, new byte[0])) {
      Files.write(file, damaged);
      assertThat(SqliteLibrary.file(caches)).contains(file);
      assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    }
  }

  @Test
  void replacesACopyThatOthersCouldWrite() throws IOException {
    Path file = SqliteLibrary.file(caches).orElseThrow();
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
    assertThat(SqliteLibrary.file(caches)).contains(file);
    assertThat(permissions(file)).isEqualTo("rw-------");
  }

  @Test
  void replacesALinkToAFileElsewhere() throws IOException {
    Path file = SqliteLibrary.file(caches).orElseThrow();
    Path elsewhere = Files.move(file, caches.resolve("elsewhere"));
    Files.createSymbolicLink(file, elsewhere);
    assertThat(SqliteLibrary.file(caches)).contains(file);
    assertThat(file)
        .isRegularFile()
        .satisfies(it -> assertThat(Files.isSymbolicLink(it)).isFalse());
  }

  @Test
  void trustsNoFolderThatOthersCanWrite() throws IOException {
    Path folder = SqliteLibrary.file(caches).orElseThrow().getParent();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwx---"));
    assertThat(SqliteLibrary.file(caches)).isEmpty();
  }

  @Test
  void trustsNoFolderOfAnotherUser() throws IOException {
    Require.root("to give a folder to another user");
    Path folder = SqliteLibrary.file(caches).orElseThrow().getParent();
    Files.setAttribute(folder, "unix:uid", 65534);
    assertThat(SqliteLibrary.file(caches)).isEmpty();
  }

  @Test
  void aKilledProcessLeavesNoCopyBehind() throws Exception {
    assertThat(child(caches, "halt")).isEqualTo("null null");
    assertThat(files(Files.createDirectories(caches.resolve("tmp")))).isEmpty();
    assertThat(files(caches.resolve("dbmig"))).hasSize(1);
  }

  @Test
  void withoutACacheTheDriverDoesAsItAlwaysDoes() throws Exception {
    Files.createFile(caches.resolve("dbmig"));
    assertThat(child(caches, "halt")).isEqualTo("null null");
    assertThat(files(caches.resolve("tmp"))).isNotEmpty();
  }

  /** Two class loaders with a copy each: the second one must not be given the first one's file. */
  @Test
  void twoRealmsOfOneJvmBothConnect() throws Exception {
    assertThat(child(caches, "realms")).isEqualTo("null null");
    assertThat(files(caches.resolve("dbmig"))).hasSize(1);
    assertThat(files(caches.resolve("tmp"))).isNotEmpty();
  }

  private static String child(Path caches, String mode) throws Exception {
    Path tmp = Files.createDirectories(caches.resolve("tmp"));
    Path out = caches.resolve("out");
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin/java").toString(),
            "-Djava.io.tmpdir=" + tmp,
            "-cp",
            System.getProperty("java.class.path"),
            SqliteLibraryTest.class.getName(),
            caches.resolve("dev.db").toString(),
            mode);
    java.environment().put("XDG_CACHE_HOME", caches.toString());
    int code = java.redirectOutput(out.toFile()).redirectErrorStream(true).start().waitFor();
    String said = Files.readString(out).strip();
    assertThat(code).as(said).isEqualTo(7);
    return said.lines().reduce((first, last) -> last).orElse("");
  }

  public static void main(String[] arguments) throws Exception {
    connect(arguments[0]);
    if (arguments[1].equals("realms")) {
      inAnotherRealm(arguments[0]);
    }
    System.out.println(
        System.getProperty("org.sqlite.lib.path")
            + " "
            + System.getProperty("org.sqlite.lib.name"));
    Runtime.getRuntime().halt(7);
  }

  private static void inAnotherRealm(String file) throws Exception {
    List<URL> urls =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(SqliteLibraryTest::url)
            .toList();
    try (var realm =
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      Method connect =
          Class.forName(SqliteLibraryTest.class.getName(), true, realm)
              .getDeclaredMethod("connect", String.class);
      connect.setAccessible(true);
      connect.invoke(null, file);
    }
  }

  private static URL url(String path) {
    try {
      return Path.of(path).toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Called by name in another realm. */
  static void connect(String file) {
    DatabaseUrl url =
        new DatabaseUrl(
            "sqlite", "", 0, file, Secret.of("jdbc:sqlite:" + file), "", Secret.of(""), Map.of());
    try (Session session = JdbcSession.open(url)) {
      session.execute("CREATE TABLE IF NOT EXISTS t (id INTEGER)");
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
