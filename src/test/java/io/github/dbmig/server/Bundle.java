package io.github.dbmig.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The server's programs as they come from Maven, in {@code target/servers}. */
final class Bundle {
  private static final Path SERVERS =
      Path.of(System.getProperty("dbmig.servers", "target/servers"));

  private Bundle() {}

  /** The folder with {@code bin} and {@code share} of this engine, unpacked once a machine. */
  static Path unpacked(Engine engine) {
    Path jar = SERVERS.resolve(engine.artifact());
    Require.that(
        Files.isRegularFile(jar), jar.getFileName() + " in target/servers", "run ./mvnw verify");
    String name = engine.name().toLowerCase(Locale.ROOT) + "-" + checksum(jar);
    return Folders.once(name, folder -> Archive.unpack(jar, folder));
  }

  /** Over the checksums of the entries, so that 150 MB need not be read. */
  private static String checksum(Path jar) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      zip.stream().map(Bundle::line).forEach(digest::update);
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] line(ZipEntry entry) {
    String line = entry.getName() + " " + entry.getSize() + " " + entry.getCrc() + "\n";
    return line.getBytes(StandardCharsets.UTF_8);
  }
}
