package io.github.dbmig.mojo;

import io.github.dbmig.base.secret.Secret;

/**
 * One entry of {@code <environments>}: what a name such as {@code staging} means. Secrets are
 * named, never written: Maven prints a plugin's configuration.
 */
public class EnvironmentEntry {
  /** The environment's name. */
  private String name;

  /** The variable that holds the URL. */
  private String urlEnv;

  /** The server of settings.xml that holds user and password. */
  private String serverId;

  /** The user, where the URL names none. */
  private String user;

  /** The file that holds the password. */
  private String passwordFile;

  /** The program that prints the password, with its arguments. */
  private String passwordCommand;

  /** Refused, with what to use instead: see {@link SecretsInPom}. */
  private Secret url;

  /** Refused, as the URL. */
  private Secret password;

  String name() {
    return text(name);
  }

  String urlEnv() {
    return text(urlEnv);
  }

  String serverId() {
    return text(serverId);
  }

  String user() {
    return text(user);
  }

  String passwordFile() {
    return text(passwordFile);
  }

  String passwordCommand() {
    return text(passwordCommand);
  }

  private static String text(String value) {
    return value == null ? "" : value.strip();
  }
}
