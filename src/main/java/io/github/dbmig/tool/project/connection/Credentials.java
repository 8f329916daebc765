package io.github.dbmig.tool.project.connection;

import io.github.dbmig.base.secret.Secret;
import io.github.dbmig.database.session.DatabaseUrl;

/** Puts the user and password of an entry over those of a URL. */
final class Credentials {
  private Credentials() {}

  static Connection over(Connection found, ConnectionEntry entry, ConnectionRequest request) {
    DatabaseUrl url = found.url();
    ServerCredentials server = entry.server();
    String user = first(entry.user(), server.user(), url.user());
    return new Connection(url.as(user, password(entry, url, request)), found.source());
  }

  private static Secret password(
      ConnectionEntry entry, DatabaseUrl url, ConnectionRequest request) {
    if (!entry.password().isEmpty()) {
      return entry.password();
    }
    if (!entry.server().password().isEmpty()) {
      return entry.server().password();
    }
    if (!entry.passwordFile().isBlank()) {
      return Passwords.ofFile(entry.passwordFile(), request.directory());
    }
    return entry.passwordCommand().isEmpty()
        ? url.password()
        : Passwords.ofCommand(entry.passwordCommand(), request);
  }

  private static String first(String one, String two, String three) {
    if (!one.isEmpty()) {
      return one;
    }
    return two.isEmpty() ? three : two;
  }
}
