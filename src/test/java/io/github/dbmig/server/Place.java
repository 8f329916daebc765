package io.github.dbmig.server;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where one server lives and who it runs as.
 *
 * @param bundle the unpacked programs
 * @param home the server's own folder
 */
record Place(Path bundle, Path home, Account account) {
  Path data() {
    return home.resolve("data");
  }

  /** What the server says. */
  Path log() {
    return home.resolve("server.log");
  }

  /** Short, since a socket's path may have 107 bytes at most (unix(7)). */
  Path socket() {
    return home.resolve("s");
  }

  Path program(String name) {
    return bundle.resolve("bin").resolve(name);
  }

  /** The command line of one of the bundle's programs, run as the account. */
  List<String> command(String program, String... arguments) {
    return account.wrap(
        Stream.concat(Stream.of(program(program).toString()), Stream.of(arguments)).toList());
  }

  /** The command line with more arguments. */
  static List<String> with(List<String> command, String... arguments) {
    return Stream.concat(command.stream(), Stream.of(arguments)).toList();
  }
}
