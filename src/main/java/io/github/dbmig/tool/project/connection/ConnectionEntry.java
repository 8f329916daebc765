package io.github.dbmig.tool.project.connection;

import io.github.dbmig.base.secret.Secret;
import java.util.List;

/**
 * What Maven's parameters, or one entry of {@code <environments>}, say about a database. Everything
 * may be empty; without a URL the rest completes one that is found elsewhere.
 *
 * @param urlVariable the variable of the process environment that holds the URL
 * @param passwordFile relative to the project
 * @param passwordCommand a program and its arguments
 */
public record ConnectionEntry(
    Secret url,
    String urlVariable,
    String user,
    Secret password,
    ServerCredentials server,
    String passwordFile,
    List<String> passwordCommand) {
  public ConnectionEntry {
    passwordCommand = List.copyOf(passwordCommand);
  }

  public static ConnectionEntry none() {
    return ofUrl(Secret.of(""));
  }

  public static ConnectionEntry ofUrl(Secret url) {
    return new ConnectionEntry(url, "", "", Secret.of(""), ServerCredentials.none(), "", List.of());
  }

  public ConnectionEntry withUrlVariable(String name) {
    return new ConnectionEntry(url, name, user, password, server, passwordFile, passwordCommand);
  }

  public ConnectionEntry withUser(String name, Secret word) {
    return new ConnectionEntry(url, urlVariable, name, word, server, passwordFile, passwordCommand);
  }

  public ConnectionEntry withServer(ServerCredentials credentials) {
    return new ConnectionEntry(
        url, urlVariable, user, password, credentials, passwordFile, passwordCommand);
  }

  public ConnectionEntry withPasswordFile(String file) {
    return new ConnectionEntry(url, urlVariable, user, password, server, file, passwordCommand);
  }

  public ConnectionEntry withPasswordCommand(List<String> command) {
    return new ConnectionEntry(url, urlVariable, user, password, server, passwordFile, command);
  }

  /** Arguments of a password command may be secrets too. */
  @Override
  public String toString() {
    return "connection entry";
  }
}
