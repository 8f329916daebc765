package io.github.dbmig.tool.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Drains a stream and keeps its beginning and its end. */
final class CappedOutput implements Runnable {
  private final InputStream stream;
  private final int half;
  private final ByteArrayOutputStream head = new ByteArrayOutputStream();
  private final byte[] ring;
  private long beyond;

  /**
   * @param cap bytes kept
   */
  CappedOutput(InputStream stream, int cap) {
    this.stream = stream;
    this.half = cap / 2;
    this.ring = new byte[cap - half];
  }

  /** Reads until the end; a stream that breaks ends there. */
  @Override
  public void run() {
    byte[] chunk = new byte[8192];
    try (stream) {
      for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
        keep(chunk, read);
      }
    } catch (IOException closed) {
      keep(chunk, 0);
    }
  }

  private synchronized void keep(byte[] chunk, int count) {
    int first = Math.min(count, half - head.size());
    head.write(chunk, 0, first);
    for (int i = first; i < count; i++) {
      ring[(int) (beyond++ % ring.length)] = chunk[i];
    }
  }

  synchronized String text() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.toByteArray());
    long cut = Math.max(0, beyond - ring.length);
    if (cut > 0) {
      all.writeBytes(("\n... " + cut + " bytes left out ...\n").getBytes(StandardCharsets.UTF_8));
    }
    for (long i = cut; i < beyond; i++) {
      all.write(ring[(int) (i % ring.length)]);
    }
    return all.toString(StandardCharsets.UTF_8);
  }
}
