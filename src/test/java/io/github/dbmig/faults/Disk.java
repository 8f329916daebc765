package io.github.dbmig.faults;

import io.github.dbmig.server.Require;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** A small file system in memory, that can fill up and can be made read-only; needs root. */
record Disk(Path folder) implements AutoCloseable {
  static Disk mount(Path folder, String size) {
    Require.root("to mount a small disk");
    run(List.of("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString()));
    return new Disk(folder);
  }

  void resize(String size) {
    run(List.of("mount", "-o", "remount,size=" + size, folder.toString()));
  }

  void readOnly() {
    run(List.of("mount", "-o", "remount,ro", folder.toString()));
  }

  @Override
  public void close() {
    run(List.of("umount", "-l", folder.toString()));
  }

  private static void run(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes());
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + ": " + output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
