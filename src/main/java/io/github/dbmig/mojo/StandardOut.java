package io.github.dbmig.mojo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where JSON for other programs is printed: in UTF-8, whatever the terminal's encoding. */
final class StandardOut {
  private StandardOut() {}

  /**
   * Maven 4 puts {@code [INFO] [stdout]} before each line of {@code System.out}, with -q too, so
   * the text goes past it. Under Maven 3 it does not, since a daemon may have replaced the stream.
   */
  static void print(String text, String mavenVersion) {
    PrintStream stream =
        mavenVersion.startsWith("3.")
            ? System.out
            : new PrintStream(new FileOutputStream(FileDescriptor.out));
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.out.flush();
    stream.write(bytes, 0, bytes.length);
    stream.flush();
  }
}
