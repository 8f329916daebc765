package io.github.dbmig.tool.project.connection;

import io.github.dbmig.base.error.ConfigurationException;
import io.github.dbmig.base.error.ExternalToolException;
import io.github.dbmig.base.error.StorageException;
import io.github.dbmig.base.invocation.Invocation;
import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.tool.process.ProcessResult;
import io.github.dbmig.tool.process.ProcessRunner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Passwords from a file or a program. Neither content nor output ever gets into a message. */
final class Passwords {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** Bytes. */
  private static final long LONGEST = 1 << 16;

  /** What password stores need beyond what any program does. */
  private static final Pattern STORES =
      Pattern.compile(
          "(AWS_|VAULT_|OP_|BW_|AZURE_|GOOGLE_|CLOUDSDK_|GPG_|DBUS_|XDG_|PASSWORD_STORE_).*"
              + "|GNUPGHOME|SSH_AUTH_SOCK|KUBECONFIG");

  private Passwords() {}

  /**
   * The file's text without its last line end.
   *
   * @throws ConfigurationException when it is no regular file, empty, or longer than 64 KiB
   */
  static Secret ofFile(String name, Path directory) {
    Path file = file(name, directory);
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
        throw unusable(
            "dbmig.passwordFile", "names no regular file of at most 64 KiB", "name the file");
      }
      return line(Files.readString(file, StandardCharsets.UTF_8), "dbmig.passwordFile");
    } catch (IOException e) {
      throw new StorageException(
          "unreadable-password-file",
          "dbmig.passwordFile",
          "cannot be read as UTF-8 text",
          "give this user the right to read it");
    }
  }

  private static Path file(String name, Path directory) {
    try {
      return directory.resolve(name);
    } catch (InvalidPathException e) {
      throw unusable("dbmig.passwordFile", "is no file name", "name the file");
    }
  }

  /**
   * What the program prints, without its last line end.
   *
   * @throws ExternalToolException when it fails or takes longer than a minute
   */
  static Secret ofCommand(List<String> command, ConnectionRequest request) {
    Map<String, Secret> added = new HashMap<>();
    request
        .process()
        .forEach(
            (name, value) -> {
              if (STORES.matcher(name).matches()) {
                added.put(name, Secret.of(value));
              }
            });
    ProcessResult result =
        new ProcessRunner(request.process())
            .run(new Invocation(command, request.directory(), added, LIMIT));
    if (!result.ok()) {
      throw new ExternalToolException(
          "password-command",
          "dbmig.passwordCommand",
          result.timedOut() ? "took longer than a minute" : "failed with " + result,
          "run it by hand in the project's folder");
    }
    return line(result.out(), "dbmig.passwordCommand");
  }

  private static Secret line(String text, String subject) {
    String password = text.replaceFirst("\\r?\\n\\z", "");
    if (password.isEmpty() || password.indexOf('\n') >= 0) {
      throw unusable(
          subject,
          password.isEmpty() ? "gives nothing" : "gives more than one line",
          "let it hold the password alone");
    }
    return Secret.of(password);
  }

  private static ConfigurationException unusable(String subject, String what, String advice) {
    return new ConfigurationException("password-source", subject, what, advice);
  }
}
