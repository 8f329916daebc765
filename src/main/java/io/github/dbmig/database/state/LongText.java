package io.github.dbmig.database.state;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A text of any length among the records, compressed and in pieces: a MySQL TEXT holds 64 KB
 * (dev.mysql.com/doc/refman/8.0/en/storage-requirements.html).
 */
public record LongText(Records records, String name) {
  private static final int PIECE = 48_000;

  public void put(String text) {
    String packed = pack(text);
    int pieces = (packed.length() + PIECE - 1) / PIECE;
    for (int i = 0; i < pieces; i++) {
      int end = Math.min(packed.length(), (i + 1) * PIECE);
      records.put(name + "/" + i, packed.substring(i * PIECE, end));
    }
    records.remove(name + "/" + pieces);
  }

  /** Empty where nothing was put, or what is there is damaged. */
  public Optional<String> get() {
    StringBuilder packed = new StringBuilder();
    Optional<String> piece = records.get(name + "/0");
    for (int i = 1; piece.isPresent(); i++) {
      packed.append(piece.get());
      piece = records.get(name + "/" + i);
    }
    return packed.isEmpty() ? Optional.empty() : unpack(packed.toString());
  }

  private static String pack(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  private static Optional<String> unpack(String packed) {
    try (GZIPInputStream zip =
        new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
      return Optional.of(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException | IllegalArgumentException damaged) {
      return Optional.empty();
    }
  }
}
