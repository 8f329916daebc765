package io.github.dbmig.tool.process;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The program that {@link ProcessRunnerTest} starts. */
final class Child {
  private Child() {}

  public static void main(String[] words) throws Exception {
    switch (words[0]) {
      case "exit" -> {
        System.out.println("to out");
        System.err.println("to err");
        System.exit(Integer.parseInt(words[1]));
      }
      case "cwd" -> System.out.println(Path.of("").toAbsolutePath());
      case "stdin" -> System.out.println(System.in.read());
      case "env" ->
          System.getenv().forEach((name, value) -> System.out.println(name + "=" + value));
      case "big" -> {
        big(System.out, Integer.parseInt(words[1]));
        big(System.err, Integer.parseInt(words[1]));
      }
      case "hang" -> {
        grandchild();
        Thread.sleep(Long.MAX_VALUE);
      }
      case "orphan" -> {
        grandchild();
        System.out.println("gone");
      }
      default -> Thread.sleep(Long.MAX_VALUE);
    }
  }

  private static void big(PrintStream stream, int size) {
    byte[] bytes = new byte[size];
    java.util.Arrays.fill(bytes, (byte) 'x');
    System.arraycopy("first".getBytes(), 0, bytes, 0, 5);
    System.arraycopy("last".getBytes(), 0, bytes, size - 4, 4);
    stream.write(bytes, 0, size);
    stream.flush();
  }

  private static void grandchild() throws IOException {
    ProcessHandle self = ProcessHandle.current();
    String java = self.info().command().orElse("java");
    Process process =
        new ProcessBuilder(
                java, "-cp", System.getProperty("java.class.path"), Child.class.getName(), "sleep")
            .inheritIO()
            .start();
    Path written = Files.writeString(Path.of("pid.tmp"), Long.toString(process.pid()));
    Files.move(written, Path.of("pid"), StandardCopyOption.ATOMIC_MOVE);
  }
}
