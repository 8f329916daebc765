package io.github.dbmig.database.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's native library as a file of the user's own: the driver alone unpacks it at each start,
 * compares it byte by byte, and leaves the copy behind when the process is killed.
 *
 * <p>A file is loaded only if nobody else can write it or its folder, and if it has the size and
 * the check sum that the driver's archive states. Wherever that cannot be had, the driver does as
 * it always does. Source: sqlite-jdbc 3.54, {@code SQLiteJDBCLoader.loadSQLiteNativeLibrary}.
 */
final class SqliteLibrary {
  private static final String PATH = "org.sqlite.lib.path";
  private static final String NAME = "org.sqlite.lib.name";

  private static final Set<PosixFilePermission> OTHERS_WRITE =
      EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private SqliteLibrary() {}

  /**
   * Loads it once a JVM: a file belongs to the first class loader that loads it, and a second one
   * must unpack its own. Source: JNI specification, "Library and Version Management".
   *
   * @param caches the folder that holds the user's caches
   */
  static void load(Path caches) {
    if (System.getProperty(PATH) != null || System.getProperty(NAME) != null) {
      return;
    }
    try {
      file(caches).filter(SqliteLibrary::first).ifPresent(SqliteLibrary::loadFrom);
    } catch (IOException | LinkageError | UnsupportedOperationException theDriversWay) {
      return;
    }
  }

  private static boolean first(Path file) {
    return System.getProperties().putIfAbsent("dbmig.loaded." + file, "true") == null;
  }

  /** Other software in this JVM may use another version: it must not see the properties. */
  private static void loadFrom(Path file) {
    System.setProperty(PATH, file.getParent().toString());
    System.setProperty(NAME, file.getFileName().toString());
    try {
      SQLiteJDBCLoader.initialize();
    } catch (Exception theDriversWay) {
      return;
    } finally {
      System.clearProperty(PATH);
      System.clearProperty(NAME);
    }
  }

  /** A whole and safe copy; made where there is none. */
  static Optional<Path> file(Path caches) throws IOException {
    String name = LibraryLoaderUtil.getNativeLibName();
    String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
    URL url = SQLiteJDBCLoader.class.getResource(resource);
    if (url == null || !(url.openConnection() instanceof JarURLConnection connection)) {
      return Optional.empty();
    }
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      ZipEntry entry = connection.getJarEntry();
      Path file = caches.resolve("dbmig/sqlite-" + Long.toHexString(entry.getCrc()) + "-" + name);
      Files.createDirectories(file.getParent(), PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      if (!safe(file.getParent())) {
        return Optional.empty();
      }
      if (!whole(file, entry)) {
        unpack(jar, entry, file);
      }
      return Optional.of(file).filter(copy -> whole(copy, entry));
    }
  }

  /** Two processes may do it at once: each moves a whole file into place. */
  private static void unpack(JarFile jar, ZipEntry entry, Path file) throws IOException {
    Path draft = Files.createTempFile(file.getParent(), "sqlite", ".tmp");
    try {
      try (InputStream content = jar.getInputStream(entry);
          OutputStream out = Files.newOutputStream(draft)) {
        content.transferTo(out);
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static boolean whole(Path file, ZipEntry entry) {
    try {
      if (!safe(file) || Files.size(file) != entry.getSize()) {
        return false;
      }
      CRC32 sum = new CRC32();
      sum.update(Files.readAllBytes(file));
      return sum.getValue() == entry.getCrc();
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** Nobody but the user, or root, can have written it. */
  private static boolean safe(Path path) throws IOException {
    PosixFileAttributes attributes =
        Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    UserPrincipal user =
        path.getFileSystem()
            .getUserPrincipalLookupService()
            .lookupPrincipalByName(System.getProperty("user.name"));
    return !attributes.isSymbolicLink()
        && attributes.owner().equals(user)
        && Collections.disjoint(attributes.permissions(), OTHERS_WRITE);
  }
}
